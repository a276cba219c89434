"""The version of the service, as the API and the logs say it."""

__version__ = "0.1.0"
