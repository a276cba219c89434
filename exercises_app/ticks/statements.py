"""The constant statements of sync, each with the child's clinic in its WHERE.

They are written for one child: an index leads to every row, nothing is counted, and a list of ids
has room for 1, 8 or 100, so that there are few statements whatever a phone sends.
"""

from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    Integer,
    String,
    and_,
    bindparam,
    case,
    cast,
    column,
    insert,
    literal_column,
    null,
    select,
    union_all,
    update,
    values,
)
from sqlalchemy.orm import aliased

from ..access.models import DevicePerson
from ..ground.db import Key16
from ..ground.hot import Hot
from ..ground.models import House
from ..people.models import Caregiver, Child
from ..plans.models import Item, ItemDose, PlanDocument, Routine
from .models import Event

SIZES = (1, 8, 100)
_CLINIC: Any = bindparam("clinic")
_CHILD: Any = bindparam("child")
_EVENT: Any = Event.__table__
_OWN_CHILD = and_(Child.clinic_id == _CLINIC, Child.id == _CHILD)

# Nobody else numbers, plans or ends anything for this child until the commit
LOCK = Hot(select(Child.seq, Child.share).where(_OWN_CHILD).with_for_update())

NUMBERED = Hot(update(Child).where(_OWN_CHILD).values(seq=bindparam("last")))


def size_for(n: int) -> int:
    """The smallest statement with room for n."""
    return next(size for size in SIZES if size >= n)


# -- what has to be known to judge ------------------------------------------------------------

RIGHT, ITEM, KNOWN, RESTORED, LATELY = range(5)  # the first column of a row of `known`


def _arm(
    kind: int, a: Any, b: Any = None, c: Any = None, key: Any = None, hash_: Any = None
) -> Any:
    """One part of the UNION: three texts and two keys, of one type in all parts."""
    texts = (cast(null() if each is None else each, String) for each in (a, b, c))
    keys = (cast(null() if each is None else each, Key16) for each in (key, hash_))
    return select(literal_column(str(kind)), *texts, *keys)


def _right() -> Any:
    """`sees`, the relation's end and the phone's end at this clinic."""
    phone = and_(
        DevicePerson.clinic_id == Caregiver.clinic_id,
        DevicePerson.person_id == Caregiver.person_id,
        DevicePerson.device_id == bindparam("device"),
    )
    return (
        _arm(RIGHT, Caregiver.sees, Caregiver.ended_at, DevicePerson.ended_at)
        .select_from(Caregiver)
        .join(DevicePerson, phone)
        .where(
            Caregiver.clinic_id == _CLINIC,
            Caregiver.child_id == _CHILD,
            Caregiver.person_id == bindparam("person"),
        )
    )


def _items() -> Any:
    """Every item that the child's plan ever had, and why its events are flagged now."""
    dose = and_(
        ItemDose.clinic_id == Routine.clinic_id,
        ItemDose.routine_id == Routine.id,
        ItemDose.version == Routine.version,
        ItemDose.item_id == Item.id,
    )
    flag = case(
        (Routine.ended_at.is_not(None), literal_column("'ended'")),
        (ItemDose.item_id.is_(None), literal_column("'dropped'")),
    )
    return (
        _arm(ITEM, Item.id, flag)
        .select_from(Routine)
        .join(Item, and_(Item.clinic_id == Routine.clinic_id, Item.routine_id == Routine.id))
        .outerjoin(ItemDose, dose)
        .where(Routine.clinic_id == _CLINIC, Routine.child_id == _CHILD)
    )


@cache
def known(size: int) -> Hot:
    """Right, items, events stored already, the day of the last restore, and when the event of the
    number `lately` was stored, in one statement.

    Ids that are new come without a hash: each is looked up by itself, by an outer join, since for
    `IN (100 ids)` SQLite would rather walk the child's whole log."""
    ids = [(bindparam(f"id{n}", type_=Key16),) for n in range(size)]
    asked: CTE = values(column("id", Key16), name="asked").data(ids).cte()
    each = and_(Event.clinic_id == _CLINIC, Event.child_id == _CHILD, Event.id == asked.c.id)
    stored = _arm(KNOWN, None, key=asked.c.id, hash_=Event.hash).select_from(
        asked.outerjoin(Event, each)
    )
    restored = _arm(RESTORED, House.value).where(House.key == literal_column("'restored_at'"))
    lately = _arm(LATELY, Event.stored_at).where(
        Event.clinic_id == _CLINIC, Event.child_id == _CHILD, Event.seq == bindparam("lately")
    )
    return Hot(union_all(_right(), _items(), stored, restored, lately))


# -- storing ----------------------------------------------------------------------------------


COLUMNS = tuple(_EVENT.columns.keys())
STORE = Hot(insert(_EVENT).values({name: bindparam(name) for name in COLUMNS}))


# -- what a phone has not seen yet ------------------------------------------------------------

SENT = (
    Event.seq,
    Event.id,
    Event.kind,
    Event.item_id,
    Event.version,
    Event.day,
    Event.slot,
    Event.of,
    Event.value,
    Event.actor_id,
    Event.sees,
    Event.by,
    Event.at,
    Event.stored_at,
)


def _news(order: Any, *which: Any) -> Hot:
    """The plan's tag and the time of the log's last row with each event; one row without an event
    when there is none."""
    document = and_(
        PlanDocument.clinic_id == Routine.clinic_id,
        PlanDocument.routine_id == Routine.id,
        PlanDocument.version == Routine.version,
        PlanDocument.language == bindparam("language"),
    )
    routine = and_(Routine.clinic_id == Child.clinic_id, Routine.child_id == Child.id)
    latest = aliased(Event)
    last = (
        select(latest.stored_at)
        .where(latest.clinic_id == _CLINIC, latest.child_id == _CHILD)
        .where(latest.seq == bindparam("before"))
        .scalar_subquery()
    )
    events = and_(Event.clinic_id == Child.clinic_id, Event.child_id == Child.id, *which)
    return Hot(
        select(Routine.ended_at, PlanDocument.etag, last, *SENT)
        .select_from(Child)
        .outerjoin(Routine, routine)
        .outerjoin(PlanDocument, document)
        .outerjoin(Event, events)
        .where(_OWN_CHILD)
        .order_by(order)
        .limit(bindparam("most", type_=Integer))
    )


SINCE = _news(Event.seq, Event.seq >= bindparam("since"), Event.seq <= bindparam("before"))
# By an expression: for the bare column a database would walk the whole log in its order
RECENT = _news(
    Event.seq + literal_column("0"),
    Event.day >= bindparam("from_day"),
    Event.seq + literal_column("0") <= bindparam("before"),
)

known(1)  # for one tick; the others are built when a phone first sends more
