"""Any dose and any schedule in a plain sentence, in English; the parent reads it on the phone.

Plain text in, plain text out; tests/vectors/words.json has the cases.
"""

from typing import TypedDict

from .schedule import Schedule


class Dose(TypedDict):
    """How much. Times in seconds; `assistance` 7 (alone) to 0 (all done by the helper)."""

    sets: int | None
    reps: int | None
    hold_s: int | None
    rest_s: int | None
    duration_s: int | None
    side: str
    resistance: str | None
    assistance: int | None
    support: str | None
    note: str | None


class Unit(TypedDict):
    """What is counted: a bead, beads."""

    one: str
    other: str


TIMES: Unit = {"one": "time", "other": "times"}
ROUNDS: Unit = {"one": "round", "other": "rounds"}
SIDES = {
    "OT": {
        "left": "left hand",
        "right": "right hand",
        "both": "both hands",
        "alternate": "one hand, then the other",
    },
    "PT": {
        "left": "left side",
        "right": "right side",
        "both": "each side",
        "alternate": "one side, then the other",
    },
}
HELP = (
    "you do it, your child joins in",
    "you do most of it together",
    "with a lot of help",
    "with some help",
    "with a little help",
    "stay close, no touching",
    "alone, with more time or an aid",
    "alone",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
AT = {
    "wake-up": "after waking up",
    "breakfast": "after breakfast",
    "way-to-school": "on the way to school",
    "after-school": "after school",
    "play": "at play time",
    "bath": "at bath time",
    "bedtime": "at bedtime",
    "any-time": "at any time",
}


def listed(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def counted(n: int, unit: Unit = TIMES) -> str:
    """`1 bead`, `6 beads`."""
    return f"{n} {unit['one'] if n == 1 else unit['other']}"


def seconds(n: int) -> str:
    """A length of time: `45 seconds`, `2 minutes`, `1 minute 30 seconds`."""
    minutes, rest = divmod(n, 60)
    parts = [counted(minutes, {"one": "minute", "other": "minutes"})] if minutes else []
    if rest or not minutes:
        parts.append(counted(rest, {"one": "second", "other": "seconds"}))
    return " ".join(parts)


def dose_words(dose: Dose, unit: Unit = TIMES, discipline: str = "OT") -> str:
    """The dose without its note: `6 beads, 2 rounds, both hands`. An empty dose says `Once`."""
    rounds = dose["sets"] or 1
    parts = [
        _how_much(dose, unit),
        counted(rounds, ROUNDS) if rounds > 1 else "",
        SIDES["OT" if discipline == "OT" else "PT"].get(dose["side"], ""),
        *_how_long(dose),
        _rest(dose),
        f"against {dose['resistance']}" if dose["resistance"] else "",
        f"holding on: {dose['support']}" if dose["support"] else "",
        HELP[dose["assistance"]] if dose["assistance"] is not None else "",
    ]
    sentence = ", ".join(part for part in parts if part)
    return sentence[0].upper() + sentence[1:]


def _how_much(dose: Dose, unit: Unit) -> str:
    if dose["reps"]:
        return counted(dose["reps"], unit)
    if dose["duration_s"]:
        return seconds(dose["duration_s"])
    return f"hold for {seconds(dose['hold_s'])}" if dose["hold_s"] else "once"


def _how_long(dose: Dose) -> list[str]:
    """Hold and duration, where they did not already stand for how much."""
    counts, lasts = bool(dose["reps"]), bool(dose["duration_s"])
    return [
        f"hold for {seconds(dose['hold_s'])}" if dose["hold_s"] and (counts or lasts) else "",
        f"for {seconds(dose['duration_s'])}" if dose["duration_s"] and counts else "",
    ]


def _rest(dose: Dose) -> str:
    if not dose["rest_s"]:
        return ""
    if (dose["sets"] or 1) > 1:
        return f"rest {seconds(dose['rest_s'])} between rounds"
    between = " in between" if (dose["reps"] or 1) > 1 else " afterwards"
    return f"rest {seconds(dose['rest_s'])}{between}"


def schedule_words(schedule: Schedule) -> str:
    """`Every day, after breakfast and at bedtime`; `3 times a week, on any days`."""
    moments = schedule["moments"]
    often = _how_often(schedule)
    when = _when(moments)
    if schedule["rule"] == "when_fits" or (
        schedule["rule"] == "per_week" and moments == ["any-time"]
    ):
        return often
    return f"{often}, {when}" if when else often


def _how_often(schedule: Schedule) -> str:
    rule, days, n = schedule["rule"], schedule["days"] or [], schedule["days_a_week"] or 0
    if rule == "when_fits":
        return "When it fits"
    if rule == "alternate":
        return "Every other day"
    if rule == "per_week":
        once = len(schedule["moments"]) == 1
        often = counted(n, TIMES if once else {"one": "day", "other": "days"})
        return f"{often} a week, on any {'day' if n == 1 else 'days'}"
    if rule == "daily" or len(days) == 7:
        return "Every day"
    if days == [1, 2, 3, 4, 5]:
        return "Monday to Friday"
    return f"Every {listed([WEEKDAYS[day - 1] for day in days])}"


def _when(moments: list[str]) -> str:
    """Named moments once each; free ones counted."""
    named = [AT[moment] for moment in moments if moment != "any-time"]
    free = moments.count("any-time")
    if not free:
        return listed(named) if named else ""
    if not named:
        return AT["any-time"] if free == 1 else f"{free} times, {AT['any-time']}"
    times = "once more" if free == 1 else f"{free} times more"
    return f"{listed(named)}, and {times} {AT['any-time']}"


class Block(TypedDict):
    """A dose block of the exercise page: a number, and under it what it counts."""

    kind: str
    n: int | None
    words: str
    rounds: int
    seconds: int | None
    side: str


def dose_blocks(dose: Dose, unit: Unit = TIMES, discipline: str = "OT") -> list[Block]:
    """How many, how long, which side: at most four blocks, at least one (`once`)."""
    rounds, blocks = dose["sets"] or 1, []
    after = f", {counted(rounds, ROUNDS)}" if rounds > 1 else ""
    if dose["reps"]:
        word = unit["one"] if dose["reps"] == 1 else unit["other"]
        blocks.append(_block("count", dose["reps"], word + after, rounds=rounds))
    elif rounds > 1:
        blocks.append(_block("rounds", rounds, "rounds", rounds=rounds))
    for kind, length in (("hold", dose["hold_s"]), ("duration", dose["duration_s"])):
        if length:
            n, word = _in_one_number(length)
            shown = f"{word}, hold" if kind == "hold" else word
            blocks.append(_block(kind, n, shown, rounds=rounds, seconds=length))
    side = SIDES["OT" if discipline == "OT" else "PT"].get(dose["side"])
    if side:
        blocks.append(_block("side", None, side, rounds=rounds, side=dose["side"]))
    if all(block["kind"] == "side" for block in blocks):
        blocks.insert(0, _block("once", 1, "time"))
    return blocks


def _block(
    kind: str,
    n: int | None,
    words: str,
    rounds: int = 1,
    seconds: int | None = None,
    side: str = "none",
) -> Block:
    return {
        "kind": kind, "n": n, "words": words, "rounds": rounds, "seconds": seconds, "side": side,
    }  # fmt: skip


def _in_one_number(length: int) -> tuple[int, str]:
    """Whole minutes from two minutes on, else seconds."""
    n, word = (length // 60, "minute") if length >= 120 and length % 60 == 0 else (length, "second")
    return n, word if n == 1 else f"{word}s"
