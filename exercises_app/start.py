"""What happens before the server starts, and what the person at the keyboard is told."""

import sys

import click
from flask import Flask
from sqlalchemy import func, select

from . import builds, site
from .access.models import Clinic
from .ground import hold, jobs, migrate
from .ground.config import Settings
from .ground.db import COMMONS, db
from .library import seeds
from .people import ends
from .record import demo, restore


def setup(app: Flask) -> None:
    """Migrate, load the library, replay the ledger of ends, make a demo clinic when there is none.

    Ends the program with one clear line when the database cannot be used."""
    settings: Settings = app.extensions["settings"]
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with hold.shared(settings.data_dir):
            _set_up(app, settings)
    except (hold.InUse, migrate.BadDatabase) as why:
        sys.exit(f"Handsteps cannot start. {why}")


def _set_up(app: Flask, settings: Settings) -> None:
    if migrate.upgrade():
        click.echo("The database is up to date.")
    ends.replay()
    restore.forget_broken_off()
    keep_build(settings)
    load_library()
    jobs.ask_repeating()
    jobs.hurry("rerender")
    if settings.only_here and not has_clinic():
        click.echo("Making a demo clinic.")
        demo.make(app)
    demo.finish(app)
    tell_demo(app, settings)
    if not settings.only_here and not has_clinic(demo=False):
        click.echo(FIRST_CLINIC)


FIRST_CLINIC = """
There is no clinic yet. Make yours; the command prints an invitation for its first admin:
  .venv/bin/flask clinic add "Name of the clinic" admin@example.org
"""


def keep_build(settings: Settings) -> None:
    """Older pages find their parts after the next upgrade; without room the start goes on."""
    try:
        builds.keep(site.DIST, settings.data_dir)
    except OSError as why:
        click.echo(f"This build of the app is not kept for older pages: {why}.")


GONE = "is missing; fetch it again, such as by `git checkout seeds`."


def load_library() -> None:
    """Load the exercises that changed since the last start; say in one line what came of it."""
    try:
        report = seeds.load_if_changed(seeds.FOLDER)
    except FileNotFoundError as missing:
        if not seeds.is_loaded():
            sys.exit(f"Handsteps cannot start. The library's folder {missing} {GONE}")
        click.echo(f"The library's folder {missing} is missing; what was loaded before stays.")
        return
    if report is not None:
        click.echo(f"The library: {report}.")


def has_clinic(demo: bool = True) -> bool:
    """Whether there is a clinic besides the commons; without `demo`, one that is no demo."""
    query = select(func.count()).select_from(Clinic).where(Clinic.id != COMMONS)
    if not demo:
        query = query.where(Clinic.demo.is_(False))
    return bool(db.session.scalar(query))


def tell_demo(app: Flask, settings: Settings) -> None:
    """Say how to open the demo clinic, if this installation has one that may be opened."""
    if not settings.only_here or demo.find() is None:
        return
    sign_in = demo.sign_in_of(app)
    if sign_in is None:
        click.echo(f"\nThe demo clinic's sign-in was kept in {demo.note_of(app)}; it is gone.")
        return
    link = demo.join_link()
    click.echo(f"\nFor the therapists:  {settings.public_url}/work")
    click.echo(f"  e-mail    {sign_in.email}")
    click.echo(f"  password  {sign_in.password}   (kept in {demo.note_of(app)})")
    click.echo(f"  or as {demo.BEN} with the same password")
    if link:
        click.echo(f"\nFor a parent, to open on this computer:\n  {link}")
    click.echo("\nTo open it on a real phone: docs/phone.md")
