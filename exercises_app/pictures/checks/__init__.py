"""Finds what must not be in a picture: broken bodies, floating feet, hidden faces."""

from .checking import between, check, check_loop, look, written
from .finding import Finding

__all__ = ["Finding", "between", "check", "check_loop", "look", "written"]
