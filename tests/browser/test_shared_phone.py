"""One browser for several people and clinics: nothing is mixed up."""

import json
import re
import subprocess
import sys
from uuid import uuid4

from playwright.sync_api import expect

from tests.browser.visitor import Visit, Visitor, add_child, invite, join, publish, sign_in
from tests.support.browser import ROOT, Served, without_settings


def test_one_phone_shows_children_of_two_clinics_and_ticks_each_at_its_own(visit: Visit) -> None:
    ours, theirs, phone = visit("work"), visit("work"), visit("home")
    sign_in(ours)
    mira = add_child(ours, "Mira")
    publish(ours, mira, "thread-the-beads")
    work_at_another_clinic(theirs)
    omar = add_child(theirs, "Omar")
    publish(theirs, omar, "stork-by-chair")

    join(phone, invite(ours, mira)["link"])
    join(phone, invite(theirs, omar)["link"])

    page = phone.page
    for child, title in (("Mira", "Thread the beads"), ("Omar", "Stork by the chair")):
        page.get_by_role("button", name=re.compile("Show another child")).click()
        page.get_by_role("dialog").get_by_role("button", name=re.compile(child)).click()
        page.get_by_role("button", name=re.compile(f"^{title}: ")).click()
        expect(page.get_by_text("not sent yet")).to_have_count(0)
    assert marks(ours, mira) == marks(theirs, omar) == ["done"]


def test_a_therapist_who_opens_the_parents_link_in_the_same_browser_stays_both(
    visit: Visit,
) -> None:
    desk = visit("work")
    sign_in(desk)
    child = add_child(desk, "Ines")
    publish(desk, child, "thread-the-beads")

    join(desk, invite(desk, child)["link"], name="Dana at home")
    desk.page.get_by_role("button", name=re.compile("^Thread the beads: ")).click()
    expect(desk.page.get_by_text("not sent yet")).to_have_count(0)

    desk.go(f"/work/children/{child}")
    expect(
        desk.page.get_by_role("button", name=re.compile("Thread the beads, .*: done"))
    ).to_have_count(1)
    desk.go("/")
    expect(desk.page.get_by_role("heading", name="Today", level=1)).to_be_visible()


def test_a_phone_that_the_clinic_signs_out_is_wiped_and_says_so(visit: Visit) -> None:
    desk, phone = visit("work"), visit("home")
    sign_in(desk)
    child = add_child(desk, "Noah")
    publish(desk, child, "thread-the-beads")
    join(phone, invite(desk, child)["link"])

    device = desk.call("GET", f"/children/{child}/caregivers")["items"][0]["devices"][0]["id"]
    desk.call("DELETE", f"/children/{child}/devices/{device}")

    phone.page.reload()
    expect(
        phone.page.get_by_role("heading", name="This phone no longer shows a plan")
    ).to_be_visible()
    kept = phone.page.evaluate(EVERYTHING_KEPT)
    assert "Noah" not in json.dumps(kept)


def test_today_opens_without_a_network_and_what_is_ticked_then_arrives_later(visit: Visit) -> None:
    desk, phone = visit("work"), visit("home", service_workers="allow")
    sign_in(desk)
    child = add_child(desk, "Yara")
    publish(desk, child, "thread-the-beads")
    join(phone, invite(desk, child)["link"])
    phone.page.wait_for_function("() => navigator.serviceWorker.controller !== null")

    phone.context.set_offline(True)
    phone.page.reload()
    phone.page.get_by_role("button", name=re.compile("^Thread the beads: ")).click()
    expect(phone.page.get_by_role("link", name=re.compile("1 not sent yet"))).to_be_visible()
    phone.context.set_offline(False)

    expect(phone.page.get_by_text("not sent yet")).to_have_count(0)
    assert marks(desk, child) == ["done"]


EVERYTHING_KEPT = """async () => {
  const open = indexedDB.open("handsteps");
  const db = await new Promise((done) => { open.onsuccess = () => done(open.result); });
  const names = [...db.objectStoreNames];
  const read = (name) => new Promise((done) => {
    const all = db.transaction(name).objectStore(name).getAll();
    all.onsuccess = () => done(all.result);
  });
  return Promise.all(names.map(read));
}"""


def marks(staff: Visitor, child_id: str) -> list[str]:
    """The kinds of all events of a child's log."""
    found = staff.call("GET", f"/children/{child_id}/events")["items"]
    return [event["kind"] for event in found]


def work_at_another_clinic(staff: Visitor) -> None:
    """A second clinic by the command, and its first therapist by the invitation it prints."""
    server: Served = staff.server
    settings = {"DATA_DIR": str(server.data_dir), "PUBLIC_URL": server.url}
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "clinic", "add", "Harbour Clinic"]
    made = subprocess.run(
        [*command, "ada@harbour.example"],
        cwd=ROOT,
        env={**without_settings(), **settings},
        capture_output=True,
        text=True,
        check=True,
    )
    secret = re.search(r"/join#(\S+)", made.stdout)
    assert secret, made.stdout
    who = {"name": "Ada", "email": "ada@harbour.example", "password": uuid4().hex}
    staff.call("POST", "/invitations/redeem", {"secret": secret[1], "device_name": "x", **who})
    body = {"id": str(uuid4()), "kind": "staff", "therapist": True, "discipline": "PT"}
    code = staff.call("POST", "/invitations", body)["code"]
    who = {"name": "Bo", "email": "bo@harbour.example", "password": uuid4().hex}
    staff.call("POST", "/invitations/redeem", {"code": code, "device_name": "x", **who})
