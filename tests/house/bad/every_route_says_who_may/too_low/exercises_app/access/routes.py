from .web import admin, allow, room


@room.get("/staff")
@room.response(200)
@allow(admin)
def get_staff() -> list[str]:
    """Everybody who works here"""
    return []
