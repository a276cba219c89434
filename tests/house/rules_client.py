"""Habits of the client: colours, directions, focus, text that stays text."""

import re
from pathlib import Path

from tests.house.tree import Source, client, line_of, rule, sources

COLOURS_LIVE_IN = "pwa/src/styles/tokens.css"
VAGUE = {"utils", "util", "helpers", "helper", "common", "services", "service", "misc"}

# The 148 names of CSS Color 4, without the words that are no colour of ours (transparent, system)
NAMED = """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue
    blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk
    crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki
    darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue
    dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro
    ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo
    ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
    lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen
    linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple
    mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab
    orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip
    peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue
    saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue
    slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet
    wheat white whitesmoke yellow yellowgreen
""".split()  # noqa: SIM905  a list of 148 lines says no more

_FUNCTIONS = r"\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\("
_RAW = re.compile(rf"#[0-9a-fA-F]{{3,8}}\b|{_FUNCTIONS}|(?<![\w-])(?:{'|'.join(NAMED)})(?![\w-])")
_DECLARATION = re.compile(r"([-\w]+)\s*:\s*([^;{}]+)(?=[;}])")
_PAINTS = re.compile(
    r"--|.*color$|background|border|outline|fill$|stroke$|.*shadow$|text-decoration|column-rule"
)
# In TypeScript only a whole text can be a colour: "#27264a", fill="red" stay out of parts
_IN_SCRIPT = re.compile(
    r"""(["'`])(?:\#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|(?:rgba?|hsla?|oklch)\([^)]*\))\1"""
    rf"""|\b(?:fill|stroke|color|stopColor)=(["'])(?:{"|".join(NAMED)})\2"""
)


def _declarations(source: Source) -> list[tuple[int, str, str]]:
    """Line, property and value of each declaration; addresses and var() blank."""
    code = re.sub(r"url\((?:\"[^\"]*\"|'[^']*'|[^)]*)\)", "url()", source.code)
    found = []
    for match in _DECLARATION.finditer(code):
        value = re.sub(r"var\(\s*--[-\w]+", "var(", match[2])
        found.append((line_of(code, match.start()), match[1].lower(), value.strip()))
    return found


@rule
def colours_come_from_tokens(root: Path) -> list[str]:
    """Pictures (`*.svg`, `url(data:…)`) and the page's own `<meta>` and manifest are no styles."""
    faults = []
    for source in client(root, ".css"):
        if source.path == COLOURS_LIVE_IN:
            continue
        for line, name, value in _declarations(source):
            raw = _RAW.search(value) if _PAINTS.match(name) else None
            if raw:
                what = f"{name}: {raw[0]} is a raw colour; use a var() of tokens.css"
                faults.append(source.fault(line, what))
    return faults


@rule
def scripts_hold_no_colour(root: Path) -> list[str]:
    return [
        source.fault(line_of(source.code, match.start()), f"{match[0]}: use a class")
        for source in client(root)
        for match in _IN_SCRIPT.finditer(source.code)
    ]


_SIDE = r"(?:left|right|top|bottom)"
_PHYSICAL = re.compile(
    rf"(?:margin|padding|scroll-margin|scroll-padding)-{_SIDE}$"
    rf"|border-{_SIDE}(?:-\w+)?$|border-(?:top|bottom)-(?:left|right)-radius$|{_SIDE}$"
)


@rule
def directions_are_logical(root: Path) -> list[str]:
    """Right-to-left languages turn the page by themselves when no side has a fixed name."""
    faults = []
    for source in client(root, ".css"):
        for line, name, value in _declarations(source):
            aligned = name in ("text-align", "float", "clear") and value in ("left", "right")
            if aligned or _PHYSICAL.match(name):
                what = f"{name}: {value} names a fixed side; use inline/block, start/end"
                faults.append(source.fault(line, what))
    return faults


@rule
def inline_styles_are_logical(root: Path) -> list[str]:
    pattern = r"\b(?:margin|padding|border)(?:Left|Right)\w*\s*:"
    return [
        fault
        for source in client(root)
        for fault in source.found(pattern, "{} names a fixed side; use a class, or …InlineStart")
    ]


@rule
def focus_is_always_seen(root: Path) -> list[str]:
    return [
        source.fault(line, f"{name}: {value} hides the focus; use `outline: 3px solid transparent`")
        for source in client(root, ".css")
        for line, name, value in _declarations(source)
        if name in ("outline", "outline-style", "outline-width")
        and re.match(r"(?:none|0(?:px)?)\b", value)
    ]


@rule
def text_stays_text(root: Path) -> list[str]:
    pattern = (
        r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|eval\s*\("
        r"|document\.write|new\s+Function\b|createContextualFragment)"
    )
    return [
        fault
        for source in client(root)
        if ".test." not in source.path
        for fault in source.found(pattern, "{} runs what people typed; render it as text")
    ]


@rule
def people_may_zoom(root: Path) -> list[str]:
    return [
        fault
        for source in sources(root, ".html", under="pwa/")
        for fault in source.found(r"user-scalable|maximum-scale", "{}: let people zoom")
    ]


@rule
def client_modules_are_named_after_a_thought(root: Path) -> list[str]:
    return [
        source.fault(1, "a vague name; name the module after what it thinks about")
        for source in client(root)
        if VAGUE & {part.split(".")[0] for part in source.path.split("/")}
    ]


@rule
def no_promises_in_client_comments(root: Path) -> list[str]:
    return [
        source.fault(source.text.count("\n", 0, match.start()) + 1, "finish it, or open an issue")
        for source in sources(root, ".ts", ".tsx", ".css", ".html", under="pwa/")
        for match in re.finditer(r"\b(?:TODO|FIXME|XXX|HACK)\b", source.text)
    ]
