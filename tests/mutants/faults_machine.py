"""Faults of the service's half of sync, beside the faults of sync_model/faults.py."""

from tests.mutants.fault import Fault

SYNC, JUDGE, NEWS = (f"exercises_app/ticks/{name}.py" for name in ("sync", "judge", "news"))
SQL, ENVELOPE, FOLD = (f"exercises_app/ticks/{n}.py" for n in ("statements", "envelope", "fold"))
ENDS, DB = "exercises_app/people/ends.py", "exercises_app/ground/db.py"
STORED = "tests/ticks/test_sync.py"
CURSORS = "tests/ticks/test_cursors.py"
RIGHTS = "tests/ticks/test_rights.py"
JUDGED = "tests/ticks/test_judge.py"
ACCIDENTS = "tests/ticks/test_accidents.py"
ENDED = "tests/people/test_ends.py"

FAULTS = (
    Fault(
        "the server: an event that is known already is stored once more",
        JUDGE,
        "    stored = known.hashes.get(found.key) if found.key else None\n",
        "    stored = None\n",
        (STORED,),
    ),
    Fault(
        "the server: an id used for something else is called a duplicate",
        JUDGE,
        "        same = stored == found.hash\n",
        "        same = True\n",
        (STORED,),
    ),
    Fault(
        "the server: a repetition within one batch is not seen",
        SYNC,
        '        if verdict.answer == "stored" and each.key:\n',
        '        if verdict.answer == "never" and each.key:\n',
        (STORED,),
    ),
    Fault(
        "the server: it commits only when the next request comes, after the answer",
        DB,
        "        yield connection\n        connection.commit()\n",
        "        yield connection\n",
        (STORED,),
    ),
    Fault(
        "the server: what a transaction wrote before it died is kept",
        DB,
        "        yield connection\n        connection.commit()\n"
        "    except BaseException:\n        connection.rollback()\n        raise\n",
        "        yield connection\n        connection.commit()\n"
        "    except BaseException:\n        connection.commit()\n        raise\n",
        (ACCIDENTS,),
    ),
    Fault(
        "the server: numbers are left out within a batch",
        SYNC,
        "child.clinic_id, child.id, seq, found.key,",
        "child.clinic_id, child.id, 2 * seq - now.seq - 1, found.key,",
        (STORED,),
    ),
    Fault(
        "the server: the child's own number stays behind",
        SYNC,
        "child=child.id, last=last)",
        "child=child.id, last=now.seq + 1)",
        (STORED,),
    ),
    Fault(
        "the server: the right is not read anew under the lock",
        SYNC,
        '            state = "revoked" if c else "gone" if b else "open"\n',
        '            state = "open"\n',
        (RIGHTS,),
    ),
    Fault(
        "the server: a stranger is told that a child exists, or did",
        SYNC,
        '        return [judge(each, _stranger()) for each in events], {"state": "unknown"}\n',
        '        return [judge(each, Knowledge(clock.now(), "gone")) for each in events], '
        '{"state": "gone"}\n',
        (STORED,),
    ),
    Fault(
        "the server: the end of a relation is not looked at",
        JUDGE,
        '    return None if taken else "gone"\n',
        "    return None\n",
        (RIGHTS, JUDGED),
    ),
    Fault(
        "the server: what was made before the end is not taken any more",
        JUDGE,
        "at < ended and known.now <= ended + GRACE",
        "at < ended and known.now <= ended",
        (RIGHTS, JUDGED),
    ),
    Fault(
        "the server: after the end, news still comes",
        SYNC,
        '        if right.state != "open":\n            return [], {"state": right.state}\n',
        "",
        (RIGHTS,),
    ),
    Fault(
        "the server: a newer app's event is refused in place of `later`",
        JUDGE,
        '        return Verdict("later")\n',
        '        return Verdict("refused", "bad_value")\n',
        (STORED, JUDGED),
    ),
    Fault(
        "the server: only its own newest format is read",
        JUDGE,
        "    if is_whole(v, FORMAT + 1, None) or",
        "    if v != FORMAT or",
        (ACCIDENTS,),
    ),
    Fault(
        "the server: a page has no end",
        NEWS,
        "    more = len(events) > MOST_CHANGES\n    looked = events[:MOST_CHANGES]\n",
        "    more = False\n    looked = events\n",
        (CURSORS,),
    ),
    Fault(
        "the server: the cursor goes to the end of the log though the page was cut",
        NEWS,
        'answer["cursor"] = _place(looked[-1][0], looked[-1][13]) if more else _end(rows, log)',
        'answer["cursor"] = _end(rows, log)',
        (CURSORS,),
    ),
    Fault(
        "the server: the cursor is the last event that was shown, not the last looked at",
        NEWS,
        "    return _place(log.before, rows[0][2] if rows else None)\n",
        "    return _place(rows[-1][3] or 0, rows[-1][16]) if rows else _place(0, None)\n",
        (CURSORS,),
    ),
    Fault(
        "the server: another epoch begins nothing anew",
        NEWS,
        "    rows = None if cursor is None or not same_epoch else _since(reader, cursor, log)\n",
        "    rows = None if cursor is None else _since(reader, cursor, log)\n",
        (CURSORS,),
    ),
    Fault(
        "the server: a phone is not told that it begins anew",
        NEWS,
        '            answer["reset"] = True\n',
        '            answer["reset"] = False\n',
        (CURSORS,),
    ),
    Fault(
        "the server: a database that was copied back by hand is not noticed",
        NEWS,
        "    if rows[0][3] != since or _place(since, rows[0][16]) != cursor:\n",
        "    if rows[0][3] != since:\n",
        (ACCIDENTS,),
    ),
    Fault(
        "the server: a cursor beyond the log is believed",
        NEWS,
        "    if since > log.before:\n        return None\n",
        "    if since > log.before:\n        return []\n",
        (CURSORS,),
    ),
    Fault(
        "the server: what a request brought is echoed to it",
        NEWS,
        "        **_of(reader), since=since, before=log.before, most=MOST_CHANGES + 2\n",
        "        **_of(reader), since=since, before=log.last, most=MOST_CHANGES + 2\n",
        (STORED,),
    ),
    Fault(
        "the server: an undo is refused when what it names is not known yet",
        SYNC,
        "        verdict = judge(each, knowledge)\n",
        "        verdict = judge(each, knowledge)\n"
        "        of = each.event.get('of') or []\n"
        "        if verdict.answer == 'stored' and any(key_of(id_) not in hashes for id_ in of):\n"
        "            verdict = Verdict('refused', 'bad_value')\n",
        (STORED,),
    ),
    Fault(
        "the server: an undo of somebody who sees the plan reaches others' marks",
        FOLD,
        '        return undo.sees == "all" or target.actor == undo.actor\n',
        "        return True\n",
        ("tests/ticks/test_fold.py",),
    ),
    Fault(
        "the server: an undo reaches other cells",
        FOLD,
        "    if target.cell != undo.cell:\n        return False\n",
        "",
        ("tests/ticks/test_fold.py",),
    ),
    Fault(
        "the server: the fold hangs on the clocks of phones",
        FOLD,
        "    mark = max((fact.kind for fact in marks), key=MARKS.index, default=None)\n",
        "    mark = max(marks, key=lambda fact: fact.id).kind if marks else None\n",
        ("tests/ticks/test_fold.py",),
    ),
    Fault(
        "the server: its age is asked before whether it is known",
        JUDGE,
        "    stored = known.hashes.get(found.key) if found.key else None\n",
        "    if _wrong_day(found.day, known) == 'too_old':\n"
        "        return Verdict('refused', 'too_old')\n"
        "    stored = known.hashes.get(found.key) if found.key else None\n",
        (ACCIDENTS,),
    ),
    Fault(
        "the server: after a restore it counts from now, not from the event's day",
        JUDGE,
        "abs((day - restored).days) <= RESTORED_DAYS",
        "abs((known.now.date() - restored).days) <= RESTORED_DAYS",
        (ACCIDENTS,),
    ),
    Fault(
        "the server: others' notes are sent though sharing is careful",
        NEWS,
        "    if not told and kind in SAID:\n        return None\n",
        "",
        ("tests/ticks/test_sharing.py",),
    ),
    Fault(
        "the server: who sees the plan is told who did it",
        NEWS,
        '        "actor": actor if own or reader.sees == "all" else None,\n',
        '        "actor": actor,\n',
        ("tests/ticks/test_sharing.py",),
    ),
    Fault(
        "the server: an undo is sent without how far it reaches",
        NEWS,
        '    if kind == "undo" and sees != "all":\n',
        '    if kind == "undo" and sees == "never":\n',
        ("tests/ticks/test_sharing.py",),
    ),
    Fault(
        "the server: an event is stored though its words are too long",
        JUDGE,
        '    return "too_long" if many or words_too_long(value) else None\n',
        "    return None\n",
        (STORED,),
    ),
    Fault(
        "the server: any number of events is taken at once",
        ENVELOPE,
        "    if len(events) > MOST_EVENTS:\n",
        "    if len(events) > 10 * MOST_EVENTS:\n",
        ("tests/ticks/test_envelope.py",),
    ),
    Fault(
        "the server: one clinic that revokes a phone revokes it everywhere",
        "exercises_app/people/family.py",
        "    if not ends.stands_for_anybody(phone_id):\n        revoke(phone_id)\n",
        "    revoke(phone_id)\n",
        (RIGHTS,),
    ),
    Fault(
        "a restored copy: a phone that its owner signed out comes back",
        "exercises_app/access/sessions.py",
        "    for act in _at_sign_out:\n        act(device_id, by)\n",
        "",
        (ENDED,),
    ),
    Fault(
        "a restored copy: who had joined again is ended",
        ENDS,
        "in (*CLOSE, *COME)]",
        "in CLOSE]",
        (ENDED,),
    ),
    Fault(
        "a restored copy: who had joined again sees as much as before the end",
        ENDS,
        ".values(ended_at=None, joined=at, sees=sees)",
        ".values(ended_at=None, joined=at)",
        (ENDED,),
    ),
    Fault(
        "a restored copy: a relation that had ended is open again",
        ENDS,
        "Caregiver.ended_at.is_(None), Caregiver.joined <= at",
        "Caregiver.ended_at.is_(None), Caregiver.joined > at",
        (ENDED,),
    ),
)
