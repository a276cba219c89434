"""Both servers under the same load, in turns of a fraction of a second, so that what else the
machine does falls on both alike."""

from dataclasses import dataclass
from statistics import median

from benchmarks.cases import Case
from benchmarks.load import Load
from benchmarks.servers import Server

ROUNDS, TURNS, SECONDS = 5, 3, 0.2
MOST_SPREAD, MOST_RUNS = 0.15, 2


@dataclass
class Side:
    """What one server did in a round."""

    answers: int = 0
    seconds: float = 0.0
    cpu: float = 0.0

    @property
    def rate(self) -> float:
        """Answers per second."""
        return self.answers / self.seconds

    @property
    def cpu_us(self) -> float:
        """The workers' CPU for one answer."""
        return self.cpu / self.answers * 1e6


@dataclass
class Round:
    ours: Side
    floor: Side

    @property
    def ratio(self) -> float:
        return self.ours.rate / self.floor.rate

    @property
    def cpu_ratio(self) -> float:
        return self.ours.cpu_us / self.floor.cpu_us


@dataclass
class Figures:
    """A run of rounds, each median by itself. `spread`: from the lowest ratio to the highest,
    as a part of the median. `runs`: how many it took."""

    rounds: list[Round]
    runs: int = 1

    @property
    def ratio(self) -> float:
        return median(each.ratio for each in self.rounds)

    @property
    def lowest(self) -> float:
        return min(each.ratio for each in self.rounds)

    @property
    def highest(self) -> float:
        return max(each.ratio for each in self.rounds)

    @property
    def spread(self) -> float:
        return (self.highest - self.lowest) / self.ratio

    @property
    def cpu_ratio(self) -> float:
        return median(each.cpu_ratio for each in self.rounds)


def measured(case: Case, ours: Server, floor: Server) -> Figures:
    """The rounds of one case; a run that is too uneven is made again, and the evenest kept."""
    runs: list[Figures] = []
    loads = Load(ours, case.talks(), case.status), Load(floor, case.talks(), case.status)
    try:
        turn(ours, loads[0], Side()), turn(floor, loads[1], Side())
        while len(runs) < MOST_RUNS:
            runs.append(Figures([one_round(ours, floor, loads, n) for n in range(ROUNDS)]))
            if runs[-1].spread <= MOST_SPREAD:
                break
    finally:
        for load in loads:
            load.close()
    best = min(runs, key=lambda run: run.spread)
    best.runs = len(runs)
    return best


def one_round(ours: Server, floor: Server, loads: tuple[Load, Load], n: int) -> Round:
    """Turns of both; who is first changes."""
    found = Round(Side(), Side())
    for number in range(TURNS):
        turns = [(ours, loads[0], found.ours), (floor, loads[1], found.floor)]
        for server, load, side in turns[:: 1 if (n + number) % 2 else -1]:
            turn(server, load, side)
    return found


def turn(server: Server, load: Load, side: Side) -> None:
    before = server.cpu_seconds()
    answers, seconds = load.run(SECONDS)
    side.answers += answers
    side.seconds += seconds
    side.cpu += server.cpu_seconds() - before
