"""Plays a conversation of tests/vectors/sync.json with the real service."""

import re
from collections.abc import Callable
from typing import Any

from sqlalchemy import delete, update

from exercises_app.ground import clock
from exercises_app.ground.db import acting_for, writing
from exercises_app.ground.keys import new_id
from exercises_app.ground.models import House
from exercises_app.people.models import Child
from exercises_app.ticks.models import Event
from tests.builders import ChildBox, ClinicBox
from tests.plans.routines import cards, item, published
from tests.support.actors import Actor
from tests.ticks.phones import DAILY

_CURSOR = re.compile(r"([0-9]+)\..*")
_TAG = re.compile(r"(v[0-9]+)-en-[0-9]+")


def id_of(letter: str, number: int) -> str:
    """The id that a name of the vectors stands for: `c1`, `i2`, `e17`."""
    return f"019ab000-0000-7000-8000-{ord(letter):02x}{number:010x}"


class Conversation:
    """Two clinics: Maya at the first, Sam at the second; Tom, at the first, is nobody's here."""

    def __init__(self, clinic: ClinicBox, other: ClinicBox, case: dict[str, Any]) -> None:
        self.clinics = {"maya": clinic, "sam": other, "tom": clinic}
        self.names = {"nobody": id_of("c", 9), "beads": id_of("i", 1), "ball": id_of("i", 2)}
        self.names["i9"] = id_of("i", 9)
        self.names |= {f"e{n}": id_of("e", n) for n in range(1, 100)}
        self.children: dict[str, ChildBox] = {}
        self.phones: dict[str, Actor] = {}
        self.epochs: list[str] = []
        self.kept: dict[str, dict[str, Any]] = {}
        self.seen: dict[tuple[str, str, str], str] = {}
        for n, (name, box) in enumerate(self.clinics.items(), 1):
            self.names[name] = id_of("c", n)
            self.children[name] = box.new_child(id=id_of("c", n))
        self.publish("maya", "beads", "ball")
        for name, kin in case["phones"].items():
            self.join(name, kin)

    def publish(self, child: str, *items: str) -> None:
        staff = self.clinics[child].therapist
        chosen = dict(zip(("beads", "ball"), cards(staff), strict=False))
        asked = [item(chosen[name], id=self.names[name], schedule=DAILY) for name in items]
        published(staff, self.children[child], *asked)

    def join(self, name: str, kin: Any) -> None:
        self.kept[name] = {"epoch": None, "cursors": {}}
        if isinstance(kin, str):  # another phone of somebody
            code = self.phones[kin].post("/devices/code", {}, expect=201).get_json()["code"]
            phone = self.phones[name] = Actor(self.phones[kin].app, "home", name)
            phone.post("/invitations/redeem", {"code": code, "device_name": name}, expect=201)
            return
        for child, sees in kin.items():
            facts = {"sees": sees, "relation": "aide" if sees == "plan" else "other"}
            actor = self.clinics[child].new_caregiver(
                self.children[child], name, phone=self.phones.get(name), **facts
            )
            self.phones[name] = actor
            mine = actor.get("/me", expect=200).get_json()["children"]
            own = next(each for each in mine if each["id"] == self.names[child])
            self.names[f"{name}@{child}"] = own["person"]["id"]

    # -- what happens beside the phones ---------------------------------------------------------

    def do(self, verb: str, *what: Any) -> None:
        action: Callable[..., None] = getattr(self, verb)
        action(*what)

    def share(self, child: str, word: str) -> None:
        staff, path = self.clinics[child].therapist, f"/children/{self.names[child]}"
        tag = staff.get(path, expect=200).headers["ETag"]
        staff.patch(path, {"share": word}, if_match=tag, expect=200)

    def end_plan(self, child: str) -> None:
        path = f"/children/{self.names[child]}/routine/end"
        self.clinics[child].therapist.post(path, {}, expect=204)

    def end(self, child: str, name: str) -> None:
        path = f"/children/{self.names[child]}/caregivers/{self.names[f'{name}@{child}']}"
        self.clinics[child].therapist.delete(path, expect=204)

    def revoke(self, name: str, child: str) -> None:
        own = self.phones[name].get("/devices", expect=200).get_json()["items"]
        device = next(each["id"] for each in own if each["this"])
        path = f"/children/{self.names[child]}/devices/{device}"
        self.clinics[child].therapist.delete(path, expect=204)

    def expire(self, name: str) -> None:
        self.phones[name].browser.delete_cookie("home")

    def restore(self, child: str, rows: int) -> None:
        """A backup that held the first rows only."""
        self.copied_back(child, rows)
        with self.clinics[child].app.app_context(), writing() as session:
            session.merge(House(key="epoch", value=new_id()))
            session.merge(House(key="restored_at", value=clock.text(clock.now())))

    def copied_back(self, child: str, rows: int) -> None:
        """An old file put back by hand: nobody told the program."""
        clinic, child_id = self.clinics[child], self.names[child]
        with clinic.app.app_context(), writing() as session, acting_for(clinic.id):
            session.execute(delete(Event).where(Event.child_id == child_id, Event.seq > rows))
            session.execute(update(Child).where(Child.id == child_id).values(seq=rows))

    # -- what a phone says, and hears -----------------------------------------------------------

    def ask(self, name: str, step: dict[str, Any]) -> dict[str, Any]:
        """One request; its answer as the vectors write it. Epoch and cursors are kept."""
        kept = self.kept[name]
        body = step.get("raw") or {
            "client": {"build": 1},
            "epoch": step.get("epoch", kept["epoch"]),
            "cursors": self.cursors(name, step.get("cursors")),
            "events": [self.event(change) for change in step.get("events", [])],
        }
        answer = self.phones[name].post("/sync", body, expect=step.get("status", 200))
        found: dict[str, Any] = answer.get_json()
        ok = answer.status_code == 200
        return found if ok else {"status": answer.status_code, "type": found["type"]}

    def cursors(self, name: str, asked: dict[str, str] | None) -> dict[str, str]:
        kept: dict[str, str] = self.kept[name]["cursors"]
        if asked is None:
            return kept
        named = {self.names[child]: cursor for child, cursor in asked.items()}
        return {
            child: self.seen.get((name, child, cursor), cursor) for child, cursor in named.items()
        }

    def event(self, change: dict[str, Any]) -> Any:
        usual = {
            "v": 1, "child": "maya", "item": "beads", "version": 1, "day": "2026-11-24",
            "slot": 0, "kind": "done", "of": [], "value": {}, "by": "me",
            "at": "2026-11-24T10:31:00Z", "offset": 60,
        }  # fmt: skip
        return self.renamed({**usual, **change}, self.names)

    def heard(self, name: str, answer: dict[str, Any]) -> dict[str, Any]:
        """The answer with the names of the vectors; remembers its epoch and cursors."""
        if "status" in answer:
            return answer
        if answer["epoch"] not in self.epochs:
            self.epochs.append(answer["epoch"])
        self.kept[name]["epoch"] = answer["epoch"]
        for child, news in answer["children"].items():
            if "cursor" in news:
                self.kept[name]["cursors"][child] = news["cursor"]
                short = self.short(news["cursor"])
                self.seen[name, child, short] = news["cursor"]
                news["cursor"] = short
            if news.get("plan"):
                news["plan"] = _TAG.sub(r"\1", news["plan"])
        answer["epoch"] = f"epoch {self.epochs.index(answer['epoch']) + 1}"
        names = {value: key for key, value in self.names.items()}
        found: dict[str, Any] = self.renamed(answer, names)
        return {key: found[key] for key in ("epoch", "now", "answers", "children")}

    def short(self, cursor: str) -> str:
        return _CURSOR.sub(r"#\1", cursor)

    def renamed(self, value: Any, names: dict[str, str]) -> Any:
        if isinstance(value, dict):
            return {names.get(key, key): self.renamed(each, names) for key, each in value.items()}
        if isinstance(value, list):
            return [self.renamed(each, names) for each in value]
        return names.get(value, value) if isinstance(value, str) else value
