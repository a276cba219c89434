from ..ground.db import db


def publish() -> None:
    db.session.commit()
