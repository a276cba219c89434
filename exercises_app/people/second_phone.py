"""A code that takes a phone's children to a second one, or from Safari to the Home Screen."""

from typing import Any

from ..access.principal import Principal, settings_now
from ..ground.db import acting_clinic
from ..ground.keys import new_id
from .invitations import DEVICE_CODE_LIVES, Made, make


def device_code(principal: Principal) -> dict[str, Any]:
    """A fresh code for the clinic acted for; it takes along the persons of all clinics."""
    made = make(
        DEVICE_CODE_LIVES,
        id=new_id(),
        kind="device",
        person_id=principal.persons[acting_clinic()],
        from_device=principal.device_id,
        language="en",
        made_by=principal.persons[acting_clinic()],
    )
    return {"code": made.code, "link": link(made), "expires": made.invitation.expires}


def link(made: Made) -> str:
    """The address to open: the secret is in the fragment, so that no log or referrer has it."""
    return f"{settings_now().public_url}/join#{made.secret}"
