"""What the inker reckons with: maps are (H, W), row 0 at the top; columns of numbers are (n,)."""

from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]
