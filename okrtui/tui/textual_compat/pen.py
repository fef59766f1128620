"""How cells are painted, as a terminal knows it, and the shortest way from one style to another.

The numbers are those of SGR, "select graphic rendition", in ECMA-48 and in xterm's ctlseqs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rich.color import Color, ColorSystem
from rich.style import Style

_ATTRIBUTES = (
    ("bold", "1", "22"),
    ("dim", "2", "22"),
    ("italic", "3", "23"),
    ("underline", "4", "24"),
    ("blink", "5", "25"),
    ("blink2", "6", "25"),
    ("reverse", "7", "27"),
    ("conceal", "8", "28"),
    ("strike", "9", "29"),
    ("underline2", "21", "24"),
    ("frame", "51", "54"),
    ("encircle", "52", "54"),
    ("overline", "53", "55"),
)
"""Rich's name of an attribute, the number that turns it on, and the number that turns it off (some share one)."""

_OFF = {on: off for _, on, off in _ATTRIBUTES}
_UNSEEN_ON_BLANKS = frozenset("123")
_DEFAULT_FOREGROUND, _DEFAULT_BACKGROUND = "39", "49"


class Pen(NamedTuple):
    """A style as numbers of SGR: attributes that are on, foreground and background ("" for the default), a link."""

    attributes: tuple[str, ...] = ()
    foreground: str = ""
    background: str = ""
    link: str = ""


DEFAULT_PEN = Pen()


@lru_cache(4096)
def pen_of(style: Style | None, system: ColorSystem) -> Pen:
    """The pen of a style on a terminal with some colours; equal pens are mostly the same object."""
    if style is None:
        return DEFAULT_PEN
    attributes = tuple(on for name, on, _ in _ATTRIBUTES if getattr(style, name))
    foreground, background = _colour(style.color, system, True), _colour(style.bgcolor, system, False)
    link = "".join(filter(str.isprintable, style.link or ""))
    return _interned(Pen(attributes, foreground, background, link))


@lru_cache(4096)
def _interned(pen: Pen) -> Pen:
    return pen


def _colour(colour: Color | None, system: ColorSystem, foreground: bool) -> str:
    if colour is None:
        return ""
    numbers = ";".join(colour.downgrade(system).get_ansi_codes(foreground))
    return "" if numbers in (_DEFAULT_FOREGROUND, _DEFAULT_BACKGROUND) else numbers


@lru_cache(4096)
def pen_of_blank(pen: Pen) -> Pen:
    """What of a pen can be seen on a blank: nothing but the background, unless it is underlined or the like."""
    if pen.link or not _UNSEEN_ON_BLANKS.issuperset(pen.attributes):
        return pen
    return _interned(Pen(background=pen.background))


@lru_cache(8192)
def change_of_pen(before: Pen | None, after: Pen, *, turns_off: bool = True) -> str:
    """The shortest sequence from one pen to another; None stands for a pen that nobody knows.

    A terminal that does not know the numbers that turn one attribute off (`turns_off` False, a VT100) is set back to
    nothing first.
    """
    if before == after:
        return ""
    link = "" if (before or DEFAULT_PEN).link == after.link else _link(after.link)
    anew = _sequence(["0", *_numbers_on(after)])
    if before is None or not turns_off:
        return link + anew
    return link + min(_sequence(_steps(before, after)), anew, key=len)


def _numbers_on(pen: Pen) -> list[str]:
    return [*pen.attributes, *filter(None, (pen.foreground, pen.background))]


def _steps(before: Pen, after: Pen) -> list[str]:
    """The numbers that turn off what goes, then on what comes or went off with something else."""
    off = dict.fromkeys(_OFF[on] for on in before.attributes if on not in after.attributes)
    on = [on for on in after.attributes if on not in before.attributes or _OFF[on] in off]
    colours = []
    if before.foreground != after.foreground:
        colours.append(after.foreground or _DEFAULT_FOREGROUND)
    if before.background != after.background:
        colours.append(after.background or _DEFAULT_BACKGROUND)
    return [*off, *on, *colours]


def _sequence(numbers: list[str]) -> str:
    if numbers == ["0"]:
        return "\x1b[m"
    return f"\x1b[{';'.join(numbers)}m" if numbers else ""


def _link(target: str) -> str:
    """OSC 8; an empty target ends the link."""
    return f"\x1b]8;;{target}\x1b\\"
