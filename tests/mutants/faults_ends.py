"""Faults of what a copy gives back, and of what a request does that began before an end."""

from tests.mutants.fault import Fault

ENDS = "exercises_app/people/ends.py"
REDEEM = "exercises_app/people/redeem.py"
RETURNS = "exercises_app/people/returns.py"
ROLES = "tests/record/test_roles_restored.py::test_"
FORMER_ADMIN = "who_was_an_admin_and_came_back_as_a_therapist_is_no_admin_in_an_older_copy"
STRANGER = "a_phone_that_joined_again_stands_for_nobody_of_before_in_an_older_copy"

FAULTS = (
    Fault(
        "a copy makes an admin of who came back as a therapist",
        ENDS,
        "    return present.values(**roles) if roles else None",
        "    return None",
        (ROLES + FORMER_ADMIN,),
    ),
    Fault(
        "a copy brings who left and came back into their former teams",
        ENDS,
        "    catch_up()\n    _close_teams()\n",
        "    catch_up()\n",
        (ROLES + FORMER_ADMIN,),
    ),
    Fault(
        "each start puts who came back out of the teams that they joined since",
        ENDS,
        "CareTeam.until.is_(None), CareTeam.since <= at)",
        "CareTeam.until.is_(None))",
        (ROLES + "a_role_that_was_given_since_is_there_after_each_start_and_in_an_older_copy",),
    ),
    Fault(
        "the next start takes a role back whose word a crash took",
        RETURNS,
        '    elif line["verb"] in ("end", "again") and "staff_id" in line:\n',
        '    elif line["verb"] == "end" and "staff_id" in line:\n',
        (ROLES + "a_role_that_was_given_right_before_a_crash_stays",),
    ),
    Fault(
        "a copy shows all to who came back to the plan alone",
        ENDS,
        "    older = or_(Caregiver.ended_at.is_not(None), Caregiver.joined < at)\n",
        "    older = Caregiver.ended_at.is_not(None)\n",
        (ROLES + "who_saw_all_and_came_back_to_the_plan_sees_the_plan_in_an_older_copy",),
    ),
    Fault(
        "in a copy a phone that joined again stands for its former person",
        ENDS,
        "DevicePerson.person_id != since)",
        "DevicePerson.person_id != DevicePerson.person_id)",
        (ROLES + STRANGER,),
    ),
    Fault(
        "a phone that joins after a restore is thrown out at the next start",
        REDEEM,
        "    if known:\n",
        "    if False:\n",
        (ROLES + STRANGER,),
        (
            (
                RETURNS,
                '    elif line["verb"] in ("revoke", "again") and "device_id" in line:\n',
                '    elif line["verb"] == "revoke":\n',
            ),
        ),
    ),
)
