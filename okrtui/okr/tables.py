"""One table of a file while it is read: typed values by key, and problems for those of a wrong type."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, TypeVar

from okrtui.okr import problems as kinds
from okrtui.okr.model import KeyPath, Number
from okrtui.okr.nearest import nearest
from okrtui.okr.problems import Problem
from okrtui.okr.visible import visible

Word = TypeVar("Word", bound=StrEnum)

_TYPE_NAMES: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (str, "text in quotes"),
    (int, "a number"),
    (float, "a number"),
    (datetime, "a date with a time"),
    (date, "a date"),
    (list, "a list"),
    (Mapping, "a table"),
)


class Table(NamedTuple):
    """A table's data with its place in the file; what is wrong is added to `problems`, shared by all tables.

    A value that is absent or of a wrong type is read as the empty value of its type: "", None, ().
    """

    data: Mapping[str, object]
    path: KeyPath
    problems: list[Problem]

    def text(self, key: str) -> str:
        """A text, as it stands in the file."""
        value = self.data.get(key, "")
        if isinstance(value, str):
            return value
        self.wrong_type(key, "text in quotes", f'Put quotes around it: {key} = "...".')
        return ""

    def number(self, key: str) -> Number | None:
        """A number, inf and nan included; true and false are none, nor is a whole number that TOML has no room for."""
        value = self.data.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            if _is_sound(value):
                return value
            self.out_of_range(key, f"Write a smaller one with a greater unit: {key} = 75.")
            return None
        if value is not None:
            self.wrong_type(key, "a number", f"Write the bare number, without quotes or unit: {key} = 75.")
        return None

    def share(self, key: str) -> float | None:
        """A number from 0.0 to 1.0."""
        value = self.number(key)
        if value is None:
            return None
        if 0 <= value <= 1:
            return float(value)
        self.out_of_range(key, f"Write a number from 0.0 to 1.0: {key} = 0.6.")
        return None

    def weight(self, key: str) -> Number:
        """A number from 0 upwards; 1 where there is none."""
        value = self.number(key)
        if value is None:
            return 1
        if 0 <= value < math.inf:
            return value
        self.out_of_range(key, f"Write a number from 0 upwards: {key} = 1.")
        return 1

    def day(self, key: str) -> date | None:
        """A day; of a date with a time, the date."""
        value = self.data.get(key)
        if isinstance(value, datetime):
            message = f"`{key}` is a date with a time; only the date is used."
            self.add(kinds.DAY_WITH_TIME, key, message, f"Write {key} = {value.date()}.")
            return value.date()
        if isinstance(value, date):
            return value
        if value is not None:
            self.wrong_type(key, "a date", f"Write the date bare, without quotes: {key} = 2026-12-31.")
        return None

    def flag(self, key: str) -> bool:
        """True or false; false where there is none."""
        value = self.data.get(key, False)
        if isinstance(value, bool):
            return value
        self.wrong_type(key, "true or false", f"Write {key} = true or {key} = false.")
        return False

    def word(self, key: str, words: type[Word]) -> Word | None:
        """One of the words of an enumeration; None where there is none."""
        text = self.text(key)
        if text in tuple(words):
            return words(text)
        if key in self.data and isinstance(self.data[key], str):
            meant = nearest(text, words)
            message = f"`{key}` is {quoted(text)}, which is none of its words."
            remedy = f"Write one of {', '.join(words)}." if meant is None else f'Did you mean "{meant}"?'
            self.add(kinds.UNKNOWN_WORD, key, message, remedy)
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, or one text alone; an element of another type keeps its place as an empty text."""
        value = self.data.get(key, ())
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list | tuple):
            self.wrong_type(key, "a list of texts", f'Write {key} = ["...", "..."].')
            return ()
        for position, element in enumerate(value):
            if not isinstance(element, str):
                message = f"Element {position + 1} of `{key}` is {type_name(element)}, where text should be."
                self.add(kinds.WRONG_TYPE, key, message, "Put quotes around it.", position)
        return tuple(element if isinstance(element, str) else "" for element in value)

    def elements(self, key: str) -> tuple[object, ...]:
        """The elements of an array of tables or of a list, unread."""
        value = self.data.get(key, ())
        if isinstance(value, list | tuple):
            return tuple(value)
        header = ".".join([*(part for part in self.path if isinstance(part, str)), key])
        remedy = f"Begin each of them with [[{header}]], or write a list: {key} = [...]."
        self.wrong_type(key, "a list", remedy)
        return ()

    def note_unknown(self, known: tuple[str, ...]) -> None:
        """Add a hint for each key that the format does not know."""
        for key in self.data:
            if key not in known:
                meant = nearest(key, known)
                remedy = f"Did you mean `{meant}`?" if meant else f"Known here are {', '.join(known)}."
                message = f"The key {quoted(key)} is unknown; it stays in the file and means nothing here."
                self.add(kinds.UNKNOWN_KEY, key, message, remedy)

    def wrong_type(self, key: str, expected: str, remedy: str) -> None:
        """Add the problem that a value is of a wrong type."""
        message = f"`{key}` is {type_name(self.data[key])}, where {expected} should stand."
        self.add(kinds.WRONG_TYPE, key, message, remedy)

    def out_of_range(self, key: str, remedy: str) -> None:
        """Add the problem that a number is too great or too small."""
        value = self.data[key]
        shown = number_text(value) if isinstance(value, int | float) else type_name(value)
        self.add(kinds.OUT_OF_RANGE, key, f"`{key}` is {shown}, which it cannot be.", remedy)

    def add(self, kind: kinds.ProblemKind, key: str, message: str, remedy: str, *below: int) -> None:
        """Add a problem with the value of a key, or with an element below it."""
        self.problems.append(kind.at((*self.path, key, *below), message, remedy))


def type_name(value: object) -> str:
    """What a value of TOML data is, in the user's words."""
    return next((name for kind, name in _TYPE_NAMES if isinstance(value, kind)), "a time")


def quoted(text: str) -> str:
    """A text for a message: in quotes, shortened, its control characters made visible."""
    return f'"{visible(text if len(text) <= 40 else text[:39] + "…")}"'


def number_text(value: Number) -> str:
    """A number as people write it, such as 1500000 or 0.25; one that is too long to be read is only called huge."""
    return f"{value:.15g}" if _is_sound(value) else "huge"


def _is_sound(value: Number) -> bool:
    """Whether a number fits into the 64 bits that TOML promises, so that all arithmetic on it is safe."""
    return isinstance(value, float) or -(2**63) <= value < 2**63
