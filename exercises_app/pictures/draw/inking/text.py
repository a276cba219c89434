"""Small pieces of SVG text."""

from html import escape

from .view import WIDTH

ROUND = 'stroke-linecap="round" stroke-linejoin="round"'


def head(height: int, title: str, desc: str) -> str:
    """The opening of an SVG with its words for screen readers."""
    start = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"'
    words = {"t": ("title", title), "d": ("desc", desc)}
    said = {key: (tag, text) for key, (tag, text) in words.items() if text}
    if not said:
        return f"{start}>"
    texts = (f'<{tag} id="{key}">{escape(text)}</{tag}>' for key, (tag, text) in said.items())
    return f'{start} role="img" aria-labelledby="{" ".join(said)}">{"".join(texts)}'


def number(value: float) -> str:
    """`7.4`, `.5`, `6`."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text[1:] if text.startswith("0.") else text or "0"


def short(colour: str) -> str:
    """`#fff` for `#ffffff`: only for colours that are never painted over."""
    return f"#{colour[1::2]}" if colour[1::2] == colour[2::2] else colour


def scaled(text: str, step: float) -> str:
    """What is written in steps of so many units."""
    scale = f"{step:.4g}".removeprefix("0")
    return f'<g transform="scale({scale})">{text}</g>' if text and step != 1 else text
