"""Clinics, logins, persons, devices, sign-in, the principal and `@allow`."""
