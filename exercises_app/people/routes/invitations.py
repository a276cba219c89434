"""Invitations: making, listing, taking back, looking, redeeming."""

from typing import Any

from flask import Response, request

from ...access.policy import admin, allow, anyone, caregiver, loader, therapist
from ...access.principal import Principal, current
from ...ground.db import writing
from ...ground.limits import place_of
from .. import invitations, joining, redeem
from ..joining_schemas import (
    CodeIn,
    InvitationIn,
    InvitationsOut,
    InvitationsQuery,
    LookOut,
    MeOut,
    NewInvitationOut,
    RedeemIn,
)
from ..models import Invitation
from ..room import room


@loader("invitation_id", "invitation")
def _invitation(principal: Principal, invitation_id: str) -> Invitation | None:
    return invitations.find(principal, invitation_id) if principal.side == "work" else None


@room.post("/invitations")
@allow(therapist, admin, caregiver)
@room.arguments(InvitationIn)
@room.response(201, NewInvitationOut)
def post_invitation(body: dict[str, Any]) -> dict[str, Any]:
    """Invite a caregiver of a child, or staff; the code and the link are shown this once"""
    with joining.acting_for_child(current(), body.get("child_id")), writing():
        made = invitations.invite(current(), body)
        return joining.new_invitation(current(), made)


@room.get("/invitations")
@allow(therapist, admin)
@room.arguments(InvitationsQuery, location="query")
@room.response(200, InvitationsOut)
def get_invitations(asked: dict[str, Any]) -> dict[str, Any]:
    """Invitations for your children; for an admin, all"""
    return invitations.invitations_of(current(), asked)


@room.delete("/invitations/<id:invitation_id>")
@allow(therapist, admin)
@room.response(204)
def delete_invitation(invitation: Invitation) -> None:
    """Take an invitation back: its code stops working"""
    with writing() as session:
        session.refresh(invitation)
        invitations.take_back(current(), invitation)


@room.post("/invitations/look")
@allow(anyone)
@room.arguments(CodeIn)
@room.response(200, LookOut)
def post_look(body: dict[str, Any]) -> dict[str, Any]:
    """What a code is for, before anybody has joined"""
    return redeem.look(redeem.find(body, place_of(request.remote_addr or "")))


@room.post("/invitations/redeem")
@allow(anyone)
@room.arguments(RedeemIn)
@room.response(201, MeOut)
def post_redeem(body: dict[str, Any]) -> Response:
    """Join with a code: the answer sets the cookie"""
    ready = joining.prepare(body, place_of(request.remote_addr or ""))
    with writing():
        token, lifetime = joining.redeem(ready)
    return joining.welcome(ready, token, lifetime)
