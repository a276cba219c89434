"""Printed pages, as a browser makes them."""

import re

PAGE = re.compile(rb"/Type\s*/Page\b")


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF of Chromium has: it writes each page's mark in plain text."""
    return len(PAGE.findall(pdf))
