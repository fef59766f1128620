"""Heading: whose file it is, for which cycle, and how far it reaches, as answers in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from okrtui.deferred import Deferred
from okrtui.document.edits import Refused
from okrtui.okr.cycle import FORMS, Cycle, cycle_between, parse_cycle
from okrtui.okr.model import Horizon
from okrtui.workspace.line_writing import LineWriting

if TYPE_CHECKING:
    from okrtui.document import stating
else:
    stating = Deferred("okrtui.document.stating")

TEAM, CYCLE, HORIZON, START, END = range(5)
"""The places of the answers."""

_KEYS = ("team", "cycle", "horizon", "start", "end")
_DATES_ALONE = "A cycle that is given by dates needs both its start and its end."


class Heading(LineWriting):
    """The verbs on what stands at the head of a file."""

    def head(self) -> tuple[str, ...]:
        """Team, cycle, horizon, first and last day as the file has them, "" where it does not."""
        self._may_change()
        data = self.document.data
        dates = data["cycle"] if isinstance(data.get("cycle"), dict) else {}
        told = {**data, **dates, "cycle": "" if dates else data.get("cycle", "")}
        return tuple(str(told.get(key, "")) for key in _KEYS)

    def cycle_of_head(self, answers: Sequence[str]) -> Cycle | None:
        """The cycle that the answers mean, None where they name none; raises Refused where they mean nothing."""
        name, start, end = (answers[place].strip() for place in (CYCLE, START, END))
        try:
            if start or end:
                return cycle_between(_day(start), _day(end), name)
            return parse_cycle(name, self.verdicts.rules.fiscal_year_start) if name else None
        except ValueError as error:
            raise Refused(str(error)) from None

    def keep_head(self, answers: Sequence[str]) -> None:
        """Writes those answers that say something else than the file, as one step.

        Raises Refused, with the remedy, where an answer cannot be read or where nothing has changed.
        """
        before, wanted = self.head(), [answer.strip() for answer in answers]
        self.cycle_of_head(wanted)
        wanted[HORIZON] = _horizon(wanted[HORIZON])
        changed = {
            key: (_day(new) if key in ("start", "end") and new else new)
            for key, old, new in zip(_KEYS, before, wanted, strict=True)
            if new != old
        }
        if not changed:
            raise Refused("Nothing has changed: leave with escape.")
        self._apply(stating.set_head(self.document, self._in_their_table(changed)))

    def _in_their_table(self, changed: Mapping[str, Any]) -> Mapping[tuple[str, ...], Any]:
        """The changes by key path: the days of a cycle may stand in a table of its own."""
        if not isinstance(self.document.data.get("cycle"), dict):
            return {(key,): value for key, value in changed.items()}
        if "cycle" in changed:
            raise Refused(
                "The cycle is a table of two days in this file: T shows it, there it can get a name."
            )
        return {
            ("cycle", key) if key in ("start", "end") else (key,): value for key, value in changed.items()
        }


def _day(text: str) -> date:
    if not text:
        raise Refused(_DATES_ALONE)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"“{text}” is no day: write it as 2026-10-01.") from None


def _horizon(text: str) -> str:
    names = [each.value for each in Horizon]
    if text and text.casefold() not in names:
        raise Refused(f"“{text}” is no horizon: a file reaches a {', '.join(names[:-1])} or {names[-1]}.")
    return text.casefold()


QUESTIONS = (
    ("team", "Whose objectives are these?"),
    ("cycle", f"For which time? {FORMS}"),
    ("horizon", "How far do they reach? quarter, year or strategy"),
    ("from", "First day, where no such name fits: 2026-10-01"),
    ("to", "Last day"),
)
"""The name of each answer on the screen, and the question for it."""
