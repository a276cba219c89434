"""The demo's children, with care teams and routines. Nobody ticks here: that is a family's.

Every id is the same each time, so that a start which was broken off can be made again.
"""

import uuid
from typing import Any

from .desk import Desk

SPACE = uuid.UUID("b0a6d1de-8a53-5a0e-9c39-53f1a7f1de30")


def _id(name: str) -> str:
    return str(uuid.uuid5(SPACE, name))


MAYA, MAXIMILIANE, TOM = _id("maya"), _id("maximiliane"), _id("tom")
CHILDREN: tuple[dict[str, Any], ...] = (
    {
        "id": MAYA,
        "given_name": "Maya",
        "family_name": "Haddad",
        "born": "2020-03-14",
        "affected_side": "left",
        "look": "s4.black.rose",
        "about": "Likes beads, birds and being first.",
    },
    {
        "id": MAXIMILIANE,
        "given_name": "Maximiliane-Alexandrina Theodora Konstantina",
        "family_name": "Fernández de la Cruz y Wolfeschlegelsteinhausen-Bergerdorff",
        "called": "Maxi",
        "look": "s1.blond.plum",
        "born": "2017-08-02",
        "about": "A long name on purpose: every screen has to bear it.",
    },
    {
        "id": TOM,
        "given_name": "Tom",
        "family_name": "Lind",
        "born": "2022-11-20",
        "look": "s7.black.leaf",
    },
)
Asked = dict[str, dict[str, Any]]  # by slug: what is asked other than the exercise itself says
BY_DANA: Asked = {
    "thread-the-beads": {
        "schedule": {"rule": "weekdays", "days": [1, 2, 3, 4, 5], "moments": ["after-school"]},
    },
    "four-corners-brush": {"schedule": {"rule": "daily", "moments": ["wake-up", "bedtime"]}},
}
BY_BEN: Asked = {
    "stork-by-chair": {"schedule": {"rule": "daily", "moments": ["after-school"]}},
}
FOR_MAXI: Asked = {
    "line-jumps": {"schedule": {"rule": "per_week", "days_a_week": 3, "moments": ["play"]}},
    "overarm-wall-target": {"schedule": {"rule": "alternate", "moments": ["play"]}},
}


def add(dana: Desk, ben: Desk) -> None:
    """Maya with a plan of both therapists, Maxi with one of Ben's, Tom without any yet."""
    maya, maxi, tom = CHILDREN
    for therapist, child in ((dana, maya), (ben, maxi), (dana, tom)):
        therapist.call("POST", "/children", child)
    for colleague, child in ((ben, maya), (dana, maxi)):
        colleague.call("PUT", f"/children/{child['id']}/team/me")
    publish(dana, MAYA, BY_DANA, "")
    publish(ben, MAYA, BY_BEN, "Standing on one leg helps with putting on trousers.")
    publish(ben, MAXIMILIANE, FOR_MAXI, "")


def publish(desk: Desk, child: str, asked: Asked, reason: str) -> None:
    """Add these exercises to what the routine holds; those that the library lacks are left out."""
    path = f"/children/{child}/routine"
    answer = desk.call("GET", path)
    kept = [_again(item) for item in answer.get_json()["items"]]
    known = {item["id"] for item in kept}
    cards = desk.call("GET", "/exercises?facets=no&limit=100").get_json()["items"]
    found = [_item(child, card, asked[card["slug"]]) for card in cards if card["slug"] in asked]
    new = [item for item in found if item["id"] not in known]
    if new:
        body = {"items": [*kept, *new], "reason": reason}
        desk.call("PUT", path, body, **{"If-Match": answer.headers["ETag"]})


def _again(item: dict[str, Any]) -> dict[str, Any]:
    same = ("id", "revision_id", "dose", "schedule", "starts", "ends", "override_reason")
    return {"exercise_id": item["exercise"]["id"], **{key: item[key] for key in same}}


def _item(child: str, card: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
    """The exercise with its own dose; the side that it leaves open is the right one."""
    dose = dict(card["dose"])
    if dose["side"] == "prescribed":
        dose["side"] = "right"
    return {
        "id": _id(f"{child} {card['slug']}"),
        "exercise_id": card["id"],
        "dose": dose,
        "schedule": card["schedule"],
        **asked,
    }
