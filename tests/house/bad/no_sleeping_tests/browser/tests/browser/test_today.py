def test_today_is_shown_at_once(page: object) -> None:
    page.wait_for_timeout(500)
