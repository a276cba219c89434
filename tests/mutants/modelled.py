"""The faults of the protocol's own model, sync_model/faults.py, and their equals in the real code.

The left side is the model's name of a fault; the right side are names of ours, in faults_*.py.
"""

SERVER = "the server: "

EQUALS: dict[str, set[str]] = {
    "no dedupe": {SERVER + "an event that is known already is stored once more"},
    "id reuse is a duplicate": {SERVER + "an id used for something else is called a duplicate"},
    "answer before commit": {
        SERVER + "it commits only when the next request comes, after the answer",
        "an event is acknowledged before it is committed",
    },
    "seq taken outside the lock": {
        "an event is numbered under a lock that ends before the commit",
        "two writers of one child take the same numbers",
    },
    "no access check": {SERVER + "a stranger's events are taken"},
    "gone is not looked at": {SERVER + "the end of a relation is not looked at"},
    "news for the ended": {SERVER + "after the end, news still comes"},
    "no grace": {SERVER + "what was made before the end is not taken any more"},
    "later answered as refused": {SERVER + "a newer app's event is refused in place of `later`"},
    "old format dropped": {SERVER + "only its own newest format is read"},
    "no page": {SERVER + "a page has no end"},
    "cursor is seq, page is cut": {
        SERVER + "the cursor goes to the end of the log though the page was cut"
    },
    "no reset after a restore": {
        SERVER + "another epoch begins nothing anew",
        SERVER + "a phone is not told that it begins anew",
    },
    "epoch counted from the backup": {"epochs are counted on from the copy's"},
    "ticks in memory": {"a tap is only in memory"},
    "queue emptied at sending": {"the queue is emptied at sending"},
    "queue emptied by any answer": {"the queue is emptied by any answer"},
    "queue written back from a snapshot": {"the queue is written back as it was when it was sent"},
    "cursor before rows": {"the cursor goes on before its rows are kept"},
    "view ignores the outbox": {"the view looks past the outbox"},
    "undo wipes the cell": {"an undo wipes the whole cell"},
    "last writer wins by clock": {
        "in a cell the last word by the clock stands, not the strongest",
        SERVER + "the fold hangs on the clocks of phones",
    },
    "a refused event stays in front": {"a refused event stays in front of the queue"},
    "later is tried for ever": {"what is later is sent for ever"},
    "kept is thrown away": {"kept events are thrown away"},
    "an answered tick is not known": {"a stored tick is not known"},
    "sign-out wipes": {"a lost session wipes the phone"},
    "revoked elsewhere wipes all": {"revoked by one clinic wipes all"},
    "unknown wipes": {"an unknown child wipes its ticks"},
    "gone keeps the cursor": {"a child that is gone keeps its cursor"},
}

HOLES: dict[str, set[str]] = {
    "1 undo judged on arrival": {SERVER + "an undo is refused when what it names is not known yet"},
    "1 undo reaches other cells": {SERVER + "an undo reaches other cells"},
    "2 age before duplicate": {SERVER + "its age is asked before whether it is known"},
    "3 refused stays refused": {
        "after a restore only kept events go again, refused ones stay refused"
    },
    "3 unknown keeps the cursor": {"an unknown child keeps its cursor"},
    "4 late answer to an old session": {"joining waits for a late answer to the old session"},
    "4 joining forgets the epoch": {"joining forgets the epoch"},
    "4 a duplicate counts as mine": {"a duplicate counts as this person's"},
    "5 cursor without a mark": {SERVER + "a database that was copied back by hand is not noticed"},
    "6 window by now, not by day": {
        SERVER + "after a restore it counts from now, not from the event's day"
    },
    "7 one clinic revokes all": {SERVER + "one clinic that revokes a phone revokes it everywhere"},
    "8 ledger inside the backup": {"the ledger of ends is not replayed after a restore"},
    "10 cursor is the last shown": {
        "the cursor is the last row that was shown, not the last looked at"
    },
    "11 an empty batch": {"an event that is too large for a batch makes an empty one"},
    "11 413 is only tried again": {"a body that is refused whole is only tried again"},
    "12 unknown kinds are dropped": {"kinds that this app does not know are dropped"},
    "13 kept counted by the phone": {"kept is counted by the phone's own clock"},
}
