"""Faults of what earlier closings left: locks taken in another order, words of the ledger that come
late, and what a phone may send."""

from tests.mutants.fault import Fault

HIRING = "exercises_app/people/hiring.py"
AT_ONCE = "postgres:tests/people/test_at_once.py::test_"
TURNS = "two_codes_for_a_new_password_at_the_same_moment_wait_for_no_more_than_their_turn"
TAKEN = "who_takes_a_code_back_at_the_moment_it_sets_their_password_is_held_up_for_their_turn"
RETURNS = "tests/people/test_returns.py::test_"
SYNC = "exercises_app/ticks/sync.py"
FULL = "tests/ticks/test_full_day.py::test_"
STANDING = "exercises_app/access/standing.py"
BUSY = "tests/access/test_busy_hand.py::test_"
RIGHTS = "tests/ticks/test_rights.py::test_"
LATE = "who_is_ended_before_the_word_of_their_return_is_written_stays_ended"
LOST = "staff_who_came_back_stay_when_their_line_was_lost_and_nobody_starts_the_server_for_long"

FAULTS = (
    Fault(
        "of two codes for a new password, each holds its own and waits for the other's login",
        HIRING,
        "        whose = None if invitation.person_id is None else _whose(invitation)\n",
        "        claim(invitation)\n"
        "        whose = None if invitation.person_id is None else _whose(invitation)\n",
        (f"{AT_ONCE}{TURNS}[_reset]",),
    ),
    Fault(
        "who sets a new password in a signed-in browser holds that session before the login",
        HIRING,
        "        whose = None if invitation.person_id is None else _whose(invitation)\n",
        "        if here is not None:\n            revoke(here.device_id)\n"
        "        whose = None if invitation.person_id is None else _whose(invitation)\n",
        (f"{AT_ONCE}{TURNS}[_whose]",),
    ),
    Fault(
        "a new password holds its code before the sessions that it ends",
        HIRING,
        "    revoke_login(login.id, member.clinic_id)\n    return member, login\n",
        "    return member, login\n",
        (AT_ONCE + TAKEN,),
        also=(
            (
                HIRING,
                "    take_back_of_password(member, row)\n",
                "    revoke_login(login.id, member.clinic_id)\n"
                "    take_back_of_password(member, row)\n",
            ),
        ),
    ),
    Fault(
        "a word of a return that was written late undoes a later end",
        "exercises_app/people/ends.py",
        "    older = or_(Caregiver.ended_at <= at, never)\n",
        "    older = or_(Caregiver.ended_at.is_not(None), never)\n",
        (RETURNS + LATE,),
    ),
    Fault(
        "the codes by which staff came back are forgotten with the rest",
        "exercises_app/record/chores.py",
        "where(old, not_(made_staff))",
        "where(old)",
        (RETURNS + LOST,),
    ),
    Fault(
        "who was ended ticks the days after it by a time before the end",
        "exercises_app/ticks/judge.py",
        "        taken = taken and (found.day - ended.date()).days <= AHEAD_DAYS\n",
        "        pass\n",
        (RIGHTS + "who_was_ended_ticks_no_later_days_by_a_time_before_the_end",),
    ),
    Fault(
        "who was ended loses what they did on that day, east of Greenwich",
        "exercises_app/ticks/judge.py",
        "(found.day - ended.date()).days <= AHEAD_DAYS",
        "found.day <= ended.date()",
        ("tests/ticks/test_judge.py::test_the_answer_is_as_the_vectors_say",),
    ),
    Fault(
        "a phone may fill the disk with events",
        SYNC,
        "    if new and now.full:\n",
        "    if False:\n",
        (FULL + "a_full_day_takes_no_more_of_anybody_and_the_phone_is_told_to_wait",),
    ),
    Fault(
        "on a full day a phone never learns what has arrived",
        SYNC,
        "    if new and now.full:\n",
        "    if now.full:\n",
        (FULL + "what_a_full_day_has_is_answered_still",),
    ),
    Fault(
        "a day that was full is full for ever",
        SYNC,
        "knowledge.now - clock.read(lately) < DAY",
        "True",
        (FULL + "a_day_later_it_is_taken",),
    ),
    Fault(
        "a full day of one child keeps the other one's events waiting",
        SYNC,
        "            full = problem\n            continue\n",
        "            full = problem\n            break\n",
        (FULL + "another_child_of_the_same_phone_does_not_wait",),
    ),
    Fault(
        "a phone may fill the disk with codes and names",
        STANDING,
        "        CHANGES.take(str(min(asker.persons.items())))",
        "        pass",
        (BUSY + "one_person_writes_so_much_an_hour_on_all_their_phones_and_others_do_not_wait",),
    ),
    Fault(
        "each new phone of a person may write as much again",
        STANDING,
        "CHANGES.take(str(min(asker.persons.items())))",
        "CHANGES.take(asker.device_id)",
        (BUSY + "one_person_writes_so_much_an_hour_on_all_their_phones_and_others_do_not_wait",),
    ),
    Fault(
        "who holds a lost phone keeps its owner from signing it out by writing much",
        STANDING,
        'asker.side == "home" and request.method != "DELETE":',
        'asker.side == "home":',
        (BUSY + "whoever_wrote_too_much_still_signs_a_lost_phone_out_and_leaves",),
    ),
)
