"""Faults that only another engine than Chromium, or a keyboard, would meet."""

from tests.mutants.fault import Fault

PLAY = "pwa/src/home/exercise/play"
HEARD = (f"{PLAY}/heard.test.tsx",)

FAULTS = (
    Fault(
        "the timer asks an iPhone to speak only after the tap",
        f"{PLAY}/timer.tsx",
        "    if (voiceOn.value) wake();\n",
        "",
        HEARD,
    ),
    Fault(
        "counting aloud that is turned on stays silent on an iPhone",
        f"{PLAY}/around.tsx",
        "    else wake();\n",
        "",
        HEARD,
    ),
    Fault(
        "an iPhone without a voice never opens its loudspeaker",
        f"{PLAY}/tell.ts",
        "  else opened();\n",
        "",
        HEARD,
    ),
    Fault(
        "an arm that leaves a picture is cut off hard where WebKit rounds its size",
        "pwa/src/ui/plate.tsx",
        "const ROUNDED = 2;",
        "const ROUNDED = 0;",
        ("pwa/src/ui/plate.test.tsx",),
    ),
)
