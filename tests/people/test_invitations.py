"""The list of invitations, and what becomes of each."""

from datetime import UTC, datetime, timedelta

from exercises_app.ground import clock
from tests.builders import ClinicBox
from tests.support.actors import Actor


def looked_at(clinic: ClinicBox, code: str, address: str = "203.0.113.99") -> str:
    """What a stranger at the address is told; nothing when the code is good."""
    answer = Actor(clinic.app, "home").post(
        "/invitations/look", {"code": code}, environ_base={"REMOTE_ADDR": address}
    )
    return "" if answer.status_code == 200 else str(answer.get_json()["type"])


def states(actor: Actor, query: str = "") -> list[str]:
    items = actor.get(f"/invitations{query}", expect=200).get_json()["items"]
    return [each["state"] for each in items]


def test_the_list_says_what_became_of_each_and_tells_no_code(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    clinic.new_caregiver(child)
    taken, kept = clinic.invite(child), clinic.invite(child)
    clinic.therapist.delete(f"/invitations/{taken['id']}", expect=204)
    answer = clinic.therapist.get(f"/invitations?child_id={child.id}", expect=200)
    assert states(clinic.therapist) == ["open", "revoked", "used"]
    assert states(clinic.therapist, "?state=open") == ["open"]
    assert kept["code"] not in answer.get_data(as_text=True)
    assert "#" not in answer.get_data(as_text=True)


def test_a_colleague_off_the_team_sees_none_and_an_admin_all(clinic: ClinicBox) -> None:
    clinic.invite(clinic.new_child())
    assert states(clinic.new_therapist()) == []
    assert states(clinic.admin) == ["open"]


def test_another_clinic_sees_none(clinic: ClinicBox, other_clinic: ClinicBox) -> None:
    made = clinic.invite(clinic.new_child())
    assert states(other_clinic.admin) == []
    path = f"/invitations/{made['id']}"
    assert other_clinic.admin.problem("DELETE", path) == "not-found"


def test_pages_of_invitations_show_each_once(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    made = [clinic.invite(child)["id"] for _ in range(3)]
    first = clinic.therapist.get("/invitations?limit=2", expect=200).get_json()
    path = f"/invitations?limit=2&cursor={first['next']}"
    second = clinic.therapist.get(path, expect=200).get_json()
    found = [each["id"] for each in (*first["items"], *second["items"])]
    assert (sorted(found), second["next"]) == (sorted(made), None)


def test_a_wrong_code_is_not_known(clinic: ClinicBox, nobody: Actor) -> None:
    right = clinic.invite(clinic.new_child())["code"]
    wrong = right[:-1] + ("A" if right[-1] != "A" else "B")
    assert nobody.problem("POST", "/invitations/look", json={"code": wrong}) == "code-unknown"


def test_ten_wrong_codes_at_a_place_end_the_code_there(clinic: ClinicBox) -> None:
    right = clinic.invite(clinic.new_child())["code"]
    for n in range(10):
        wrong = right[:-1] + ("A" if right[-1] != "A" else "B")
        far = Actor(clinic.app, "home")
        from_afar = {"REMOTE_ADDR": f"203.0.113.{n}"}
        far.post("/invitations/look", {"code": wrong}, environ_base=from_afar, expect=404)
    assert looked_at(clinic, right) == "code-unknown"


def test_a_code_that_was_guessed_at_stays_dead_until_its_last_day(clinic: ClinicBox) -> None:
    made = datetime(2026, 11, 25, 23, 50, tzinfo=UTC)  # weeks of the epoch begin on Thursdays
    with clock.frozen(made):
        right = clinic.invite(clinic.new_child())["code"]
        assert looked_at(clinic, right) == ""
    with clock.frozen(made + timedelta(minutes=5)):
        for n in range(10):
            assert looked_at(clinic, f"{right[:4]}{n:04d}", f"203.0.113.{n}") == "code-unknown"
    for later in (timedelta(minutes=20), timedelta(days=6, hours=23)):
        with clock.frozen(made + later):
            assert looked_at(clinic, right) == "code-unknown"


def test_who_opens_a_link_does_not_wait_for_who_mistyped_a_code_at_the_same_address(
    clinic: ClinicBox, nobody: Actor
) -> None:
    made = clinic.invite(clinic.new_child())
    for n in range(10):
        nobody.post("/invitations/look", {"code": f"{n:04d}XXXX"}, expect=404)
    nobody.post("/invitations/look", {"code": made["code"]}, expect=429)
    nobody.post("/invitations/look", {"secret": made["link"].split("#")[1]}, expect=200)
