"""Faults of what a child looks like: builds, the wheelchair, and what stands in for a drawing."""

from tests.mutants.fault import Fault

GROWING = "exercises_app/pictures/poses/growing.py"
WHEELING = "exercises_app/pictures/poses/wheeling.py"

FAULTS = (
    Fault(
        "an adult grows with the child's world",
        GROWING,
        '    return name == "child" or _age(',
        '    return True or name == "child" or _age(',
        (
            "tests/pictures/poses/test_growing.py::test_an_adult_stays_as_tall_as_it_is_and_keeps_its_feet_on_the_ground",
        ),
    ),
    Fault(
        "a teen is put into the places of a six-year-old",
        "exercises_app/pictures/poses/posing.py",
        '.sized(data.get("size", 1.0))',
        "",
        (
            "tests/pictures/poses/test_growing.py::test_a_teen_has_the_proportions_of_one_beside_things_that_grew_along",
        ),
    ),
    Fault(
        "a toddler in a high chair becomes a teen in one",
        GROWING,
        '"high-chair" in kinds or lap',
        "lap",
        ("tests/pictures/poses/test_growing.py::test_a_child_that_has_to_be_small_stays_so",),
    ),
    Fault(
        "a chair that a hand holds becomes a wheelchair",
        WHEELING,
        '_told(entry, f"{name}.") == 1',
        '_told(entry, f"{name}.") >= 1',
        ("tests/pictures/poses/test_wheeling.py::test_a_chair_that_a_hand_holds_stays_a_chair",),
    ),
    Fault(
        "a drawing with findings is shown",
        "exercises_app/pictures/studio/wearing.py",
        "        if not moved or not said:\n",
        "        if True:\n",
        (
            "tests/pictures/studio/test_wearing.py::test_a_picture_with_findings_in_a_build_is_drawn_in_the_usual_one",
        ),
    ),
    Fault(
        "a build is taken for a colour: nothing is drawn for it",
        "exercises_app/pictures/looks.py",
        "replace(look, skin=USUAL.skin,",
        "replace(look, build=USUAL.build, skin=USUAL.skin,",
        (
            "tests/pictures/test_looks.py::test_a_build_and_a_wheelchair_are_short_words_that_tell_no_age",
        ),
    ),
    Fault(
        "hair is lost while a build is not drawn yet",
        "exercises_app/media/kept.py",
        "AIDS | GLASSES, AIDS | BUILDS, AIDS | BUILDS | GLASSES)",
        "AIDS | GLASSES)",
        ("tests/media/test_pictures.py::test_the_shape_that_is_most_like_it_stands_in",),
    ),
    Fault(
        "the usual age is named by a word that no code has",
        "exercises_app/media/painted.py",
        "looks.word_of(getattr(looks.USUAL, part))",
        "getattr(looks.USUAL, part)",
        ("tests/media/test_pictures.py::test_the_looks_to_choose_from_are_words_of_a_code",),
    ),
    Fault(
        "a look's code puts age behind skin, and one look has two codes",
        "pwa/src/ui/wearing.ts",
        "      return each.options.map(({ word }) => word).filter((word) => worn.includes(word));",
        "      return worn;",
        ("pwa/src/ui/wearing.test.ts",),
    ),
)
