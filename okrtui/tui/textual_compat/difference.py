"""What has to be sent so that a terminal which shows one frame shows another, with the fewest bytes.

Only cells that differ are written, never half of a wide character. The pen and the place of the cursor are kept from
frame to frame, so that a letter after a letter needs no more than itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from okrtui.lean_dataclass import dataclass
from okrtui.tui.textual_compat.frame import BESIDE, Frame
from okrtui.tui.textual_compat.moves import Place, move
from okrtui.tui.textual_compat.pen import DEFAULT_PEN, Pen, change_of_pen, pen_of_blank

_ERASE_SCREEN, _ERASE_TO_END = "\x1b[2J", "\x1b[K"
_BLANKS_TO_ERASE, _BLANKS_TO_ERASE_TO_END = 11, 4
"""From so many blanks on, erasing them and moving over them is shorter than writing them."""
_SHORTEST_STRETCH = " " * _BLANKS_TO_ERASE_TO_END


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a terminal can do: erase cells to the background of the pen, and turn off one attribute at a time."""

    erases: bool = True
    turns_off: bool = True


class Shown:
    """A terminal's screen as far as it has been told: its cells, its pen and the place of its cursor."""

    def __init__(self, abilities: Abilities) -> None:
        self._abilities = abilities
        self._frame: Frame | None = None
        self._pen: Pen | None = None
        self._place: Place | None = None
        self._sent: list[str] = []

    def forget(self) -> None:
        """Takes nothing for granted any more: somebody else has written, or the size has changed."""
        self._frame = self._pen = self._place = None

    def become(self, wanted: Frame, cursor: Place | None = None) -> str:
        """What to send to show a frame, "" where it is shown already; the cursor is left where it is asked for."""
        frame = self._frame
        if frame is None or (frame.width, frame.height) != (wanted.width, wanted.height):
            frame = self._clear(wanted)
        for y in sorted(wanted.touched):
            self._write_row(frame, wanted, y)
        wanted.touched.clear()
        if cursor is not None and self._place != cursor:
            self._go(cursor)
        sent, self._sent = "".join(self._sent), []
        return sent

    def _clear(self, wanted: Frame) -> Frame:
        """Makes the screen blank, in the colour that most of its blanks will have."""
        pen = _commonest_blank(wanted) if self._abilities.erases else DEFAULT_PEN
        self._pen = None
        self._take(pen)
        self._sent.append(_ERASE_SCREEN)
        self._place = None
        self._frame = Frame(wanted.width, wanted.height, pen)
        wanted.touched.update(range(wanted.height))
        return self._frame

    def _write_row(self, frame: Frame, wanted: Frame, y: int) -> None:
        columns = _changed(frame, wanted, y)
        if not columns:
            return
        frame.copy_row(y, wanted)
        for first, end in _runs(columns):
            self._reach(frame, first, y)
            self._write_run(frame, first, end, y)

    def _reach(self, frame: Frame, x: int, y: int) -> None:
        """Brings the cursor to a cell: over a small gap by writing what stands there, where that is shorter."""
        sequence = move(self._place, (x, y))
        if self._place is not None and self._place[1] == y and self._place[0] < x:
            gap = slice(self._place[0], x)
            texts = frame.texts[y][gap]
            between = "".join(texts)
            if len(between) <= len(sequence) and between.isascii():
                cells = zip(texts, frame.pens[y][gap], strict=True)
                if all(_looks_same(text, pen, self._pen) for text, pen in cells):
                    sequence = between
        self._sent.append(sequence)
        self._place = (x, y)

    def _write_run(self, frame: Frame, first: int, end: int, y: int) -> None:
        texts = frame.texts[y]
        for pen, group in groupby(range(first, end), key=self._pens(frame, first, end, y).__getitem__):
            columns = list(group)
            self._take(pen)
            self._write_cells(texts[columns[0] : columns[-1] + 1], columns[0], y, frame.width)

    def _pens(self, frame: Frame, first: int, end: int, y: int) -> dict[int, Pen]:
        """The pens to write some cells in: a blank takes the pen that is there already where that looks the same."""
        pens, current = {}, self._pen or frame.pens[y][first]
        for x in range(first, end):
            pen = frame.pens[y][x]
            if pen is not current and not _looks_same(frame.texts[y][x], pen, current):
                current = pen
            pens[x] = current
        return pens

    def _write_cells(self, texts: list[str], x: int, y: int, width: int) -> None:
        """Writes cells of one pen, long stretches of blanks by erasing."""
        if _SHORTEST_STRETCH not in "".join(texts):
            self._write_text(texts, x, y, width)
            return
        for is_blank, group in groupby(texts, key=" ".__eq__):
            cells = list(group)
            is_last = x + len(cells) == width
            if is_blank and self._can_erase(len(cells), is_last):
                self._go((x, y))
                self._sent.append(_ERASE_TO_END if is_last else f"\x1b[{len(cells)}X")
            else:
                self._write_text(cells, x, y, width)
            x += len(cells)

    def _write_text(self, cells: list[str], x: int, y: int, width: int) -> None:
        """Writes cells; where terminals do not agree on the width of a character, the cursor is placed anew."""
        text = "".join(cells)
        if len(text) == len(cells) and BESIDE not in cells:
            self._go((x, y))
            self._sent.append(text)
            self._place = (x + len(cells), y) if x + len(cells) < width else None
            return
        for is_sure, group in groupby(zip(cells, [*cells[1:], " "], strict=True), key=_is_sure):
            texts = [text for text, _ in group]
            self._go((x, y))
            self._sent.append("".join(texts))
            x += len(texts)
            self._place = (x, y) if is_sure and x < width else None

    def _can_erase(self, blanks: int, to_end: bool) -> bool:
        able = self._abilities.erases and self._pen is not None and _is_plain_on_blanks(self._pen)
        return able and blanks >= (_BLANKS_TO_ERASE_TO_END if to_end else _BLANKS_TO_ERASE)

    def _take(self, pen: Pen) -> None:
        if pen != self._pen:
            self._sent.append(change_of_pen(self._pen, pen, turns_off=self._abilities.turns_off))
            self._pen = pen

    def _go(self, place: Place) -> None:
        self._sent.append(move(self._place, place))
        self._place = place


def _is_plain_on_blanks(pen: Pen) -> bool:
    return pen_of_blank(pen) == Pen(background=pen.background)


def _is_sure(cell: tuple[str, str]) -> bool:
    """Whether all terminals agree on the width of a character, given with what stands in the next cell."""
    text, beside = cell
    return len(text) == 1 and beside != BESIDE


def _changed(before: Frame, after: Frame, y: int) -> list[int]:
    """The columns of a row that differ, wide characters as a whole."""
    texts, pens = before.texts[y], before.pens[y]
    wanted, wanted_pens = after.texts[y], after.pens[y]
    if texts == wanted and pens == wanted_pens:
        return []
    cells = zip(texts, wanted, pens, wanted_pens, strict=True)
    columns = [
        x
        for x, (text, other, pen, other_pen) in enumerate(cells)
        if text != other or not (pen is other_pen or _looks_same(text, pen, other_pen))
    ]
    if BESIDE in texts or BESIDE in wanted:
        return _whole(columns, texts, wanted)
    return columns


def _looks_same(text: str, pen: Pen, other: Pen | None) -> bool:
    """Whether a text looks the same in two pens."""
    if pen is other or pen == other:
        return True
    return text == " " and other is not None and pen_of_blank(pen) == pen_of_blank(other)


def _whole(columns: list[int], *rows: list[str]) -> list[int]:
    """Columns with the other halves of all wide characters that they touch before or after."""
    whole, todo = set(columns), list(columns)
    while todo:
        x = todo.pop()
        for texts in rows:
            for other in (x - 1 if texts[x] == BESIDE else x, x + 1 if BESIDE in texts[x + 1 : x + 2] else x):
                if other not in whole:
                    whole.add(other)
                    todo.append(other)
    return sorted(whole)


def _runs(columns: list[int]) -> Iterator[tuple[int, int]]:
    """Columns as half-open ranges without gaps."""
    first = end = columns[0]
    for x in columns:
        if x != end:
            yield first, end
            first = x
        end = x + 1
    yield first, end


def _commonest_blank(frame: Frame) -> Pen:
    """The pen of most blanks that show nothing but a background."""
    counts: Counter[Pen] = Counter()
    for texts, pens in zip(frame.texts, frame.pens, strict=True):
        end = 0
        for pen, group in groupby(pens):
            first, end = end, end + len(list(group))
            if _is_plain_on_blanks(pen):
                counts[pen_of_blank(pen)] += texts[first:end].count(" ")
    return counts.most_common(1)[0][0] if counts else DEFAULT_PEN
