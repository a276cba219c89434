"""Habits of the tests: all of them run, at once, and say in a sentence what is so."""

import ast
import re
from pathlib import Path

from tests.house.tree import dotted, functions, python, rule, sources

SKIPS = ("skip", "skipif", "xfail", "importorskip", "skipTest", "skipUnless", "skipIf")
SLEEPS = ("time.sleep", "asyncio.sleep", "sleep")
LEAST_WORDS = 3
_CLIENT_TESTS = (".test.ts", ".test.tsx", ".spec.ts")


@rule
def no_skipped_tests(root: Path) -> list[str]:
    return [
        source.fault(node.lineno, f"{dotted(node)}: mend the test or delete it")
        for source in python(root, "tests/")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute)
        and node.attr in SKIPS
        and dotted(node).split(".")[0] in ("pytest", "unittest", "self")
    ]


@rule
def no_skipped_client_tests(root: Path) -> list[str]:
    words = r"(?:it|test|describe)\s*\.\s*(?:skip|skipIf|only|todo|fails)"
    pattern = rf"\b(?:{words}|x(?:it|describe)\s*\()"
    return [
        fault
        for source in sources(root, *_CLIENT_TESTS)
        for fault in source.found(pattern, "{}: run every test, mend it or delete it")
    ]


@rule
def no_sleeping_tests(root: Path) -> list[str]:
    return [
        source.fault(node.lineno, f"{dotted(node.func)}(): wait for what you expect, not for time")
        for source in python(root, "tests/")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and (dotted(node.func) in SLEEPS or dotted(node.func).endswith(".wait_for_timeout"))
    ]


@rule
def names_of_tests_are_sentences(root: Path) -> list[str]:
    return [
        source.fault(function.lineno, f"{function.name}: say in a sentence what is so")
        for source in python(root, "tests/")
        if source.path.rsplit("/", 1)[1].startswith("test_")
        for function in functions(source)
        if function.name.startswith("test_")
        and len(function.name.removeprefix("test_").split("_")) < LEAST_WORDS
    ]


@rule
def names_of_client_tests_are_sentences(root: Path) -> list[str]:
    faults = []
    for source in sources(root, *_CLIENT_TESTS):
        for match in re.finditer(r"""(?m)^\s*(?:it|test)\(\s*(["'`])(.*?)\1""", source.text):
            if len(match[2].split()) < LEAST_WORDS:
                line = source.text.count("\n", 0, match.start(1)) + 1
                faults.append(source.fault(line, f"{match[2]!r}: say in a sentence what is so"))
    return faults
