"""Settings: the right ones are read, and a bad one is told in one clear line."""

import pytest

from exercises_app.ground.config import SETTINGS, BadSetting, settings_from


def test_without_any_setting_it_serves_this_computer_on_sqlite() -> None:
    settings = settings_from({})
    assert (settings.port, settings.bind) == (8000, "127.0.0.1")
    assert settings.public_url == "http://localhost:8000"
    assert settings.sqlite
    assert settings.loopback


def test_the_port_is_part_of_the_default_address() -> None:
    assert settings_from({"PORT": "9000"}).public_url == "http://localhost:9000"


def test_postgresql_is_reached_by_its_driver() -> None:
    settings = settings_from({"DATABASE_URL": "postgresql://me@db/clinic"})
    assert settings.database_url == "postgresql+psycopg://me@db/clinic"
    assert not settings.sqlite


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "8e3"),
        ("PORT", "٨٠٠٠"),
        ("BIND", "localhost"),
        ("PUBLIC_URL", "clinic.example.org"),
        ("PUBLIC_URL", "http://clinic.example.org"),
        ("PUBLIC_URL", "https://clinic.example.org/app"),
        ("PUBLIC_URL", "https://me:secret@clinic.example.org"),
        ("PUBLIC_URL", "http://localhost:99999"),
        ("PUBLIC_URL", "https://clinic example.org"),
        ("PUBLIC_URL", "https://[::1"),
        ("DATABASE_URL", "mysql://me@db/clinic"),
        ("WORKERS", "0"),
        ("TRUSTED_PROXIES", "-1"),
    ],
)
def test_a_bad_setting_is_named_with_its_value(name: str, value: str) -> None:
    with pytest.raises(BadSetting) as told:
        settings_from({name: value})
    assert str(told.value).startswith(f"{name}={value!r} cannot be used: ")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("given", "origin"),
    [
        ("https://Clinic.Example.org:443/", "https://clinic.example.org"),
        ("https://clinic.example.org:8443", "https://clinic.example.org:8443"),
        ("http://LOCALHOST:80", "http://localhost"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_the_public_address_is_kept_as_browsers_write_an_origin(given: str, origin: str) -> None:
    assert settings_from({"PUBLIC_URL": given}).public_url == origin


def test_https_is_served_with_secure_cookies() -> None:
    settings = settings_from({"PUBLIC_URL": "https://home.example.org"})
    assert settings.secure
    assert not settings.loopback


def test_every_setting_says_what_it_does() -> None:
    assert [setting.name for setting in SETTINGS if not setting.help.endswith(".")] == []
