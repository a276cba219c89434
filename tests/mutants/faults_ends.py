"""Faults of what a copy gives back, and of what a request does that began before an end."""

from tests.mutants.fault import Fault

ENDS = "exercises_app/people/ends.py"
REDEEM = "exercises_app/people/redeem.py"
HIRING = "exercises_app/people/hiring.py"
SIGNIN = "exercises_app/access/signin.py"
RETURNS = "exercises_app/people/returns.py"
ROLES = "tests/record/test_roles_restored.py::test_"
FORMER_ADMIN = "who_was_an_admin_and_came_back_as_a_therapist_is_no_admin_in_an_older_copy"
STRANGER = "a_phone_that_joined_again_stands_for_nobody_of_before_in_an_older_copy"
LETS_IN = "the_old_password_opens_nothing_and_the_server_s_keeper_lets_an_only_admin_in"
PASSWORDS = "tests/access/test_changed_password.py::test_"
RESTORED = "tests/record/test_passwords_restored.py::test_"
STANDING = "exercises_app/access/standing.py"
INVITATIONS = "exercises_app/people/invitations.py"
POLICY = "exercises_app/people/policy.py"
FLIGHT = "tests/people/test_in_flight.py::test_"
MADE = "a_code_that_was_being_made_at_the_end_is_taken_back"
LOST = "tests/people/test_lost_phone.py::test_"
MADE_THERE = "codes_that_were_made_on_a_lost_phone_stop_and_those_of_the_other_one_open"

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
        "    older = or_(Caregiver.ended_at <= at, never)\n",
        "    older = Caregiver.ended_at <= at\n",
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
    Fault(
        "who signs in by the old password while it is changed gets in",
        SIGNIN,
        "    must_still_fit(place.login_id, place.password_hash)\n",
        "",
        (PASSWORDS + "who_signs_in_by_the_old_password_while_it_is_changed_stays_out",),
    ),
    Fault(
        "who joins another clinic by the old password while it is changed gets in",
        HIRING,
        "            must_still_fit(login.id, password_hash)\n",
        "            pass\n",
        (PASSWORDS + "who_joins_another_clinic_by_the_old_password_while_it_is_changed_stays_out",),
    ),
    Fault(
        "a session that is just being opened outlives the change of its password",
        SIGNIN,
        ', with_for_update={"read": True}',
        "",
        (
            "postgres:"
            + PASSWORDS
            + "a_session_that_the_old_password_opens_while_it_is_changed_ends_with_it",
        ),
    ),
    Fault(
        "in a copy an old password works again",
        HIRING,
        '        ends.note("reset", COMMONS, login_id=login.id, was=was)\n',
        "        pass\n",
        (RESTORED + LETS_IN,),
    ),
    Fault(
        "each start closes the password that was set last",
        ENDS,
        ' or passwords.trace(login.password_hash) != line["was"]:',
        ":",
        (RESTORED + "a_password_that_was_changed_before_the_copy_opens_still",),
    ),
    Fault(
        "no hash is a hash that any password fits",
        "exercises_app/access/passwords.py",
        " and bool(stored)\n",
        "\n",
        ("tests/access/test_changed_password.py::test_nobodys_password_fits_nobody",),
    ),
    Fault(
        "a write asks nothing before it begins",
        "exercises_app/ground/db.py",
        "            ask()\n",
        "            pass\n",
        (FLIGHT + "staff_who_were_just_ended_do_nothing_more",),
    ),
    Fault(
        "staff who were just ended go on with what they had begun",
        STANDING,
        "            Staff.ended_at.is_(None),\n",
        "",
        (FLIGHT + "staff_who_were_just_ended_do_nothing_more",),
        ((STANDING, "            Device.revoked_at.is_(None),\n", ""),),
    ),
    Fault(
        "a session that was just ended goes on with what it had begun",
        STANDING,
        "            Device.revoked_at.is_(None),\n",
        "",
        (FLIGHT + "a_session_that_a_new_password_just_ended_does_nothing_more",),
    ),
    Fault(
        "a phone that was just signed out goes on with what it had begun",
        STANDING,
        "asker.device_id, Device.revoked_at.is_(None))",
        "asker.device_id)",
        (FLIGHT + "a_phone_that_its_owner_just_signed_out_does_nothing_more",),
    ),
    Fault(
        "nobody who ends staff waits for what they are just making",
        STANDING,
        "        .with_for_update(key_share=True, of=[Staff, Device])\n",
        "",
        (f"postgres:{FLIGHT}{MADE}[staff]",),
    ),
    Fault(
        "a new password does not wait for what the old one is just making",
        STANDING,
        "of=[Staff, Device])",
        "of=[Staff])",
        (
            "postgres:"
            + FLIGHT
            + "a_staff_code_that_the_old_password_was_making_is_taken_back_by_the_new_one",
        ),
    ),
    Fault(
        "nobody who signs a phone out waits for what is just being made there",
        STANDING,
        "query.with_for_update(key_share=True)",
        "query",
        (f"postgres:{FLIGHT}{MADE}[phone, by its owner]",),
    ),
    Fault(
        "a caregiver who was just ended gets a code",
        POLICY,
        ".where(Caregiver.child_id == child_id, Caregiver.ended_at.is_(None))",
        ".where(Caregiver.child_id == child_id)",
        (FLIGHT + "a_caregiver_who_was_just_ended_gets_no_code",),
    ),
    Fault(
        "who just came back to the plan alone gets a code",
        INVITATIONS,
        '    if sees != "all":\n',
        "    if False:\n",
        (FLIGHT + "a_caregiver_who_came_back_to_the_plan_just_now_gets_no_code",),
    ),
    Fault(
        "a phone that this clinic just signed out gets a code",
        POLICY,
        "DevicePerson.device_id == device_id, DevicePerson.ended_at.is_(None))",
        "DevicePerson.device_id == device_id)",
        (FLIGHT + "a_phone_that_the_clinic_just_signed_out_gets_no_code[True]",),
    ),
    Fault(
        "nobody who ends a caregiver waits for the code that they are just making",
        INVITATIONS,
        ".where(Child.id == child_id).with_for_update())",
        ".where(Child.id == child_id))",
        (f"postgres:{FLIGHT}{MADE}[caregiver]",),
    ),
    Fault(
        "codes that were made on a lost phone open still",
        INVITATIONS,
        ', "from_device": principal.device_id}',
        "}",
        (LOST + MADE_THERE,),
    ),
    Fault(
        "who signs out in the evening takes their codes back",
        INVITATIONS,
        "    if device_id == by.device_id:\n        return\n",
        "",
        (LOST + "who_signs_out_in_the_evening_has_handed_their_codes_out",),
    ),
)
