def dose() -> object:
    from .words import WORDS

    return WORDS
