import time


def test_a_tick_is_stored_once() -> None:
    time.sleep(1)
