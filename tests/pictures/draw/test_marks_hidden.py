"""A filled mark is cut where something lies before a part of it."""

import numpy as np

from exercises_app.pictures import draw
from exercises_app.pictures.scene import Camera, Mark, Part, Scene, frame_of
from exercises_app.pictures.solids import Box, ball
from exercises_app.pictures.turns import vector


def _picture(with_a_stick: bool) -> bytes:
    wall = Part("wall", (Box(center=vector(0, 20, 0), half=vector(1, 20, 20), role="white"),))
    stick = Part("stick", (ball(vector(8, 20, 0), 4, role="red"),))
    corners = [(1.05, 12, -9), (1.05, 28, -9), (1.05, 28, 9), (1.05, 12, 9)]
    spot = Mark(np.array(corners, dtype=float), "blue", smooth=False, over=True, seen=0.3)
    parts = (wall, stick) if with_a_stick else (wall,)
    camera = Camera(0, 0)
    frame = frame_of((wall, stick), camera)
    scene = Scene(parts, camera, frame, marks=(spot,), floor=None)
    return draw.png(draw.still(scene, resolution=200), 200)


def _colour_in_the_middle(png: bytes) -> tuple[int, ...]:
    import io

    from PIL import Image

    image = Image.open(io.BytesIO(png)).convert("RGB")
    pixel = image.getpixel((image.width // 2, image.height // 2))
    assert isinstance(pixel, tuple)
    return pixel


def test_a_mark_does_not_shine_through_what_lies_before_it() -> None:
    red, _, blue = _colour_in_the_middle(_picture(with_a_stick=True))
    assert red > blue


def test_a_mark_is_whole_where_nothing_lies_before_it() -> None:
    red, _, blue = _colour_in_the_middle(_picture(with_a_stick=False))
    assert blue > red
