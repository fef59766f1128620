"""Reads what Textual's compositor hands over for painting into a frame of cells.

Two kinds of update come: a whole screen (`LayoutUpdate`), and parts of some lines (`ChopsUpdate`), of which exactly the
cells are taken that Textual itself would write.
"""

from __future__ import annotations

from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip

from okrtui.tui.textual_compat.frame import Frame
from okrtui.tui.textual_compat.pen import pen_of

Update = LayoutUpdate | ChopsUpdate


def size_of(update: Update) -> tuple[int, int]:
    """Width and height of the screen that an update belongs to."""
    if isinstance(update, LayoutUpdate):
        return update.region.right, update.region.bottom
    return max((ends[-1] for ends in update.chop_ends if ends), default=0), len(update.chops)


def put(update: Update, frame: Frame, system: ColorSystem) -> None:
    """Puts an update into a frame of the same size."""
    if isinstance(update, LayoutUpdate):
        _put_layout(update, frame, system)
    else:
        _put_chops(update, frame, system)


def _put_layout(update: LayoutUpdate, frame: Frame, system: ColorSystem) -> None:
    for y, strips in enumerate(update.strips, update.region.y):
        x = update.region.x
        for strip in strips:
            x = _put_strip(strip, x, y, frame, system)


def _put_chops(update: ChopsUpdate, frame: Frame, system: ColorSystem) -> None:
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is None or x > last or end <= first:
                continue
            if x < first or end > last:
                strip = strip.crop(0, min(end, last) - x)
            _put_strip(strip, x, y, frame, system)


def _put_strip(strip: Strip, x: int, y: int, frame: Frame, system: ColorSystem) -> int:
    for text, style, _ in strip:
        x = frame.put(x, y, text, pen_of(style, system))
    return x
