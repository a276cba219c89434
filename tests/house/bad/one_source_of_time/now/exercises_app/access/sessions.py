from datetime import UTC, datetime


def made() -> datetime:
    return datetime.now(UTC)
