"""What else happens: days pass, clocks jump, apps and server are updated, staff change plans and
end relations, phones join again, and somebody puts an old copy of the database back."""

from copy import deepcopy
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from exercises_app.ground import clock
from tests.ticks.machine import claims
from tests.ticks.machine.claims import claim
from tests.ticks.machine.model import Row
from tests.ticks.machine.phone import Phone
from tests.ticks.machine.stage import HOME, NAMES, SEES, opened, took
from tests.ticks.machine.world import CHILDREN, COUNT, PHONES, World

DAYS = st.sampled_from((0.3, 1, 1, 6, 29, 36, 60, 92))
SKEWS = st.sampled_from((0, 0, 0.4, -0.4, 3, -3, 3650, -3650))


class Accidents(World):
    """The world with people in it who do other things than tick."""

    # -- time and versions ------------------------------------------------------------------

    @rule(days=DAYS)
    def days_pass(self, days: float) -> None:
        self.tick(days=days)

    @rule(p=PHONES, days=SKEWS)
    def skew(self, p: int, days: float) -> None:
        self.phones[p].skew = timedelta(days)

    @rule(p=PHONES, server=st.booleans())
    def update(self, p: int, server: bool) -> None:
        """The app first, or the server first; no phone goes back."""
        if server:
            self.set_build(3 - self.model.build)
        else:
            self.phones[p].v = 2

    def set_build(self, build: int) -> None:
        if build != self.model.build:
            self.dials.back()
            self.dials.limit(self.model.limits)
            self.dials.build(build)
            self.model.build = build

    # -- staff ------------------------------------------------------------------------------

    def device_of(self, phone: Phone, child: str) -> tuple[str, str] | None:
        """The phone's device and person, as the clinic knows them."""
        device = self.model.kept.devices.get(phone.cookie or "")
        person = device.persons.get(self.clinic(child)) if device else None
        known = person and (child, person[0]) in self.model.kept.relations
        return (device.id, person[0]) if device and person and known else None

    def clinic(self, child: str) -> int:
        return self.model.kept.children[child].clinic

    def therapist(self, child: str, method: str, path: str, body: Row | None = None) -> None:
        with clock.frozen(self.now):
            self.service.sure(method, f"/children/{child}{path}", self.service.staff[child], body)

    @rule(p=PHONES, child=CHILDREN, verb=st.sampled_from(("end", "end", "revoke", "owner", "lost")))
    def leaves(self, p: int, child: str, verb: str) -> None:
        """Staff end a relation or revoke a phone; an owner ends a lost one; a cookie is lost."""
        phone = self.phones[p]
        found = self.device_of(phone, child)
        self.tick()
        if verb == "lost" and p != 3:
            phone.cookie = None
            phone.waiting.clear()
        elif verb == "owner":
            self.owner_ends(self.phones[0], self.phones[1])
        elif found and verb == "end":
            self.therapist(child, "DELETE", f"/caregivers/{found[1]}")
            self.model.end(child, found[1])
        elif found and verb == "revoke":
            self.therapist(child, "DELETE", f"/devices/{found[0]}")
            self.model.revoke(self.clinic(child), found[0])

    def owner_ends(self, here: Phone, lost: Phone) -> None:
        """From the list of one's own devices."""
        if here.cookie is None or self.model.session(here.cookie):
            return
        with clock.frozen(self.now):
            answer = self.service.sure("GET", "/devices", here.cookie).get_json()
            device = self.model.kept.devices.get(lost.cookie or "")
            if device and device.id in {each["id"] for each in answer["items"]}:
                self.service.sure("DELETE", f"/devices/{device.id}", here.cookie)
                self.model.by_owner(device.id)

    @rule(child=CHILDREN, verb=st.sampled_from(("add", "drop", "end", "open", "careful")))
    def staff_change(self, child: str, verb: str) -> None:
        """The plan gets a new item, loses one, or ends; sharing is opened or closed."""
        self.tick()
        known = self.model.kept.children[child]
        if verb in ("open", "careful"):
            self.share(child, verb)
        elif verb == "end":
            self.therapist(child, "POST", "/routine/end", {})
            known.planned(known.plan, known.version, ended=True)
        else:
            new = {**known.plan[0], "id": self.id()}
            few = verb == "add" or len(known.plan) < 2
            items = [*known.plan, new] if few else known.plan[1:]
            self.new_id()
            with clock.frozen(self.now):
                self.service.publish(child, known.version, items)
            known.planned(items, known.version + 1)

    def share(self, child: str, share: str) -> None:
        with clock.frozen(self.now):
            cookie = self.service.staff[child]
            tag = self.service.sure("GET", f"/children/{child}", cookie).headers["ETag"]
            path, body = f"/children/{child}", {"share": share}
            self.service.sure("PATCH", path, cookie, body, **{"If-Match": tag})
        self.model.kept.children[child].share = share

    # -- joining again ----------------------------------------------------------------------

    @rule(p=PHONES, which=st.integers(0, 1), how=st.sampled_from(("along", "plan", "all", "no")))
    def join(self, p: int, which: int, how: str) -> None:
        """By a new code of the clinic, or from the mother's first phone. A phone that lost its
        cookie becomes somebody new; one that has it stays who it is."""
        phone, first = self.phones[p], self.phones[0].cookie
        child = HOME[p][which % len(HOME[p])]
        self.tick()
        good = bool(phone.cookie) and self.model.session(phone.cookie or "", used=False) == ""
        if good and how == "no":
            return
        if (
            how == "along"
            and p == 1
            and not good
            and first
            and self.model.session(first, False) == ""
        ):
            self.take_along(phone, first)
            return
        self.model.session(phone.cookie or "")
        sees = "plan" if how == "plan" else SEES[p]
        with clock.frozen(self.now):
            given, me = self.service.join(child, phone.cookie, NAMES[p], sees)
        claim((given is None) == good, "I9 a phone with a session stays who it is")
        cookie = given or phone.cookie
        assert cookie is not None
        took(self.model, cookie, child, me, sees)
        phone.joined(given, me)
        COUNT["joins"] += 1

    def take_along(self, phone: Phone, first: str) -> None:
        self.model.session(first)
        with clock.frozen(self.now):
            cookie, me = self.service.take_along(first, "Tablet")
        assert cookie is not None
        idle = self.model.kept.devices[first].idle
        device = opened(self.model, cookie, me, "all" if idle > timedelta(7) else "plan")
        stands = self.model.kept.devices[first].persons
        device.persons = {clinic: each for clinic, each in stands.items() if each[1] is None}
        phone.joined(cookie, me)
        COUNT["joins"] += 1

    @rule(p=PHONES, child=CHILDREN, yes=st.booleans())
    def offer(self, p: int, child: str, yes: bool) -> None:
        phone, before = self.phones[p], set(self.phones[p].disk.mine)
        here = phone.disk.children.get(child)
        if here and here.state == "open":
            phone.offer(child, yes)
            self.excused |= before - set(phone.disk.mine)

    # -- copies of the database -------------------------------------------------------------

    @rule()
    def backup(self) -> None:
        self.backups.append((self.service.copies.taken(), deepcopy(self.model.kept)))

    @rule(n=st.integers(0, 3), by_hand=st.booleans())
    def restore(self, n: int, by_hand: bool) -> None:
        """An older copy comes back, told to the program or not; what was ended stays ended."""
        self.tick()
        copy, kept = self.backups[-1 - n % len(self.backups)]
        with clock.frozen(self.now):
            epoch = self.service.put_back(copy, by_hand)
        claim(by_hand or epoch not in self.epochs, "I11 an epoch is used twice")
        self.epochs.add(epoch)
        self.by_hand |= by_hand
        self.model.restore(kept, None if by_hand else epoch)
        claims.numbered(self.model, self.service.counts())
        COUNT["restores"] += 1
