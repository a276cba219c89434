"""An entry for the child who looks at it: of its build, and in its wheelchair."""

from ..looks import Look
from .growing import grown
from .places import Entry
from .wheeling import seated


def fitted(entry: Entry, look: Look) -> Entry:
    """Itself where nothing of the look changes more than skin, hair and clothes."""
    return grown(seated(entry, look), look)
