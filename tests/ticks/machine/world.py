"""What happens in the world: families tap, phones send, the network loses, doubles and reorders."""

import json
from collections import Counter
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from exercises_app.ground import clock
from tests.ticks.machine import claims, forged
from tests.ticks.machine import limits as at_most
from tests.ticks.machine.claims import claim
from tests.ticks.machine.expected import Expected
from tests.ticks.machine.limits import Dials
from tests.ticks.machine.model import NOTHING, Row, cell_of
from tests.ticks.machine.phone import Phone
from tests.ticks.machine.stage import HOME, START, A, B, Stage, phones_of

PHONES, CHILDREN = st.integers(0, 3), st.sampled_from((A, A, B))
TAPPED = st.sampled_from(("done", "done", "partly", "skip", "rate", "note", "long note", "aided"))
TROUBLES = st.sampled_from(
    ("none", "none", "none", "crash 0", "crash 1", "twice", "lost", "killed", "other tab")
)
WORDS = {"note": 20, "long note": 700}
COUNT: Counter[str] = Counter()


class World(RuleBasedStateMachine):
    """Four phones, their network, and the model beside the service."""

    stage: Stage

    def __init__(self) -> None:
        super().__init__()
        stage = self.stage
        self.service = stage.service
        self.service.begin_anew(stage.copy)
        self.now, self.n = START, 0
        self.model = Expected(stage.kept_anew(), self.now)
        self.model.key = self.service.app.extensions["key"]
        self.phones = phones_of(stage)
        self.backups = [(stage.copy, stage.kept_anew())]
        self.dials = Dials(self.service.app)
        self.requests: list[tuple[Phone, int, str, bytes]] = []
        self.answers: list[tuple[Phone, int, int, Any]] = []
        self.made: dict[str, tuple[Phone, Row, Any]] = {}  # by id: where, what, true time
        self.faults: dict[str, str] = {}
        self.excused: set[str] = set()
        self.flooded = self.by_hand = False
        self.epochs = {stage.kept.epoch}
        COUNT["runs"] += 1

    @initialize(scale=st.sampled_from(("small",) * 8 + ("uneven",) * 3 + ("real",)))
    def begin(self, scale: str) -> None:
        chosen = {"small": at_most.SMALL, "uneven": at_most.UNEVEN, "real": at_most.REAL}[scale]
        self.dials.limit(chosen)
        self.model.limits = chosen
        for phone in self.phones:
            phone.limits, phone.most = chosen, chosen.batch

    # -- helpers ----------------------------------------------------------------------------

    def tick(self, **more: float) -> None:
        self.now += timedelta(**(more or {"seconds": 1}))
        self.model.now = self.now

    def id(self, ahead: int = 1) -> str:
        return f"0e000000-0000-7000-8000-{self.n + ahead:012x}"

    def new_id(self) -> str:
        self.n += 1
        self.tick()
        return self.id(0)

    def items(self, child: str) -> list[str]:
        return list(self.model.kept.children[child].items)

    def can_tap(self, phone: Phone, child: str) -> bool:
        here = phone.disk.children.get(child)
        return here is not None and here.person is not None

    def tapped(
        self, phone: Phone, child: str, item: str, kind: str, seen: bool = True, **more: Any
    ) -> Row:
        event = phone.tap(self.new_id(), self.now, child, item, kind, **more)
        self.made[event["id"]] = (phone, event, self.now)
        COUNT["taps"] += 1
        if seen:
            cell = phone.view(child, cell_of(event)).get(cell_of(event), NOTHING)
            shown = kind == "undo" or event["id"] in cell["marks"] | cell["said"]
            claim(shown, "I7 a tap shows at once")
        return event

    # -- families ---------------------------------------------------------------------------

    @rule(p=PHONES, child=CHILDREN, item=st.integers(0, 3), slot=st.integers(0, 1),
          ago=st.sampled_from((0, 0, 1)), kind=TAPPED)  # fmt: skip
    def tap(self, p: int, child: str, item: int, slot: int, ago: int, kind: str) -> None:
        phone, items = self.phones[p], self.items(child)
        if not self.can_tap(phone, child) or (kind == "aided" and phone.v == 1):
            return
        more: dict[str, Any] = {"slot": slot}
        if ago:
            day = (self.now + phone.skew).date() - timedelta(ago)
            more["day"] = day.isoformat()
        if kind in WORDS:
            more["value"] = {"words": "x" * WORDS[kind]}
        if kind == "rate":
            more["value"] = {"effort": "easy"}
        kind = "note" if kind in WORDS else kind
        self.tapped(phone, child, items[item % len(items)], kind, **more)

    @rule(p=PHONES, child=CHILDREN, huge=st.booleans())
    def flood(self, p: int, child: str, huge: bool) -> None:
        """More than one request or one page holds; and one event that no request holds."""
        phone, limits = self.phones[p], self.model.limits
        if not self.can_tap(phone, child):
            return
        real = limits is at_most.REAL
        if real and self.flooded:  # six hundred taps take long
            return
        self.flooded = True
        many = limits.page + limits.batch + 3 if real else 7
        for n in range(many):
            self.tapped(phone, child, self.items(child)[0], "done", n == 6, slot=n % 24)
        if huge:
            words = {"words": "x" * limits.body}
            self.tapped(phone, child, self.items(child)[0], "note", value=words)

    @rule(p=PHONES, child=CHILDREN, pick=st.integers(0, 5))
    def undo(self, p: int, child: str, pick: int) -> None:
        phone = self.phones[p]
        if not self.can_tap(phone, child):
            return
        cells = phone.cells(child)
        cell = cells[pick % len(cells)] if cells else ("", "", 0)
        of = phone.undone_by(child, cell)[:100]
        if of:
            self.tapped(phone, child, cell[0], "undo", day=cell[1], slot=cell[2], of=of)
            left = phone.view(child, cell).get(cell, NOTHING)["marks"]
            claim(not left & set(of), "I7 an undo shows at once")
            seen = set(phone.disk.known.get(child, ())) | set(phone.disk.mine)
            claim(set(of) <= seen, "I8 an undo names only what was seen")

    @rule(how=st.sampled_from((*forged.BAD, *forged.AIMED * 3)))
    def forge(self, how: str) -> None:
        """Phone 3 sends what an honest app never would, beside its own."""
        cookie, id_ = self.phones[3].cookie, "0f" + self.new_id()[2:]
        if cookie is None:
            return
        kept = self.model.kept.children
        if how in forged.BAD:
            event, fault = forged.badly(how, id_, self.now, A, self.items(A)[0])
            self.faults[id_] = fault
        else:
            there = [(each, self.items(each)[0], kept[each].log) for each in (A, B)]
            event = forged.aimed(how, id_, self.now, there, [self.id(2), self.id(3)])
        self.post(self.phones[3], 0, cookie, {"epoch": None, "cursors": {}, "events": [event]})
        COUNT["forged"] += 1

    # -- the network ------------------------------------------------------------------------

    def post(self, phone: Phone, number: int, cookie: str, request: Row) -> None:
        self.requests.append((phone, number, cookie, json.dumps(request).encode()))

    @rule(p=PHONES)
    def send(self, p: int) -> None:
        """A tab sends; a second may, before the first has its answer."""
        phone = self.phones[p]
        packet = phone.send() if len(phone.waiting) < 2 else None
        if packet:
            self.post(phone, *packet)

    @rule(n=st.integers(0, 9), again=st.booleans(), crash=st.sampled_from((None, None, 0, 1)))
    def deliver(self, n: int, again: bool, crash: int | None) -> None:
        if self.requests:
            self.deliver_one(n % len(self.requests), again, crash)

    def deliver_one(self, n: int, again: bool = False, crash: int | None = None) -> None:
        phone, number, cookie, body = self.requests[n] if again else self.requests.pop(n)
        self.tick()
        COUNT["deliveries"] += 1
        with clock.frozen(self.now):
            status, answer, work = self.service.sync(cookie, body, crash)
        request = json.loads(body)
        expected = self.expected(cookie, body, request, crash)
        if expected is None:
            claim(status == 500, "R1 a server that died has answered")
            COUNT["crashes"] += 1
        else:
            claims.answered(expected, status, answer)
            if status == 200:
                claims.bounded(self.model, request, answer, work)
            self.answers.append((phone, number, status, answer))
        claims.numbered(self.model, self.service.counts())

    def expected(self, cookie: str, body: bytes, request: Row, crash: int | None) -> Any:
        """Status and answer; None when the server dies on the way."""
        refused = self.model.session(cookie)
        if refused:
            return 401, {"type": refused}
        if len(body) > self.model.limits.body:
            return 413, {}
        if len(request["events"]) > self.model.limits.events:
            return 422, {}
        answer = self.model.sync(cookie, request, self.faults, crash)
        return None if answer is None else (200, answer)

    @rule(n=st.integers(0, 9), lost=st.booleans(), killed=st.booleans())
    def hand_over(self, n: int, lost: bool, killed: bool) -> None:
        if self.answers:
            self.hand_one(n % len(self.answers), lost, killed)

    def hand_one(self, n: int, lost: bool = False, killed: bool = False) -> bool:
        """Whether the answer says that there is more."""
        phone, number, status, answer = self.answers.pop(n)
        if lost:
            return False
        before = dict(phone.disk.mine)
        phone.receive(number, status, answer, killed)
        self.i1_leaves_for_a_reason(phone, before, status, answer)
        if phone.stale_me and status == 200:
            self.fetch_me(phone)
        return any(news.get("more") for news in answer.get("children", {}).values())

    def i1_leaves_for_a_reason(self, phone: Phone, before: Row, status: int, answer: Any) -> None:
        news = answer.get("children", {})
        ended = {child for child, one in news.items() if one["state"] in ("gone", "revoked")}
        if status == 401 and answer["type"] == "device-revoked":
            ended = {A, B}
        gone = {k: mine.event for k, mine in before.items() if k not in phone.disk.mine}
        away = {id_ for id_, event in gone.items() if event["child"] in ended}
        old = {id_ for id_, event in gone.items() if claims.pruned(event, self.now)}
        claim(set(gone) == away | old, "I1 a tick left the phone without a reason")
        self.excused |= away | old

    def fetch_me(self, phone: Phone) -> None:
        """`GET /me`: who this phone stands for."""
        if phone.cookie is None:
            return
        with clock.frozen(self.now):
            answer = self.service.call("GET", "/me", phone.cookie)
        refused = self.model.session(phone.cookie)
        claim((answer.status_code == 200) == (refused == ""), "I9 I15 me", answer.json, refused)
        if answer.status_code == 200:
            phone.keep_me(answer.get_json())

    @rule(p=PHONES, kind=st.sampled_from(("none", "done", "partly", "rate")), trouble=TROUBLES)
    def sync(self, p: int, kind: str, trouble: str) -> None:
        self.round(p, kind, trouble)

    def round(self, p: int, kind: str = "none", trouble: str = "none") -> bool:
        """A whole round, with at most one accident; whether there is more to fetch."""
        phone, child = self.phones[p], HOME[p][0]
        phone.waiting.clear()
        if kind != "none" and self.can_tap(phone, child):
            value: dict[str, Any] = {"value": {"pain": "no"}} if kind == "rate" else {}
            self.tapped(phone, child, self.items(child)[-1], kind, **value)
        packet = phone.send()
        if packet is None:
            return False
        self.post(phone, *packet)
        if trouble == "other tab" and self.can_tap(phone, child):
            self.tapped(phone, child, self.items(child)[0], "done")
        have = len(self.answers)
        crash = int(trouble[-1]) if "crash" in trouble else None
        self.deliver_one(len(self.requests) - 1, trouble == "twice", crash)
        if len(self.answers) == have:
            return False
        return self.hand_one(len(self.answers) - 1, trouble == "lost", trouble == "killed")

    @rule(p=PHONES)
    def die(self, p: int) -> None:
        """The tab is killed: what was on its way has nobody to come back to."""
        self.phones[p].waiting.clear()
