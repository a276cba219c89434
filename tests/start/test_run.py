"""`run.py`: what it makes, what it makes again, and what it says when it cannot go on."""

import errno
import socket
from pathlib import Path

import pytest

import run


@pytest.fixture
def stamps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of stamps, so that no test touches the real one."""
    folder = tmp_path / "stamps"
    folder.mkdir()
    monkeypatch.setattr(run, "STAMPS", folder)
    return folder


def step_that(makes: Path) -> run.Step:
    return run.Step("toy", "a toy", ("made",), makes, makes.touch)


def failing(step: run.Step) -> run.Step:
    def fail() -> None:
        raise run.Stop("the network was away")

    return run.Step(step.name, step.says, step.marks, step.result, fail)


def names_to_do() -> list[str]:
    return [step.name for step in run.steps_to_do(dev=True, postgres=False)]


def test_a_taken_port_says_which_setting_to_change() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(run.Stop, match=rf"Port {port} is taken.* PORT=\d+ make run"):
            run.check_port("127.0.0.1", port)


def test_a_port_of_the_system_says_which_setting_to_change() -> None:
    assert "PORT=8000 make run" in run.port_fault(errno.EACCES, "127.0.0.1", 80)


def test_an_address_of_another_computer_says_which_setting_to_change() -> None:
    with pytest.raises(run.Stop, match=r"BIND=203\.0\.113\.7 is not an address of this computer"):
        run.check_port("203.0.113.7", 8000)


def test_an_environment_that_is_a_link_is_not_emptied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "kept").touch()
    ours = tmp_path / ".venv"
    ours.symlink_to(theirs)
    monkeypatch.setattr(run, "VENV", ours)
    with pytest.raises(run.Stop, match="is a link to"):
        run.make_venv()
    assert (theirs / "kept").exists()


def test_a_step_is_made_once(stamps: Path, tmp_path: Path) -> None:
    step = step_that(tmp_path / "toy")
    assert not step.done()
    run.make(step)
    assert step.done()


def test_a_step_half_done_is_made_again(stamps: Path, tmp_path: Path) -> None:
    step = step_that(tmp_path / "toy")
    with pytest.raises(run.Stop):
        run.make(failing(step))
    step.result.touch()
    assert not step.done()
    run.make(step)
    assert step.done()


def test_a_step_whose_result_is_gone_is_made_again(stamps: Path, tmp_path: Path) -> None:
    step = step_that(tmp_path / "toy")
    run.make(step)
    step.result.unlink()
    assert not step.done()


def test_packages_half_installed_are_installed_anew_with_their_environment(stamps: Path) -> None:
    steps = run.python_steps(dev=True, postgres=False)
    for step in steps:
        (stamps / step.name).write_text(step.marks[0])
    assert "venv" not in names_to_do()
    (stamps / "dev").write_text(run.BEGUN)
    assert names_to_do()[: len(steps)] == ["venv", "uv", "python", "postgres", "dev"]


def test_other_content_gives_another_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "ROOT", tmp_path)
    lock = tmp_path / "lock.txt"
    lock.write_text("flask==1")
    first = run.mark(files=[lock])
    assert run.mark(files=[lock]) == first
    lock.write_text("flask==2")
    assert run.mark(files=[lock]) != first


def test_a_command_that_fails_says_what_it_said(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(run.Stop, match="run the same command again"):
        run.call("sh", "-c", "echo no route to the registry; exit 3")
    assert "no route to the registry" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("version", "fits"),
    [
        ("v18.20.8", False),
        ("v20.18.3", False),
        ("v20.19.0", True),
        ("v21.7.3", False),
        ("v22.11.0", False),
        ("v22.12.0", True),
        ("v24.19.0", True),
        ("who knows", False),
    ],
)
def test_a_node_that_cannot_build_the_app_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, fits: bool
) -> None:
    for name in ("node", "npm"):
        (tmp_path / name).write_text(f"#!/bin/sh\necho {version}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setattr(run, "PATH", str(tmp_path))
    assert run.node_fits() is fits


def test_without_node_the_package_is_fetched(
    stamps: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "PATH", str(tmp_path))
    names = [step.name for step in run.steps_to_do(dev=False, postgres=False)]
    assert names == ["venv", "uv", "python", "node", "npm", "build"]
