"""How others in the family read a person's name."""

import pytest

from exercises_app.people.names import first_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Noor Haddad", "Noor"),
        ("Nana", "Nana"),
        ("Mr Bell", "Mr Bell"),
        ("Mrs. Ana Lopez", "Mrs. Ana"),
        ("Dr", "Dr"),
    ],
)
def test_others_read_the_first_name_and_never_a_bare_title(name: str, shown: str) -> None:
    assert first_name(name) == shown
