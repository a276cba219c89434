"""A look is a short code that can be read, kept and painted."""

import itertools
import subprocess
import sys

import pytest

from exercises_app.pictures import looks
from exercises_app.pictures.colours import THINGS, WORN
from exercises_app.pictures.looks import CHOICES, Look

EVERYTHING = tuple(looks.EXTRAS)


def every_look() -> list[Look]:
    plain = itertools.product(*(CHOICES[k] for k in ("skin", "hair", "hair_colour", "clothes")))
    worn = itertools.cycle(itertools.product(((), EVERYTHING), CHOICES["build"]))
    return [Look(a, b, c, d, *next(worn)) for a, b, c, d in plain for _ in range(4)]


def test_a_look_is_its_code_and_back() -> None:
    for look in every_look():
        code = looks.code(look)
        assert looks.read(code) == look
        assert len(code) <= 46
    assert looks.code(Look()) == ""


def test_codes_from_before_builds_mean_what_they_meant() -> None:
    assert looks.read("s6.afro.sun.gl") == Look("s6", "afro", clothes="sun", extras=("glasses",))
    assert looks.read("s6").build == "child"
    assert looks.code(looks.read("child.s6")) == "s6"


def test_a_build_and_a_wheelchair_are_short_words_that_tell_no_age() -> None:
    look = Look("s6", extras=("glasses", "wheelchair"), build="youth")
    assert looks.code(look) == "b4.s6.gl.wc"
    assert looks.read("wc.b4.gl.s6") == looks.read("youth.s6.glasses.wheelchair") == look
    assert looks.shape(look) == "b4.gl.wc"


def test_the_words_of_a_code_may_stand_in_any_order() -> None:
    assert looks.read("glasses.sun.s6.afro") == looks.read("s6.afro.sun.gl")


@pytest.mark.parametrize("wrong", ["s99", "s2.", "afro.curly", "b2.b4", "b7", "../x", "S2"])
def test_a_wrong_code_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        looks.read(wrong)


def test_looks_of_one_shape_differ_by_colour_only() -> None:
    assert looks.shape(looks.read("s6.blond.sun")) == ""
    assert looks.shape(looks.read("s6.afro.grey.navy.gl")) == looks.shape(
        looks.read("afro.moss.gl")
    )
    for look in every_look():
        assert looks.shape(looks.read(looks.shape(look))) == looks.shape(look)


def test_a_flipped_look_wears_its_orthosis_on_the_other_leg() -> None:
    look = looks.read("curly.gl.al")
    assert looks.mirrored(look) == looks.read("curly.gl.ar")
    assert looks.mirrored(looks.mirrored(look)) == look
    assert looks.mirrored(looks.read("al.ar")) == looks.read("al.ar")


def test_every_role_of_everybody_has_a_colour_and_a_key_of_its_own() -> None:
    people = ["", *(f"{who}." for who in looks.OTHERS)]
    roles = {who + role for who in people for role in WORN}
    assert set(looks.KEY) == roles
    assert len(set(looks.KEY.values())) == len(roles)
    assert not set(looks.KEY.values()) & set(THINGS.values())
    for look in every_look():
        assert set(looks.colours(look)) == roles


def test_the_family_has_the_childs_skin() -> None:
    colours = looks.colours(looks.read("s8"))
    assert colours["helper.skin"] == colours["skin"]
    assert colours["therapist.skin"] != colours["skin"]


def test_reading_a_look_needs_no_numpy() -> None:
    program = "import sys, exercises_app.pictures.looks; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
