from .web import admin, allow, room


@room.get("/staff")
@allow(admin)
def get_staff() -> list[str]:
    return []
