"""A finished SVG as a PNG."""


def png(svg: str, width: int) -> bytes:
    """`width` in pixels; the paper stays transparent."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True))
