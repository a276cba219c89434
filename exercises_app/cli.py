"""Commands: thin doors to the rooms, for the person who runs the server.

`start` and the demo are loaded by the commands that need them, since the server never does."""

import sys
import threading
from pathlib import Path
from typing import Any

import click
import marshmallow as ma
from flask import Flask, current_app
from sqlalchemy import select

from .access import clinics
from .access.models import DISCIPLINES, Clinic
from .cli_pictures import pictures
from .ground import fields, hold, jobs, migrate
from .ground.db import COMMONS, acting_for, db, is_sqlite, writing
from .ground.keys import new_id
from .library import seeds
from .library.check import check_all
from .library.load import load_all, rebuild_index
from .people import invitations
from .people.second_phone import link


def bind(app: Flask) -> None:
    """Add the commands."""
    for command in (setup, make_demo, worker, restore, restored, clinic, staff, library, pictures):
        app.cli.add_command(command)


class Fits(click.ParamType[Any]):
    """What is typed here is held to the same rule as in the API."""

    name = "text"

    def __init__(self, field: ma.fields.Field[Any]) -> None:
        self.field = field

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        try:
            return self.field.deserialize(value)
        except ma.ValidationError as why:
            return self.fail(" ".join(map(str, why.messages)), param, ctx)


def _prepared() -> None:
    """Ends the program with one clear line when the database has no tables of this version yet."""
    try:
        migrate.check()
        at = migrate.current()
    except migrate.BadDatabase as why:
        sys.exit(str(why))
    if at != migrate.head():
        sys.exit("The database is not prepared yet: `flask setup` does it, and so does `make run`.")


@click.command("setup")
def setup() -> None:
    """Prepare the data before the server starts: migrate, load the library, say how to sign in."""
    from . import start

    start.setup(current_app._get_current_object())  # type: ignore[attr-defined]


@click.command("demo")
def make_demo() -> None:
    """Make the demo clinic beside the clinics that are there; only on this computer."""
    from . import start
    from .record import demo

    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    settings = app.extensions["settings"]
    _prepared()
    if not settings.only_here:
        sys.exit("A demo clinic is only for http on this computer; PUBLIC_URL is another address.")
    if demo.find() is None:
        demo.make(app)
    start.tell_demo(app, settings)


@click.command("worker")
def worker() -> None:
    """Run jobs only, until Ctrl-C; for a machine beside the server on PostgreSQL."""
    _prepared()
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    try:
        with hold.shared(app.extensions["settings"].data_dir):
            click.echo("Working on jobs. Ctrl-C stops.")
            jobs.work(app, threading.Event())
    except KeyboardInterrupt:
        click.echo("\nStopped.")
    except hold.InUse as why:
        sys.exit(str(why))


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
def restore(file: Path) -> None:
    """Put FILE, a copy of the SQLite database such as one of DATA_DIR/copies, back in its place.

    The server must be stopped. The present database is kept beside, in `replaced/`; phones notice
    by themselves and send again what came after the copy."""
    from .record.restore import CannotRestore, NotBroughtUp, put_back

    if not is_sqlite():
        sys.exit(BY_ITS_OWN_TOOLS)
    try:
        done = put_back(file)
    except (CannotRestore, migrate.BadDatabase) as why:
        sys.exit(f"Not put back. {why}")
    except NotBroughtUp as why:
        sys.exit(str(why))
    click.echo(f"{file} is the database now.")
    if done.kept:
        click.echo(f"The one before is kept: {done.kept}")
    _begun_anew(done.ended)


BY_ITS_OWN_TOOLS = (
    "The database is PostgreSQL: stop the server, bring the backup back by PostgreSQL's own tools, "
    "such as pg_restore, then run `flask restored`."
)


@click.command("restored")
def restored() -> None:
    """Say that the database was just brought back from a backup by other means: pg_restore, or a
    file put in its place by hand.

    Run it before the server starts. Phones then send again what came after the backup, and every
    access that was ended since is ended again."""
    from .record.restore import begin_anew

    try:
        migrate.check()
        if migrate.current() is None:
            sys.exit("The database is empty: bring the backup back first.")
        ended = begin_anew()
    except migrate.BadDatabase as why:
        sys.exit(str(why))
    click.echo("The database has begun anew.")
    _begun_anew(ended)


def _begun_anew(ended: int) -> None:
    click.echo(f"Accesses that had been ended since, and were ended again: {ended}.")
    click.echo("Staff sign in anew. Phones send again what came after the copy, by themselves.")
    click.echo("Now start the server.")


@click.group("clinic")
def clinic() -> None:
    """Clinics of this installation."""


@clinic.command("add")
@click.argument("name", type=Fits(fields.name()))
@click.argument("email", type=Fits(fields.e_mail()))
@click.option(
    "--zone",
    type=Fits(fields.Zone()),
    default="UTC",
    help="The clinic's time zone, such as Europe/Berlin.",
)
def clinic_add(name: str, email: str, zone: str) -> None:
    """Make a clinic called NAME and print an invitation for its first admin."""
    _prepared()
    with writing():
        made = clinics.add_clinic(name, zone=zone)
        _invite(made.id, called=email, therapist=False, admin=True)


@click.group("staff")
def staff() -> None:
    """People who work at a clinic."""


EMAIL = click.argument("email", type=Fits(fields.e_mail()))
CLINIC = click.option(
    "--clinic", "clinic_id", type=int, help="The clinic's number, if there are several."
)


@staff.command("add")
@EMAIL
@CLINIC
@click.option("--admin", is_flag=True, help="May change the clinic and invite staff.")
@click.option("--discipline", type=click.Choice(DISCIPLINES), help="Makes them a therapist.")
def staff_add(email: str, clinic_id: int | None, admin: bool, discipline: str | None) -> None:
    """Print an invitation for somebody who works at the clinic."""
    if not admin and discipline is None:
        sys.exit("Say --admin, --discipline, or both.")
    _prepared()
    with writing():
        _invite(
            _the_clinic(clinic_id),
            called=email,
            therapist=discipline is not None,
            admin=admin,
            discipline=discipline,
        )


@staff.command("password")
@EMAIL
@CLINIC
def staff_password(email: str, clinic_id: int | None) -> None:
    """Print a code for a new password of somebody who works at the clinic."""
    _prepared()
    clinic_id = _the_clinic(clinic_id)
    with acting_for(clinic_id), writing():
        member = clinics.find_by_email(email)
        if member is None:
            sys.exit(f"Nobody with {email} works there now.")
        if invitations.works_elsewhere(member):
            sys.exit(invitations.ELSEWHERE)
        _invite(clinic_id, "set a new password", called=email, person_id=member.person_id)


@click.group("library")
def library() -> None:
    """The library of exercises: the files of seeds/, or of another folder."""


FOLDER = click.option(
    "--folder",
    type=click.Path(path_type=Path),
    default=seeds.FOLDER,
    show_default="seeds",
    help="Another folder of the same form.",
)


@library.command("load")
@FOLDER
def library_load(folder: Path) -> None:
    """Bring the library to what its files say; again and again is harmless."""
    _prepared()
    try:
        report = load_all(folder)
    except FileNotFoundError as missing:
        sys.exit(str(missing))
    for fault in report.faults:
        click.echo(f"{fault}", err=True)
    click.echo(f"The library: {report}.")
    sys.exit(1 if report.faults else 0)


@library.command("check")
@FOLDER
def library_check(folder: Path) -> None:
    """Say file, field and mend for each fault, and change nothing."""
    try:
        found = check_all(folder)
    except FileNotFoundError as missing:
        sys.exit(str(missing))
    for fault in found.faults:
        click.echo(f"{fault}")
    click.echo(f"{found}.")
    sys.exit(1 if found.faults else 0)


@library.command("index")
def library_index() -> None:
    """Write the search index anew from what is loaded."""
    _prepared()
    click.echo(f"The search index holds {rebuild_index()} exercises.")


def _the_clinic(clinic_id: int | None) -> int:
    rows = db.session.execute(select(Clinic.id, Clinic.name).where(Clinic.id != COMMONS)).all()
    if clinic_id is None and len(rows) == 1:
        return int(rows[0].id)
    if clinic_id not in {row.id for row in rows}:
        known = "".join(f"\n  --clinic {row.id}   {row.name}" for row in rows)
        sys.exit(f"Say which clinic:{known}" if rows else "There is no clinic: flask clinic add")
    assert clinic_id is not None
    return clinic_id


def _invite(clinic_id: int, what_for: str = "join", **facts: object) -> None:
    with acting_for(clinic_id):
        made = invitations.make(
            invitations.LIVES, id=new_id(), kind="staff", language="en", **facts
        )
        click.echo(f"Open this link within seven days to {what_for} as {facts['called']}:")
        click.echo(f"  {link(made)}")
        click.echo(f"Or type this code at {link(made).split('#')[0]}:  {made.code}")
