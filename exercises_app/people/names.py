"""How a person is called by others in the family."""

TITLES = frozenset({"dr", "miss", "mr", "mrs", "ms", "mx", "prof", "sir"})


def first_name(name: str) -> str:
    """The first word of a name; after a title, the word that the title belongs to as well."""
    words = name.split()
    kept = 2 if words[0].rstrip(".").casefold() in TITLES else 1
    return " ".join(words[:kept])
