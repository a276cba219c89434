import pytest


@pytest.mark.skip
def test_a_plan_is_published() -> None: ...
