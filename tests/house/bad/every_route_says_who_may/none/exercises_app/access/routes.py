from .web import room


@room.get("/staff")
@room.response(200)
def get_staff() -> list[str]:
    """Everybody who works here"""
    return []
