from .web import admin, allow, room


@room.get("/staff")
@allow(admin)
def get_staff() -> list[int]:
    """Everybody who works here"""
    number_0 = 0
    number_1 = 1
    number_2 = 2
    number_3 = 3
    number_4 = 4
    number_5 = 5
    number_6 = 6
    number_7 = 7
    number_8 = 8
    number_9 = 9
    return [number_0]
