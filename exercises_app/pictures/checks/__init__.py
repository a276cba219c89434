"""Finds what must not be in a picture: broken bodies, floating feet, hidden faces."""

from .checking import check, check_loop, look
from .finding import Finding

__all__ = ["Finding", "check", "check_loop", "look"]
