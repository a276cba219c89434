import pytest


def test_a_plan_is_published() -> None:
    pytest.skip('no database')
