"""The one entry point of a server: `gunicorn -c gunicorn.conf.py wsgi:app`."""

import os

from exercises_app import create_app

os.umask(0o077)  # whatever DATA_DIR allows: what a clinic keeps is its own user's alone
app = create_app()
