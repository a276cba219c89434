"""Commands hold what is typed to the rules of the API, and say in one line what is missing."""

from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from exercises_app import create_app
from exercises_app.ground.config import settings_from

ADD = ["clinic", "add", "Willow Street", "ada@example.org"]


def run(app: Flask, command: list[str]) -> Result:
    with app.app_context():
        return app.test_cli_runner().invoke(args=command)


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ([*ADD, "--zone", "Mars/Base"], "Choose a time zone such as"),
        ([*ADD[:3], "ada"], "Write an e-mail address"),
        (["clinic", "add", "x" * 201, "ada@example.org"], "Write 1 to 200 characters."),
        (["staff", "add", "ada", "--admin"], "Write an e-mail address"),
    ],
)
def test_what_the_api_would_refuse_a_command_refuses(
    app: Flask, command: list[str], says: str
) -> None:
    done = run(app, command)
    assert done.exit_code == 2
    assert says in done.output


def test_a_clinic_is_made_with_an_invitation_for_its_first_admin(app: Flask) -> None:
    done = run(app, [*ADD, "--zone", "Asia/Kolkata"])
    assert done.exit_code == 0
    assert "/join#" in done.output


@pytest.mark.parametrize(
    "command",
    [
        ADD,
        ["staff", "add", "ada@example.org", "--admin"],
        ["staff", "password", "ada@example.org"],
        ["demo"],
        ["worker"],
        ["library", "load"],
        ["library", "index"],
    ],
)
def test_without_tables_a_command_says_what_to_run_first(
    tmp_path: Path, command: list[str]
) -> None:
    fresh = create_app(settings_from({"DATA_DIR": str(tmp_path)}))
    done = run(fresh, command)
    assert done.exit_code == 1
    assert "`flask setup` does it" in done.output
