"""A short tail: no fat files, no long functions (STYLE.md, "Measures")."""

from pathlib import Path

from tests.house.tree import functions, python, rule, sources

MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40

# Made by a program (Alembic; the API document), then kept as they are
GENERATED = ("migrations/versions/", "pwa/src/work/api/")


@rule
def python_files_are_short(root: Path) -> list[str]:
    return [
        source.fault(MOST_LINES, f"{len(source.lines)} lines; split it (at most {MOST_LINES})")
        for source in python(root)
        if len(source.lines) > MOST_LINES and not source.path.startswith(GENERATED)
    ]


@rule
def client_files_are_short(root: Path) -> list[str]:
    return [
        source.fault(MOST_LINES, f"{len(source.lines)} lines; split it (at most {MOST_LINES})")
        for source in sources(root, ".ts", ".tsx", ".css", ".js", ".mjs")
        if len(source.lines) > MOST_LINES and not source.path.startswith(GENERATED)
    ]


@rule
def python_functions_are_short(root: Path) -> list[str]:
    faults = []
    for source in python(root):
        for function in functions(source):
            size = (function.end_lineno or function.lineno) - function.lineno + 1
            if size > MOST_LINES_OF_A_FUNCTION and not source.path.startswith(GENERATED):
                what = f"{function.name} has {size} lines; split it (at most 40)"
                faults.append(source.fault(function.lineno, what))
    return faults
