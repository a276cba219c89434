"""A link as a square code."""

import io


def svg(link: str) -> str:
    """The link as SVG text, four quiet modules around it, dark on white."""
    import segno

    out = io.BytesIO()
    segno.make(link, error="m", micro=False).save(
        out, kind="svg", border=4, xmldecl=False, svgns=True, nl=False, dark="#000", light="#fff"
    )
    return out.getvalue().decode()
