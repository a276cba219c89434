"""Things for the hands: what their states change, and where a hand finds them then."""

import numpy as np
import pytest

from exercises_app.pictures.props import PROPS, Prop
from exercises_app.pictures.props.drawings import CAPITALS, DRAWINGS, LETTERS
from exercises_app.pictures.turns import UP, vector


def place(prop: Prop, anchor: str) -> np.ndarray:
    return prop.anchors[anchor].point


def depth_in(prop: Prop, point: np.ndarray) -> float:
    """Negative inside."""
    return min(float(part.distance(point[None])[0]) for part in prop.parts)


def inked(prop: Prop, role: str) -> np.ndarray:
    return np.concatenate([mark.points for mark in prop.marks if mark.line and mark.role == role])


@pytest.mark.parametrize("kind", ["pencil", "crayon", "toothbrush", "spoon", "comb", "tweezers"])
def test_a_tool_lies_on_the_table_until_it_is_pointed(kind: str) -> None:
    lying = PROPS[kind]()
    tip = "tips" if kind == "tweezers" else "head" if kind == "toothbrush" else "tip"
    assert place(lying, tip)[0] > place(lying, "end")[0]
    assert abs(place(lying, "end")[1]) < 1.2
    axis = vector(0.6, 0.8, 0)
    held = PROPS[kind](axis=axis, face=(-0.8, 0.6, 0))
    assert np.allclose(held.anchors["end"].out, axis)
    if kind != "toothbrush":
        assert np.allclose(place(held, tip), 0, atol=0.15)
    assert np.allclose(abs(held.anchors["grip"].along @ axis), 1)
    assert np.allclose(held.anchors["grip"].out, (-0.8, 0.6, 0))


@pytest.mark.parametrize("drawing", [*DRAWINGS, *LETTERS])
def test_the_pencil_of_a_drawing_is_where_the_line_ends(drawing: str) -> None:
    before, half, done = (PROPS["paper"](drawing=drawing, drawn=share) for share in (0.0, 0.5, 1.0))
    assert np.allclose(place(before, "start"), place(before, "end"), atol=0.1)
    for paper in (half, done):
        line = inked(paper, "blue")
        assert np.linalg.norm(line - place(paper, "end"), axis=1).min() < 0.01
        assert np.abs(line[:, 0]).max() < 7.5
        assert np.abs(line[:, 2]).max() < 10.5
    assert len(inked(half, "blue")) < len(inked(done, "blue"))


def test_round_letters_begin_at_the_same_place_and_go_back_first() -> None:
    papers = [PROPS["paper"](drawing=letter, drawn=0.05) for letter in LETTERS]
    starts = [place(paper, "start") for paper in papers]
    assert np.allclose(starts, starts[0])
    for paper in papers:
        along = paper.anchors["end"].along
        assert along[2] < 0, "to the left"
        assert along[0] > 0, "and up"


def test_a_letter_stands_on_a_printed_line_and_reaches_the_next() -> None:
    paper = PROPS["paper"](drawing="a", size=8, lines=5, up=1)
    rows = inked(paper, "seat")[:, 0]
    letter = inked(paper, "blue")[:, 0]
    assert np.abs(rows - letter.min()).min() < 0.01
    assert np.abs(rows - letter.max()).min() < 0.05


def test_a_model_is_there_as_a_whole_before_it_is_traced() -> None:
    traced = PROPS["paper"](drawing="shapes", drawn=0.3, model=True, given="navy")
    done = PROPS["paper"](drawing="shapes")
    assert np.allclose(inked(traced, "navy"), inked(done, "blue"))


def test_the_way_of_a_letter_goes_beside_it() -> None:
    paper = PROPS["paper"](drawing="a", size=8)
    way = [place(paper, f"way-{i}") for i in (1, 2, 3, 4)]
    letter = inked(paper, "blue")
    assert all(np.linalg.norm(letter - each, axis=1).min() > 0.6 for each in way)
    assert way[0][2] > way[1][2] > way[2][2], "back first"
    assert way[3][0] < way[2][0], "then down"


def test_what_is_written_is_not_to_be_mirrored() -> None:
    assert PROPS["paper"](drawing="a").written
    assert not PROPS["paper"](drawing="house").written
    assert PROPS["name-card"]().written
    assert PROPS["keyboard"](lit="v").written
    assert not PROPS["keyboard"]().written


def test_every_letter_can_be_on_a_card() -> None:
    assert len(CAPITALS) == 26
    card = PROPS["name-card"](name="QUICK", lit="Q", stands=False)
    first, last = place(card, "letter-1"), place(card, "letter-5")
    assert first[2] < last[2]
    assert [mark.role for mark in card.marks].count("yellow") == 1


def test_scissors_open_round_their_pivot() -> None:
    shut, wide = (PROPS["scissors"](open=a, axis=(-1, 0, 0), face=UP) for a in (0, 40))
    assert np.allclose(place(shut, "pivot"), place(wide, "pivot"))

    def gap(prop: Prop, one: str, other: str) -> float:
        return float(np.linalg.norm(place(prop, one) - place(prop, other)))

    assert gap(shut, "thumb-tip", "finger-tip") < 0.5
    assert gap(wide, "thumb-tip", "finger-tip") > 3.5
    assert gap(wide, "thumb-loop", "finger-loop") > gap(shut, "thumb-loop", "finger-loop") + 2
    assert place(wide, "thumb-loop")[1] > 0 > place(wide, "finger-loop")[1]
    assert place(wide, "thumb-tip")[1] < 0 < place(wide, "finger-tip")[1]


@pytest.mark.parametrize("name", ["thumb-loop", "finger-loop"])
def test_a_finger_has_room_in_the_loop_of_the_scissors(name: str) -> None:
    scissors = PROPS["scissors"](open=26, axis=(-1, 0, 0), face=UP)
    loop = scissors.anchors[name]
    for far in (-1, 0, 1):
        assert depth_in(scissors, loop.point + loop.out * far) >= loop.radius * 0.95


def test_a_strip_is_cut_bite_by_bite_until_the_piece_is_off() -> None:
    strips = [PROPS["strip"](cut=share) for share in (0, 0.4, 0.8, 1)]
    ends = [place(strip, "cut-end")[0] for strip in strips]
    assert ends == sorted(ends)
    near = place(strips[0], "cut-start") + vector(0.3, 0, 0.05)
    assert depth_in(strips[0], near) < 0
    assert depth_in(strips[2], near) > 0
    assert place(strips[3], "right-end")[2] < place(strips[2], "right-end")[2] - 3


def test_each_snip_opens_the_near_edge_only() -> None:
    whole, fringed = PROPS["fringe-card"](snips=0), PROPS["fringe-card"](snips=3)
    snip = place(fringed, "snip")
    assert depth_in(fringed, snip + vector(-1.5, 0, 0)) > 0
    assert depth_in(fringed, snip + vector(1.5, -0.05, 0)) < 0
    half = PROPS["fringe-card"](snips=3, cut=0.5)
    assert place(whole, "snip")[0] < place(half, "snip")[0] < snip[0]


def test_blocks_that_are_pulled_apart_show_their_peg() -> None:
    joined, apart = PROPS["block-pair"](), PROPS["block-pair"](gap=6)
    assert place(apart, "right")[2] - place(joined, "right")[2] == pytest.approx(3)
    assert {part.name for part in apart.parts} - {part.name for part in joined.parts} == {"peg"}


def test_the_latch_is_lifted_and_the_lid_takes_it_along() -> None:
    shut, lifted, opened = (
        PROPS["lunch-box"](latch=latch, lid=lid) for latch, lid in ((0, 0), (60, 0), (110, 90))
    )
    assert shut.anchors["latch"].out @ UP < -0.99
    assert place(lifted, "latch")[0] < place(shut, "latch")[0] - 1.5
    assert place(lifted, "latch")[1] > place(shut, "latch")[1] + 0.5
    assert place(opened, "lid-edge-left")[1] > place(shut, "lid-edge-left")[1] + 8
    assert np.allclose(place(opened, "rim-left"), place(shut, "rim-left"))
    assert {"bread", "apple"} <= {part.name for part in opened.parts}


def test_a_keyboard_has_its_letters_where_they_are_typed() -> None:
    keys = PROPS["keyboard"]()
    assert place(keys, "key-q")[2] < place(keys, "key-p")[2], "from left to right"
    assert place(keys, "key-q")[0] > place(keys, "key-z")[0], "from away to near"
    assert place(keys, "home-left")[2] < 0 < place(keys, "home-right")[2]


def test_a_key_is_lit_or_pressed_and_its_neighbours_are_not() -> None:
    keys = PROPS["keyboard"](lit="v", down="b")
    tops = np.array([place(keys, f"key-{letter}") for letter in "cvbn"])
    paint = keys.parts[0].paint
    assert paint is not None
    roles = paint(tops, np.zeros(4, np.int16))
    assert list(roles) == ["white", "yellow", "seat", "white"]


def test_a_lace_takes_beads_on_from_its_knot() -> None:
    lace = PROPS["lace"](beads=("red", "blue"))
    assert [p.name for p in lace.parts if p.name.startswith("bead")] == ["bead-1", "bead-2"]
    first, last = (next(p for p in lace.parts if p.name == f"bead-{i}") for i in (1, 2))
    start = place(lace, "start")
    near, far = (float(np.linalg.norm(p.solids[0].center - start)) for p in (first, last))  # type: ignore[attr-defined]
    assert near < far < 4.5
    assert np.allclose(lace.anchors["tip"].along, lace.anchors["end"].out)


def test_a_button_goes_through_its_hole() -> None:
    before, midway, after = (PROPS["button-strip"](done=1, through=share) for share in (0, 0.5, 1))
    gaps = [abs(place(p, "button-edge")[2] - place(p, "hole")[2]) for p in (before, midway, after)]
    assert gaps[0] > 2 * gaps[1]
    assert len(before.parts) == len(after.parts)


def test_a_zip_closes_upwards() -> None:
    low, high = PROPS["zip"](done=0.2), PROPS["zip"](done=0.9)
    assert place(high, "tab")[1] > place(low, "tab")[1] + 8
    assert len(high.marks[0].points) > 2 * len(low.marks[0].points)


def test_tweezers_and_pegs_open() -> None:
    def gap(kind: str, one: str, other: str, **state: float) -> float:
        prop = PROPS[kind](**state)
        return float(np.linalg.norm(place(prop, one) - place(prop, other)))

    narrow, wide = (gap("tweezers", "press-front", "press-back", opening=o) for o in (0.2, 3))
    assert narrow < wide
    shut, opened = (gap("clothes-peg", "upper", "lower", open=o) for o in (0, 1))
    assert opened < shut, "its handles come together"
