"""Every setting, in one list: it feeds the program, `--help` and docs/settings.md."""

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class BadSetting(ValueError):
    """A setting that cannot be used; its text is one clear line for the person who set it."""


@dataclass(frozen=True)
class Setting:
    """One setting: read from the environment variable `name`, turned into a value by `read`."""

    name: str
    read: Callable[[str], Any]
    default: str
    help: str


HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|[0-9a-f:.]*:[0-9a-f:.]*")


def port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise ValueError("give a whole number from 1 to 65535")
    return int(text)


def address(text: str) -> str:
    ipaddress.ip_address(text)
    return text


def folder(text: str) -> Path:
    return Path(text).expanduser().absolute()


def public_url(text: str) -> str:
    """As browsers write an origin: lower case, no default port, no name and password."""
    parts = urlsplit(text)
    host, more = parts.hostname or "", (parts.path.strip("/"), parts.query, parts.fragment)
    if not HOST.fullmatch(host) or any(more) or "@" in parts.netloc:
        raise ValueError("give scheme and host, such as https://home.example.org")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(text)):
        raise ValueError("use https; plain http is only for this computer (localhost)")
    host = f"[{host}]" if ":" in host else host
    own = parts.port in (None, {"http": 80, "https": 443}[parts.scheme])
    return f"{parts.scheme}://{host}" + ("" if own else f":{parts.port}")


def database_url(text: str) -> str:
    if not text.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
        raise ValueError("use postgresql://user@host/name, or leave it empty for SQLite")
    return text.replace("postgresql://", "postgresql+psycopg://", 1)


def count(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
            raise ValueError(f"give a whole number from {least} to {most}")
        return int(text)

    return read


def is_loopback(url: str) -> bool:
    """Whether an address means this very computer, where browsers trust plain http."""
    host = urlsplit(url).hostname or ""
    return host in ("localhost", "127.0.0.1", "::1") or host.endswith(".localhost")


SETTINGS = (
    Setting("PORT", port, "8000", "The port to serve on, 1 to 65535."),
    Setting("BIND", address, "127.0.0.1", "The address to listen on; 0.0.0.0 for all."),
    Setting(
        "DATA_DIR",
        folder,
        "instance",
        "The folder for all that a running clinic makes: database, key, backups.",
    ),
    Setting(
        "PUBLIC_URL",
        public_url,
        "",
        "The address people open, https unless it is this computer. "
        "Empty: http://localhost with the port.",
    ),
    Setting(
        "DATABASE_URL",
        database_url,
        "",
        "postgresql://user@host/name; empty: SQLite in DATA_DIR.",
    ),
    Setting("WORKERS", count(1, 64), str(os.cpu_count() or 1), "Server processes; default: cores."),
    Setting(
        "TRUSTED_PROXIES",
        count(0, 5),
        "0",
        "How many proxies of your own stand before the server, 0 to 5; 0 believes no header.",
    ),
)


@dataclass(frozen=True)
class Settings:
    """The settings in force, all checked."""

    port: int
    bind: str
    data_dir: Path
    public_url: str
    database_url: str
    workers: int = 1
    trusted_proxies: int = 0

    @property
    def loopback(self) -> bool:
        return is_loopback(self.public_url)

    @property
    def only_here(self) -> bool:
        """Nobody but this computer reaches it: where a demo clinic may be opened."""
        return self.loopback and not self.secure

    @property
    def secure(self) -> bool:
        return self.public_url.startswith("https://")

    @property
    def sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")


def settings_from(environ: Mapping[str, str]) -> Settings:
    """Read and check all settings. Raises BadSetting with one clear line."""
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        text = environ.get(setting.name, "").strip() or setting.default
        try:
            values[setting.name.lower()] = setting.read(text) if text else text
        except ValueError as why:
            raise BadSetting(f"{setting.name}={text!r} cannot be used: {why}.") from None
    values["public_url"] = values["public_url"] or f"http://localhost:{values['port']}"
    values["database_url"] = (
        values["database_url"] or f"sqlite:///{values['data_dir'] / 'handsteps.db'}"
    )
    return Settings(**values)
