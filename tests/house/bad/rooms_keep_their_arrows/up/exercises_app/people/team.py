from ..plans import schedule


def team() -> object:
    return schedule
