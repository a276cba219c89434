"""Faults of the places that a still is drawn on."""

from tests.mutants.fault import Fault

FAULTS = (
    Fault(
        "print takes a still's paths for larger than they are drawn",
        "exercises_app/pictures/painting.py",
        'scale = float(found["scale"] or 1)',
        "scale = 1.0",
        (
            "tests/pictures/draw/test_painting.py::test_print_reckons_with_the_scale_of_what_is_drawn",
        ),
    ),
    Fault(
        "a still that lies on finer places is not scaled to its frame",
        "exercises_app/pictures/draw/inking/text.py",
        "if text and step != 1 else text",
        "if text and step > 1 else text",
        ("tests/pictures/draw/test_still.py::test_no_other_colour_shows_between_two_neighbours",),
    ),
)
