"""What the real service must answer to a sync: SYNC.md once more, as short as it can be said."""

import hmac
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.ticks.machine import limits as at_most
from tests.ticks.machine.limits import KINDS, SAID, SMALL, Limits
from tests.ticks.machine.model import Child, Clinics, Device, Row, first_day, instant, stamp

EVENT = ("id", "kind", "item", "version", "day", "slot", "of", "value", "by", "at")
SHOWN = ("count", "of", "side")


class Expected(Clinics):
    """The model with its answers. `faults`: what the maker of a forged event knows to be wrong."""

    limits: Limits = SMALL
    key = b""  # the installation's

    def session(self, cookie: str, used: bool = True) -> str:
        """'' for a good one, or the problem's type. Being used keeps a device alive."""
        device = self.kept.devices.get(cookie)
        if device is None:
            return "signed-out"
        if device.revoked or all(end for _, end in device.persons.values()):
            return "device-revoked"
        if min(device.idle_until, device.dies) <= self.now:
            return "signed-out"
        if used and self.now - device.last_used >= timedelta(minutes=10):
            device.last_used, device.idle_until = self.now, self.now + device.idle
        return ""

    def sync(
        self, cookie: str, request: Row, faults: Mapping[str, str], crash: int | None = None
    ) -> Row | None:
        """The whole answer; None when the server died within its `crash`th transaction."""
        device = self.kept.devices[cookie]
        mine = {c: p for c, p in self.kept.relations if p == self._person(device, c)}
        events = request["events"]
        named = {each["child"] for each in events if isinstance(each["child"], str)}
        answers, children = [self._of_nobody(each, faults) for each in events], {}
        for child in sorted({*mine, *request["cursors"], *named}):
            places = [n for n, each in enumerate(events) if each["child"] == child]
            state, person = self.state(device, child), mine.get(child, "")
            children[child] = {"state": state}
            if state == "unknown":
                continue
            before: int = len(self.kept.children[child].log)
            new: dict[str, Row] = {}
            for n in places:
                answers[n] = self.verdict(child, state, person, events[n], new, faults)
                if answers[n] == "stored":
                    new[events[n]["id"]] = events[n]
            if places and crash == 0:
                return None
            crash = crash - 1 if places and crash else crash
            self._store(child, person, new)
            if state == "open":
                children[child] |= self._news(child, person, request, before)
        return {"answers": answers, "children": children}

    def _of_nobody(self, event: Row, faults: Mapping[str, str]) -> str:
        return "later" if self._is_later(event, faults) else "not_yours"

    def _person(self, device: Device, child: str) -> str | None:
        found = self.kept.children.get(child)
        return device.persons.get(found.clinic, (None, None))[0] if found else None

    def state(self, device: Device, child: str) -> str:
        relation = self.kept.relations.get((child, self._person(device, child) or ""))
        if relation is None:
            return "unknown"
        if device.persons[self.kept.children[child].clinic][1]:
            return "revoked"
        return "gone" if relation.ended else "open"

    # -- the questions, in their order ------------------------------------------------------

    def _is_later(self, event: Row, faults: Mapping[str, str]) -> bool:
        newer = event["v"] > self.build or event["kind"] not in (*KINDS[self.build], *SAID, "undo")
        return newer or faults.get(event["id"]) == "later"

    def verdict(
        self,
        child: str,
        state: str,
        person: str,
        event: Row,
        new: Mapping[str, Row],
        faults: Mapping[str, str],
    ) -> str:
        if self._is_later(event, faults):
            return "later"
        if state == "revoked":
            return "not_yours"
        fault = faults.get(event["id"], "")
        if state == "gone" and not self._in_grace(child, person, event, fault):
            return "gone"
        known = self.kept.children[child]
        stored = new.get(event["id"]) or known.ids.get(event["id"], {}).get("sent")
        if stored:
            return "duplicate" if stored == event else "id_reuse"
        if fault == "bad_day":
            return "bad_value"
        day, today = date.fromisoformat(event["day"]), self.now.date()
        if (today - day).days > at_most.TAKEN:
            return "too_old"
        if (day - today).days > at_most.AHEAD:
            return "in_future"
        if event["item"] not in known.items and not self._near_restore(day):
            return "unknown_item"
        if (
            len(event["value"].get("words", "")) > at_most.WORDS
            or len(event["of"]) > at_most.UNDONE
        ):
            return "too_long"
        return fault or "stored"

    def _in_grace(self, child: str, person: str, event: Row, fault: str) -> bool:
        ended = self.kept.relations[child, person].ended
        assert ended is not None
        before = made_at(event) < ended
        if fault != "bad_day":
            ahead = (date.fromisoformat(event["day"]) - ended.date()).days
            before = before and ahead <= at_most.AHEAD
        return before and self.now <= ended + timedelta(at_most.GRACE)

    def _near_restore(self, day: date) -> bool:
        restored = self.kept.restored
        return restored is not None and abs((day - restored.date()).days) <= at_most.RESTORED

    def _store(self, child: str, person: str, new: Mapping[str, Row]) -> None:
        known = self.kept.children[child]
        for event in new.values():
            row = {"seq": len(known.log) + 1, **{name: event[name] for name in EVENT}}
            row |= {"actor": person, "sees": self.kept.relations[child, person].sees, "sent": event}
            row |= {
                "stamp": stamp(self.now),
                "flag": known.items.get(event["item"], "unknown_item"),
            }
            known.log.append(row)
            known.ids[event["id"]] = row

    # -- what a phone has not seen ----------------------------------------------------------

    def _news(self, child: str, person: str, request: Row, before: int) -> Row:
        known, cursor = self.kept.children[child], request["cursors"].get(child)
        log, same = known.log[:before], request["epoch"] in (None, self.kept.epoch)
        since = self._since(log, cursor) if same and cursor is not None else None
        after = log[since:] if since is not None else []
        if since is None:
            after = [row for row in log if row["day"] >= first_day(self.now)]
        page, more = after[: self.limits.page], len(after) > self.limits.page
        last = page[-1] if more else (known.log or [{"seq": 0, "stamp": ""}])[-1]
        told = [self._told(known, child, person, row) for row in page]
        return {
            "plan": "ended" if known.ended else f"v{known.version}",
            "reset": since is None and not (cursor is None and same),
            "cursor": self._cursor(last),
            "more": more,
            "changes": [row for row in told if row],
        }

    def _since(self, log: list[Row], cursor: str) -> int | None:
        """The place of a cursor, unless another row stands there."""
        since = int(cursor.partition(".")[0])
        fits = since == 0 or (since <= len(log) and self._cursor(log[since - 1]) == cursor)
        return since if fits else None

    def _cursor(self, row: Row) -> str:
        mark = hmac.digest(self.key, f"cursor\0{row['stamp']}".encode(), "sha256")
        return f"{row['seq']}.{mark.hex()[:16]}"

    def _told(self, known: Child, child: str, person: str, row: Row) -> Row | None:
        """A row as this reader may see it."""
        all_seen = self.kept.relations[child, person].sees == "all"
        told = row["actor"] == person or (all_seen and known.share == "open")
        if not told and row["kind"] in SAID:
            return None
        value: dict[str, Any] = row["value"]
        shown = {name: row[name] for name in ("seq", *EVENT)}
        shown["actor"] = row["actor"] if all_seen or row["actor"] == person else None
        if not told:
            shown |= {"value": {k: value[k] for k in SHOWN if k in value}, "at": None}
        if row["kind"] == "undo" and row["sees"] == "plan":
            shown["sees"] = "plan"
        return shown


def made_at(event: Row) -> datetime:
    """When it says that it was made; what says nothing was made last."""
    try:
        return instant(event["at"])
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)
