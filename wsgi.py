"""The one entry point of a server: `gunicorn -c gunicorn.conf.py wsgi:app`."""

from exercises_app import create_app

app = create_app()
