"""The pages that follow from the program are fresh, and say everything."""

import importlib.util
from pathlib import Path
from typing import Any

from flask import Flask

ROOT = Path(__file__).parents[2]


def maker() -> Any:
    spec = importlib.util.spec_from_file_location("docs_make", ROOT / "docs" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generated_pages_are_fresh(started_app: Flask) -> None:
    stale = [
        str(path.relative_to(ROOT))
        for path, text in maker().pages(started_app).items()
        if not path.exists() or path.read_text("utf-8") != text
    ]
    assert stale == [], "run: make docs"
