"""A revision as answers: rendered once when it is loaded, served as the bytes they are."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..ground.web import Schema, etag_of
from ..media.made import Drawn
from . import doses
from .schemas import CardOut, ExerciseOut

if TYPE_CHECKING:
    from .exercises import Revision

PARENT_WORDS = (
    "set_up",
    "guard",
    "why",
    "good",
    "mistakes",
    "easier",
    "harder",
    "games",
    "stop",
)
NO_ICON = "shapes"  # a group that icons.yaml forgot; `library check` says so
PLAN = (
    "slug",
    "title",
    "line",
    "icon",
    "picture",
    "moving",
    "unit",
    "minutes",
    *PARENT_WORDS,
    "discipline",
)


@dataclass(frozen=True)
class Names:
    """What the lists call things when a revision is rendered.

    `terms` is list -> slug -> line of the list; `icons` by exercise and by group of skills;
    `neighbours` holds every exercise that may be shown: id, title, discipline, skill, picture."""

    terms: Mapping[str, Mapping[str, Mapping[str, Any]]]
    icons: Mapping[str, str]
    neighbours: Mapping[str, Mapping[str, Any]]

    def named(self, list_: str, slug: str) -> dict[str, str]:
        """A slug with its title."""
        return {"slug": slug, "title": str(self.terms[list_][slug]["title"])}

    def icon(self, slug: str, skill: str) -> str:
        """The icon of an exercise, or of the group of its main skill."""
        group = self.terms["skill"][skill].get("parent") or skill
        return self.icons.get(slug) or self.icons.get(group, NO_ICON)


@dataclass(frozen=True)
class Answers:
    """The bytes that lists and details are made of."""

    card: str
    document: bytes
    document_gz: bytes
    etag: str


def render(
    id_: str, revision_id: str, exercise: Mapping[str, Any], drawn: Drawn, names: Names
) -> Answers:
    """The answers of one revision. `exercise` is a file's content, checked by `format`."""
    card = {**_card(exercise, drawn, names), "id": id_, "revision_id": revision_id}
    document = _json(_EXERCISE, {**card, **_whole(exercise, drawn, names)})
    etag = etag_of(document).strip('"')
    small = gzip.compress(document, mtime=0)
    return Answers(_json(_CARD, card).decode(), document, small, etag)


_EXERCISE, _CARD = ExerciseOut(), CardOut()


def _json(schema: Schema, data: Mapping[str, Any]) -> bytes:
    return json.dumps(schema.dump(data), ensure_ascii=False, separators=(",", ":")).encode()


def _card(exercise: Mapping[str, Any], drawn: Drawn, names: Names) -> dict[str, Any]:
    same = ("slug", "discipline", "kind", "minutes", "ages", "clinic_only", "review")
    words, skill = exercise["words"], exercise["skills"][0]
    things = [names.named("equipment", thing["is"])["title"] for thing in exercise["equipment"]]
    return {
        **{key: exercise[key] for key in same},
        **{key: words[key] for key in ("title", "line", "unit")},
        "icon": names.icon(exercise["slug"], skill),
        "skill": names.named("skill", skill),
        "position": names.named("position", exercise["position"]),
        "equipment": things,
        "picture": drawn["still"],
        "moving": drawn["moving"],
        "dose": doses.whole(exercise["dose"]),
        "dose_limits": exercise["dose_limits"],
        "schedule": exercise["schedule"],
        "precautions": exercise["precautions"],
    }


def _whole(exercise: Mapping[str, Any], drawn: Drawn, names: Names) -> dict[str, Any]:
    same = ("icf", "levels", "space", "noise", "surface", "helpers", "moments", "source")
    words = exercise["words"]
    return {
        **{key: exercise[key] for key in same},
        **{key: words[key] for key in PARENT_WORDS},
        "steps": [
            {**step, "picture": drawn["steps"].get(step["picture"])} for step in words["steps"]
        ],
        "equipment": [_thing(thing, names) for thing in exercise["equipment"]],
        "skills": [names.named("skill", skill) for skill in exercise["skills"]],
        "occupations": [names.named("occupation", each) for each in exercise["occupations"]],
        "precautions": [
            {**each, "title": names.named("flag", each["flag"])["title"]}
            for each in exercise["precautions"]
        ],
        "neighbours": {
            way: [_neighbour(each, names) for each in several if each["to"] in names.neighbours]
            for way, several in exercise["neighbours"].items()
        },
    }


def _thing(thing: Mapping[str, Any], names: Names) -> dict[str, Any]:
    line = names.terms["equipment"][thing["is"]]
    return {
        **names.named("equipment", thing["is"]),
        "at_home": thing["at_home"] or line.get("at_home") or "",
        "safety": line.get("safety"),
    }


def _neighbour(neighbour: Mapping[str, Any], names: Names) -> dict[str, Any]:
    slug, shown = neighbour["to"], names.neighbours[neighbour["to"]]
    return {
        **{key: shown[key] for key in ("id", "title", "discipline", "picture")},
        "slug": slug,
        "icon": names.icon(slug, shown["skill"]),
        "changes": neighbour["changes"],
    }


# -- the part of a plan -----------------------------------------------------------------------


def plan_part(revision: "Revision", language: str = "en") -> dict[str, Any]:
    """What a phone keeps of a revision: every word of it, and nothing that a version chooses.

    slug, title, line, icon, picture, moving, unit, minutes, discipline, skill {slug, title},
    set_up, guard, steps, why, good, mistakes, easier, harder, games, stop,
    equipment [{title, at_home}].
    English for every language that has no words of its own.
    """
    whole = json.loads(revision.document)
    return {
        **{key: whole[key] for key in PLAN},
        "skill": whole["skill"],
        "steps": whole["steps"],
        "equipment": [
            {"title": thing["title"], "at_home": thing["at_home"]} for thing in whole["equipment"]
        ],
    }
