"""Faults in the plan on paper, and in what the pictures show."""

from tests.mutants.fault import Fault

PAGE = "pwa/src/work/handout/handout.test.tsx"
EXERCISE = "pwa/src/home/exercise/exercise.test.tsx"

FAULTS = (
    Fault(
        "the paper is printed before its pictures are there",
        "pwa/src/work/handout/handout.tsx",
        "await Promise.allSettled(",
        "void Promise.allSettled(",
        (f"{PAGE} -t printed by its button",),
    ),
    Fault(
        "the paper has a ring on days that the plan does not ask for",
        "pwa/src/work/handout/ticks.tsx",
        "{due(day) && <Ring />}",
        "{due && <Ring />}",
        (f"{PAGE} -t a ring stands",),
    ),
    Fault(
        "the paper prints the name though it was taken away",
        "pwa/src/work/handout/handout.tsx",
        "name={name.trim()}",
        "name={name.trim() || child.given_name}",
        (f"{PAGE} -t the name as it is wanted",),
    ),
    Fault(
        "the print palette of a picture is taken for the one of the screen",
        "exercises_app/media/painted.py",
        '{found.flipped} {look} {palette}"',
        '{found.flipped} {look}"',
        (
            "tests/media/test_pictures.py::test_on_paper_large_dark_things_are_lighter_and_people_as_they_are",
        ),
    ),
    Fault(
        "a picture moves for who asked for less motion",
        "pwa/src/ui/plays.ts",
        "moves && !matchMedia(CALM).matches",
        "moves",
        (f"{EXERCISE} -t less motion",),
    ),
)
