"""Who may call what: every endpoint × everybody, as DATA.md's table says.

`may` is any answer that is no refusal (a 422 for an empty body too); a number is the refusal's
status. The child in the paths is the one that `team` treats; devices, invitations and staff in the
paths are of its clinic (see `World` in tests/house/test_policy.py).
"""

WHO = {
    "nobody": "no session",
    "team": "a therapist on the child's team",
    "off": "a therapist of the clinic, off the team",
    "admin": "an admin who is no therapist",
    "all": "a caregiver who sees all",
    "plan": "a caregiver who sees the plan",
    "family": "a caregiver of another child",
    "clinic": "staff of another clinic",
    "revoked": "a phone that was signed out",
}

MATRIX = """
                                                nobody team off admin all plan family clinic revoked
GET    /api/docs                                 may   may  may  may  may  may  may   may   may
GET    /api/docs.css                             may   may  may  may  may  may  may   may   may
GET    /api/openapi.json                         may   may  may  may  may  may  may   may   may
GET    /robots.txt                               may   may  may  may  may  may  may   may   may
GET    /                                         may   may  may  may  may  may  may   may   may
GET    /<path>                                   may   may  may  may  may  may  may   may   may
GET    /api/v1/health                            may   may  may  may  may  may  may   may   may
POST   /api/v1/session                           may   may  may  may  may  may  may   may   may
DELETE /api/v1/session                           401   may  may  may  may  may  may   may   401
GET    /api/v1/me                                401   may  may  may  may  may  may   may   401
PATCH  /api/v1/me                                401   may  may  may  may  may  may   may   401
GET    /api/v1/devices                           401   may  may  may  may  may  may   may   401
DELETE /api/v1/devices/<device_id>               401   may  404  404  404  404  404   404   401
POST   /api/v1/devices/code                      401   403  403  403  may  may  may   403   401
GET    /api/v1/clinic                            401   may  may  may  403  403  403   may   401
PATCH  /api/v1/clinic                            401   403  403  may  403  403  403   403   401
GET    /api/v1/staff                             401   403  403  may  403  403  403   403   401
DELETE /api/v1/staff/<staff_id>                  401   403  403  may  404  404  404   404   401
POST   /api/v1/invitations                       401   may  may  may  may  may  may   may   401
GET    /api/v1/invitations                       401   may  may  may  403  403  403   may   401
DELETE /api/v1/invitations/<invitation_id>       401   may  404  may  404  404  404   404   401
POST   /api/v1/invitations/look                  may   may  may  may  may  may  may   may   may
POST   /api/v1/invitations/redeem                may   may  may  may  may  may  may   may   may
GET    /api/v1/children                          401   may  may  may  403  403  403   may   401
POST   /api/v1/children                          401   may  may  403  403  403  403   may   401
GET    /api/v1/children/<child_id>               401   may  may  may  403  403  404   404   401
PATCH  /api/v1/children/<child_id>               401   may  403  403  403  403  404   404   401
PUT    /api/v1/children/<child_id>/archive       401   may  403  403  403  403  404   404   401
DELETE /api/v1/children/<child_id>/archive       401   may  403  403  403  403  404   404   401
PUT    /api/v1/children/<child_id>/team/me       401   may  may  403  403  403  404   404   401
DELETE /api/v1/children/<child_id>/team/me       401   may  403  403  403  403  404   404   401
GET    /api/v1/children/<child_id>/caregivers    401   may  403  may  403  403  404   404   401
DELETE /api/v1/children/<child_id>/caregivers/<caregiver_id>
                                                 401   may  403  may  403  403  404   404   401
DELETE /api/v1/children/<child_id>/caregivers/me 401   403  403  403  may  may  404   404   401
DELETE /api/v1/children/<child_id>/devices/<phone_id>
                                                 401   may  403  may  403  403  404   404   401
PUT    /api/v1/children/<child_id>/flags/<flag>  401   may  403  403  403  403  404   404   401
DELETE /api/v1/children/<child_id>/flags/<flag>  401   may  403  403  403  403  404   404   401
POST   /api/v1/children/<child_id>/levels        401   may  403  403  403  403  404   404   401
GET    /api/v1/children/<child_id>/routine       401   may  403  403  403  403  404   404   401
PUT    /api/v1/children/<child_id>/routine       401   may  403  403  403  403  404   404   401
POST   /api/v1/children/<child_id>/routine/end   401   may  403  403  403  403  404   404   401
GET    /api/v1/children/<child_id>/routine/versions
                                                 401   may  403  403  403  403  404   404   401
GET    /api/v1/children/<child_id>/routine/versions/<version>
                                                 401   may  403  403  403  403  404   404   401
GET    /api/v1/children/<child_id>/routine/versions/<version>/difference
                                                 401   may  403  403  403  403  404   404   401
GET    /api/v1/children/<child_id>/plan          401   may  403  403  may  may  404   404   401
GET    /api/v1/children/<child_id>/day/<date>    401   may  403  403  may  may  404   404   401
GET    /api/v1/children/<child_id>/events        401   may  403  403  403  403  404   404   401
GET    /api/v1/children/<child_id>/adherence     401   may  403  403  403  403  404   404   401
GET    /api/v1/caseload                          401   may  may  403  403  403  403   may   401
POST   /api/v1/sync                              401   403  403  403  may  may  may   403   401
GET    /api/v1/exercises                         401   may  may  may  403  403  403   may   401
GET    /api/v1/exercises/<exercise_id>           401   may  may  may  403  403  403   may   401
GET    /api/v1/looks                             may   may  may  may  may  may  may   may   may
GET    /api/v1/pictures/<picture>.svg            may   may  may  may  may  may  may   may   may
GET    /api/v1/skills                            401   may  may  may  403  403  403   may   401
GET    /api/v1/flags                             401   may  may  may  403  403  403   may   401
"""


def rows() -> dict[str, dict[str, str]]:
    """`METHOD /address` -> who -> answer."""
    found: dict[str, dict[str, str]] = {}
    words = MATRIX.split()
    who, rest = words[: len(WHO)], words[len(WHO) :]
    assert who == list(WHO)
    step = len(WHO) + 2
    for at in range(0, len(rest), step):
        method, address, *answers = rest[at : at + step]
        found[f"{method} {address}"] = dict(zip(who, answers, strict=True))
    return found
