"""The audit is a chain: who changes a line breaks it."""

from sqlalchemy import text, update

from exercises_app.ground import audit
from exercises_app.ground.db import acting_for, db, writing
from exercises_app.ground.models import Audit
from tests.builders import ClinicBox


def whole(clinic: ClinicBox) -> bool:
    with clinic.app.app_context(), acting_for(clinic.id):
        return audit.is_whole(clinic.id)


def verbs(clinic: ClinicBox) -> list[str]:
    with clinic.app.app_context():
        query = text("SELECT verb FROM audit WHERE clinic_id = :id ORDER BY number")
        return list(db.session.scalars(query, {"id": clinic.id}))


def test_what_changes_rights_is_written_down(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    path = f"/children/{child.id}/caregivers/{parent.person_id}"
    clinic.therapist.delete(path, expect=204)
    assert verbs(clinic) == ["child-added", "invited", "joined", "caregiver-ended"]
    assert whole(clinic)


def test_a_changed_line_breaks_the_chain(clinic: ClinicBox) -> None:
    clinic.new_child()
    clinic.new_child()
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(update(Audit).where(Audit.number == 1).values(verb="nothing"))
    assert not whole(clinic)


def test_no_name_is_written_into_the_audit(clinic: ClinicBox) -> None:
    child = clinic.new_child(given_name="Zebulon", about="Loves trains")
    clinic.new_caregiver(child, "Noor Haddad")
    with clinic.app.app_context():
        rows = db.session.execute(text("SELECT * FROM audit")).all()
    written = " ".join(str(row) for row in rows)
    assert [word for word in ("Zebulon", "Noor", "trains") if word in written] == []
