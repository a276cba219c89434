"""What a family agrees to on the phone is what the clinic keeps as agreed."""

import json
from pathlib import Path

from exercises_app.people.notice import NEWEST, NOTICES

WORDS = Path(__file__).parents[2] / "pwa" / "src" / "words"


def test_the_phone_shows_the_newest_notice_word_for_word() -> None:
    shown = json.loads((WORDS / "en" / "later.json").read_text("utf-8"))["join.notice"]
    assert shown == NOTICES[NEWEST]
