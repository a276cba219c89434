"""How many bytes a finished picture may have, compressed by gzip."""

MOST_STILL, MOST_LOOP = 14_000, 28_000
