"""Writes curves as SVG path text: whole units, relative commands."""

from .snapping import Row


def backwards(rows: list[Row]) -> list[Row]:
    return [[*r[6:8], *r[4:6], *r[2:4], *r[0:2]] for r in reversed(rows)]


class Pen:
    """Curves that hardly bend become lines: by less than about a third of a unit."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._command = ""
        self._x = self._y = 0

    def __str__(self) -> str:
        return "".join(self._text)

    def __bool__(self) -> bool:
        return bool(self._text)

    def move(self, x: int, y: int) -> None:
        self._put("M", x, y)
        self._x, self._y = x, y

    def line(self, x: int, y: int) -> None:
        right, down = x - self._x, y - self._y
        if right == 0 == down:
            return
        if down == 0:
            self._put("h", right)
        elif right == 0:
            self._put("v", down)
        else:
            self._put("l", right, down)
        self._x, self._y = x, y

    def curves(self, rows: list[Row], *, move: bool = True) -> None:
        """Without `move` they go on from where the pen is."""
        if move and rows:
            self.move(rows[0][0], rows[0][1])
        for _, _, x1, y1, x2, y2, x3, y3 in rows:
            x, y = self._x, self._y
            ax, ay, bx, by, cx, cy = x1 - x, y1 - y, x2 - x, y2 - y, x3 - x, y3 - y
            square = cx * cx + cy * cy
            bend = max(abs(ax * cy - ay * cx), abs(bx * cy - by * cx))
            if square <= 2 or bend * bend < 0.2 * square:
                self.line(x3, y3)
            else:
                self._put("c", ax, ay, bx, by, cx, cy)
                self._x, self._y = x3, y3

    def on(self, rows: list[Row]) -> None:
        """Goes on with these where they begin at the pen, else moves there."""
        self.curves(rows, move=not self or rows[0][:2] != [self._x, self._y])

    def close(self) -> None:
        self._text.append("z")
        self._command = "z"

    def _put(self, command: str, *numbers: int) -> None:
        """A repeated command is left out; a minus needs no space before it."""
        again = command == self._command and command != "M"
        text = "" if again else command
        for place, number in enumerate(numbers):
            space = number >= 0 and (place > 0 or again)
            text += f" {number}" if space else f"{number}"
        self._text.append(text)
        self._command = command
