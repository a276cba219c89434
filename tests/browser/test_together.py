"""Several caregivers of one child, each at a phone of their own."""

import json
import re
from typing import Any

from playwright.sync_api import expect

from tests.browser.visitor import Visit, Visitor, add_child, invite, join, publish, sign_in

WITHIN_MS = 5_000
MOST_BYTES = 2_000  # of a question that brings nothing, heads and bodies, there and back (HTTP/1.1)


def two_at_home(visit: Visit) -> tuple[Visitor, Visitor]:
    """A mother and a grandfather, who both look at today."""
    desk, asha, samir = visit("work"), visit("home"), visit("home")
    sign_in(desk)
    child = add_child(desk, "Mira")
    publish(desk, child, "thread-the-beads", "stork-by-chair")
    join(asha, invite(desk, child)["link"])
    join(samir, invite(desk, child)["link"], name="Samir", relation="Grandparent")
    asha.go("/")  # she sees now that he is there
    return asha, samir


def test_a_tick_on_one_phone_is_seen_on_the_other_within_five_seconds(visit: Visit) -> None:
    asha, samir = two_at_home(visit)
    his = samir.page.get_by_role("button", name=re.compile("^Thread the beads: "))
    hers = asha.page.get_by_role("button", name=re.compile("^Thread the beads: "))
    expect(hers).to_have_accessible_name(re.compile("not yet"))

    his.click()

    row = asha.page.get_by_role("listitem").filter(has=hers)
    expect(row).to_contain_text("Done by Samir", timeout=WITHIN_MS)
    hers.click()  # and hers to take back, for she sees it
    expect(his).to_have_accessible_name(re.compile("not yet"), timeout=WITHIN_MS)


def test_two_who_tick_the_same_are_both_named_and_asked_nothing(visit: Visit) -> None:
    asha, samir = two_at_home(visit)
    for phone in (asha, samir):
        phone.context.set_offline(True)
        phone.page.get_by_role("button", name=re.compile("^Thread the beads: ")).click()
        expect(phone.page.get_by_text("1 not sent yet")).to_be_visible()
    for phone in (asha, samir):
        phone.context.set_offline(False)
        expect(phone.page.get_by_text("not sent yet")).to_have_count(0)
    for phone in (asha, samir):
        phone.go("/")
        done = phone.page.get_by_role("button", name=re.compile("^Thread the beads: done"))
        expect(done).to_have_count(1)
        row = phone.page.get_by_role("listitem").filter(has=done)
        expect(row).to_contain_text(re.compile("Done by (Asha and Samir|Samir and Asha)"))
        expect(phone.page.get_by_role("dialog")).to_have_count(0)


def test_asking_often_costs_little(visit: Visit) -> None:
    asha, _ = two_at_home(visit)
    with asha.page.expect_response(quiet) as heard:
        pass
    response = heard.value
    sizes: dict[str, Any] = {**response.request.sizes()}
    assert sum(sizes.values()) < MOST_BYTES, sizes


def quiet(response: Any) -> bool:
    """A question with no event, and an answer with no news."""
    if not response.url.endswith("/api/v1/sync"):
        return False
    asked, told = json.loads(response.request.post_data), response.json()["children"].values()
    return not asked["events"] and not any(child.get("changes") for child in told)
