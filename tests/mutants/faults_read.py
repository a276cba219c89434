"""Faults that a reading of the service found: what a stranger or another parent could learn."""

from tests.mutants.fault import Fault

CHILDREN = "tests/people/test_children.py::test_"
INVITED = "tests/people/test_invitations.py::test_"
ME = "exercises_app/people/me.py"
FLIGHT = "tests/people/test_in_flight.py::test_"
LOST = "tests/people/test_lost_phone.py::test_"
TAKEN = "tests/people/test_takeover.py::test_"
OLD_PASSWORD = "a_new_password_stops_the_codes_that_the_old_one_made_and_every_other_code_for_it"
TURN = "who_joins_by_a_code_and_who_ends_its_maker_hold_each_other_up_for_no_more_than_their_turn"
SIGNS_IN = "        token = signin.sign_in(place, name)\n"
ENDS_HERE = (
    "        if here is not None:  # after the login, as a new password does: login, then devices\n"
    "            sessions.revoke(here.device_id)\n"
)
ALSO = "    for act in _at_sign_out:\n        act(device_id, by)\n"
SAID = """    # last, as an audit line locks its clinic
    for clinic_id in _clinics_of(db.session.get_one(Device, device_id)):
        with acting_elsewhere(clinic_id):
            who = {"actor_id": by.person_at(clinic_id), "device_id": by.device_id}
            audit.write("signed-out", **who, signed_out=device_id)
"""
COPY = "a_sign_out_of_staff_is_told_in_a_copy_for_as_long_as_it_could_matter"
SESSIONS = "exercises_app/access/sessions.py"
ENDS = "exercises_app/people/ends.py"
WEB = "tests/ground/test_web.py::test_"

FAULTS = (
    Fault(
        "a cursor says when another caregiver's tick came",
        "exercises_app/ticks/news.py",
        "{keyed_hash('cursor', stored_at or '')[:16]}",
        "{stored_at or ''}",
        ("tests/ticks/test_sharing.py::test_a_cursor_tells_nobody_when_another_was_there",),
    ),
    Fault(
        "the id of a tick says to the second when it was made",
        "pwa/src/domain/event.ts",
        "uuid7(Date.parse(said.day) + known)",
        "uuid7(now.getTime())",
        ("pwa/src/domain/event.test.ts", "pwa/src/state/today.test.ts"),
    ),
    Fault(
        "what is stored counts as kept though pages before it are still to be read",
        "pwa/src/sync/answers.ts",
        "  } else if (await comesLater(tx, entry, answer)) {",
        '  } else if (verdict.is === "duplicate" && (await comesLater(tx, entry, answer))) {',
        ("pwa/src/sync/loop.test.ts",),
    ),
    Fault(
        "who stands here since sees nothing until the next round",
        "pwa/src/sync/loop.ts",
        "if (rest === DONE && !again && (await unread()))",
        "if (rest !== DONE && !again && (await unread()))",
        ("pwa/src/sync/loop.test.ts",),
    ),
    Fault(
        "who adds a child again reads what only its team may know",
        "exercises_app/people/routes/children.py",
        "with_care=children.in_team(current(), child)",
        "with_care=True",
        (CHILDREN + "adding_a_child_again_tells_who_left_the_team_nothing_of_its_care",),
    ),
    Fault(
        "a name in capitals is not found on SQLite",
        "exercises_app/ground/db.py",
        '        connection.create_function("lower", 1, _lower, deterministic=True)\n',
        "",
        (CHILDREN + "the_list_finds_a_name_in_capitals_and_small_letters",),
    ),
    Fault(
        "a cursor beyond what a column holds breaks the server",
        "exercises_app/ground/web.py",
        "abs(part) <= fields.BIGGEST_COUNT",
        "abs(part) <= fields.BIGGEST",
        (WEB + "a_cursor_that_no_database_can_be_asked_for_is_refused",),
    ),
    Fault(
        "a code that was guessed at lives again the next day",
        "exercises_app/people/codes.py",
        'Limit("code-place", most=10, seconds=7 * 86400',
        'Limit("code-place", most=10, seconds=86400',
        (INVITED + "a_code_that_was_guessed_at_stays_dead_until_its_last_day",),
    ),
    Fault(
        "a revoked phone that lay in a drawer keeps the plan",
        "exercises_app/access/principal.py",
        "    if not rows:\n        raise out",
        "    if not rows or rows[0][4] <= now:\n        raise out",
        (
            "tests/people/test_families.py::test_a_phone_that_was_revoked_wipes_after_years_in_a_drawer_too",
        ),
    ),
    Fault(
        "codes that were made by an old password open still",
        "exercises_app/people/hiring.py",
        "    take_back_of_password(member, row)\n",
        "",
        (TAKEN + OLD_PASSWORD,),
    ),
    Fault(
        "who has another code for a new password sets it once more",
        "exercises_app/people/invitations.py",
        "or_(Invitation.made_by == member.person_id, Invitation.person_id == member.person_id)",
        "or_(Invitation.made_by == member.person_id)",
        (TAKEN + OLD_PASSWORD,),
    ),
    Fault(
        "no audit says who signed a device out",
        SESSIONS,
        '            audit.write("signed-out", **who, signed_out=device_id)\n',
        "            pass\n",
        (LOST + "who_signs_a_lost_phone_out_is_in_the_audit_of_each_clinic_with_its_codes",),
    ),
    Fault(
        "one clinic's audit says what ended at another",
        SESSIONS,
        "        with acting_elsewhere(clinic_id):\n",
        "        with acting_elsewhere(by.clinic_id or clinic_id):\n",
        (LOST + "who_signs_a_desk_at_another_clinic_out_is_in_the_audit_there",),
    ),
    Fault(
        "each start reads what staff signed out in all the years",
        ENDS,
        '    return evening or "invitation_id" in line\n',
        '    return "invitation_id" in line\n',
        (LOST + COPY,),
    ),
    Fault(
        "in a copy a phone that its owner signed out lives again after a week",
        ENDS,
        ' and line.get("side") == "work"\n',
        "\n",
        (LOST + COPY,),
    ),
    Fault(
        "a flag that no exercise minds is set without a word",
        "exercises_app/library/routes.py",
        '    return slug if not asked or lists.has("flag", slug) else None\n',
        "    return slug\n",
        (CHILDREN + "a_flag_that_the_library_does_not_know_is_not_set_but_can_be_taken_away",),
    ),
    Fault(
        "who was just ended goes on mending who they are to a child and what it looks like",
        ME,
        "        sees = sees_still(principal.device_id, child_id)\n",
        "        sees = right.sees\n",
        (FLIGHT + "who_was_just_ended_at_one_clinic_mends_nothing_of_a_child_there",),
    ),
    Fault(
        "who sees the plan alone since just now chooses the look",
        ME,
        "    return replace(right, sees=sees)\n",
        "    return right\n",
        (FLIGHT + "who_sees_the_plan_alone_since_just_now_does_not_choose_the_look",),
    ),
    Fault(
        "a phone mends its person's name at a clinic that just signed it out",
        ME,
        "    if stands.ended_at is None:\n",
        "    if True:\n",
        (FLIGHT + "a_name_is_not_mended_at_a_clinic_that_just_signed_the_phone_out",),
    ),
    Fault(
        "who joins and who ends the maker of the code wait for each other, until one is refused",
        "exercises_app/people/redeem.py",
        "        _lock_child(invitation)\n",
        "",
        ("postgres:" + FLIGHT + TURN,),
    ),
    Fault(
        "who signs in anew and who changes the password wait for each other",
        "exercises_app/access/routes.py",
        SIGNS_IN + ENDS_HERE,
        ENDS_HERE + SIGNS_IN,
        (
            "postgres:tests/access/test_changed_password.py::"
            "test_who_is_signed_in_and_signs_in_anew_while_the_password_is_changed_holds_nobody_up",
        ),
    ),
    Fault(
        "who signs a phone out and who joins by its code wait for each other",
        SESSIONS,
        ALSO + SAID,
        SAID + ALSO,
        ("postgres:" + FLIGHT + TURN,),
    ),
    Fault(
        "a new password is set for an e-mail that nobody will sign in by",
        "exercises_app/people/hiring.py",
        "    if login.email != email.lower():\n",
        "    if False:\n",
        (TAKEN + "a_code_for_a_new_password_says_when_the_e_mail_is_another_one",),
    ),
    Fault(
        "who opens a link is refused since others mistyped codes in the same waiting room",
        "exercises_app/people/codes.py",
        "        return nullcontext()\n",
        '        return counted((BY_ADDRESS, address), (EVERYWHERE, "all"))\n',
        (INVITED + "who_opens_a_link_does_not_wait_for_who_mistyped_a_code_at_the_same_address",),
    ),
)
