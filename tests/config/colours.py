"""What colours look like: contrast, distance, and how eyes that miss a kind of cone see them.

A colour is a triple of red, green and blue from 0 to 255.
"""

from __future__ import annotations

from math import dist

from rich.color import Color, ColorSystem

Rgb = tuple[float, float, float]

_XTERM = (
    "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
    "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
)
_VGA = (
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
)
PALETTES = {"xterm": _XTERM.split(), "vga": _VGA.split()}
"""The sixteen colours of two widespread terminals, in the order of their numbers."""

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear light.
BLINDNESS = {
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}


def from_hex(colour: str) -> Rgb:
    """The colour that #rrggbb or rrggbb means."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def at_256_colours(colour: str) -> Rgb:
    """What a terminal with 256 colours shows for #rrggbb, by the same choice as the program's output."""
    return tuple(Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor())


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def distance(one: Rgb, other: Rgb) -> float:
    """How far apart two colours look: the distance in Oklab, in which about 0.02 can just be noticed."""
    return dist(_oklab(one), _oklab(other))


def seen_with(blindness: str, colour: Rgb) -> Rgb:
    """How a colour looks to eyes with one kind of colour blindness."""
    light = _multiplied(BLINDNESS[blindness], _linear(colour))
    red, green, blue = (_encoded(min(1.0, max(0.0, part))) * 255 for part in light)
    return red, green, blue


def _luminance(colour: Rgb) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: Rgb) -> Rgb:
    red, green, blue = (
        part / 255 / 12.92 if part <= 0.04045 * 255 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in colour
    )
    return red, green, blue


def _encoded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _oklab(colour: Rgb) -> Rgb:
    cones = _multiplied(
        (
            (0.4122214708, 0.5363325363, 0.0514459929),
            (0.2119034982, 0.6806995451, 0.1073969566),
            (0.0883024619, 0.2817188376, 0.6299787005),
        ),
        _linear(colour),
    )
    long, medium, short = (part ** (1 / 3) for part in cones)
    return _multiplied(
        (
            (0.2104542553, 0.7936177850, -0.0040720468),
            (1.9779984951, -2.4285922050, 0.4505937099),
            (0.0259040371, 0.7827717662, -0.8086757660),
        ),
        (long, medium, short),
    )


def _multiplied(matrix: tuple[Rgb, Rgb, Rgb], vector: Rgb) -> Rgb:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third
