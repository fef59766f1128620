"""What the values of settings may be; each function gives the value or raises ValueError with the remedy."""

from __future__ import annotations

import re

from okrtui.okr.nearest import nearest
from okrtui.okr.tables import quoted
from okrtui.quality.zones import Zone

_NAME = re.compile(r"[\w-]{1,60}")
_MOST_COUNT = 1000


def flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("Write true or false, without quotes.")
    return value


def text(value: object) -> str:
    """A text."""
    if not isinstance(value, str):
        raise ValueError("Write text in quotes.")
    return value


def texts(value: object) -> tuple[str, ...]:
    """A list of texts, or one text alone."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(each, str) and each for each in listed):
        raise ValueError('Write text in quotes, or a list of such texts: ["...", "..."].')
    return tuple(listed)


def name(value: object) -> str:
    """A plain name of letters, digits, - and _; never a path."""
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise ValueError("Write a name in quotes, of letters, digits, - and _.")
    return value


def count(value: object) -> int:
    """A whole number from 1 to 1000."""
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST_COUNT:
        raise ValueError(f"Write a whole number from 1 to {_MOST_COUNT}.")
    return value


def month(value: object) -> int:
    """A month by its number, 1 to 12."""
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 12:
        raise ValueError("Write the number of a month, 1 to 12, without quotes.")
    return value


def zone(value: object) -> Zone:
    """A zone by its name."""
    if isinstance(value, str) and value in tuple(Zone):
        return Zone(value)
    meant = nearest(value, Zone) if isinstance(value, str) else None
    hint = f'; did you mean "{meant}"?' if meant else "."
    raise ValueError(f"Write one of {', '.join(Zone)}{hint}")


def rule_codes(value: object) -> frozenset[str]:
    """The codes of rules that are named by code (OKR203), by the beginning of codes (OKR2) or by name."""
    codes: set[str] = set()
    for each in texts(value):
        codes |= _codes_of(each)
    return frozenset(codes)


def _codes_of(named: str) -> set[str]:
    from okrtui.quality.findings.registry import all_rules

    rules = all_rules()
    found = {rule.code for rule in rules if rule.name == named or rule.code.startswith(named.upper())}
    if not named or not found:
        known = [key for rule in rules for key in (rule.code, rule.name)]
        raise ValueError(
            f"There is no rule {quoted(named)}; did you mean {nearest(named, known) or known[0]}?"
        )
    return found
