"""Betting: an initiative says which key result it is expected to move, and by what that will be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrtui.deferred import Deferred
from okrtui.document.edits import Refused
from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import Initiative, KeyPath, KeyResult, entry_at, key_result_path
from okrtui.quality.zones import Zone
from okrtui.workspace.line_writing import LineWriting
from okrtui.workspace.outline import exists, objective_of

if TYPE_CHECKING:
    from okrtui.document import stating
else:
    stating = Deferred("okrtui.document.stating")


@dataclass(frozen=True, slots=True)
class Bet:
    """The hypothesis of an initiative: we believe `title` will result in `result`; we will know when `signal`.

    `results` are the key results that it can be a bet on, those of its objective, each with its zone; `expected` is the
    place among them of the one that it names now, None where it names none or one from elsewhere, and `elsewhere` the
    id of that one.
    """

    path: KeyPath
    initiative: Initiative
    results: tuple[tuple[KeyResult, Zone | None], ...]
    expected: int | None
    elsewhere: str = ""


class Betting(LineWriting):
    """The verbs on the hypothesis of an initiative."""

    def bet(self) -> Bet:
        """The bet that the selected initiative is."""
        path = self._selected_path()
        entry = entry_at(self.okrs, path)
        if not isinstance(entry, Initiative):
            raise Refused("Only an initiative is a bet; A writes one for this objective.")
        objective = self.okrs.objectives[objective_of(path)]
        results = tuple((each, self.verdicts.zone(each, self.okrs)) for each in objective.key_results)
        ids = [each.id for each in objective.key_results]
        expected = ids.index(entry.expects) if entry.expects and entry.expects in ids else None
        return Bet(path, entry, results, expected, entry.expects if expected is None else "")

    def keep_bet(self, bet: Bet, title: str, expected: int | None, signal: str) -> None:
        """Writes title, expected key result (by its place, None for none) and signal of a bet as one step.

        A key result without an id is given one. What is expected from elsewhere stays, unless another is chosen.
        Raises Refused where there are no words, where nothing has changed, or where the file has changed meanwhile.
        """
        self._refuse_if_changed_bet(bet)
        before = bet.initiative
        title, signal = _as_before(title, before.title), _as_before(signal, before.signal)
        if not title:
            raise Refused("An initiative needs words: what will be done?")
        if (title, expected, signal) == (before.title, bet.expected, before.signal):
            raise Refused("Nothing has changed: leave with escape.")
        result = None if expected is None else key_result_path(objective_of(bet.path), expected)
        is_other = expected != bet.expected
        self._apply(stating.set_bet(self.document, bet.path, title, result, signal, is_other_result=is_other))

    def _refuse_if_changed_bet(self, bet: Bet) -> None:
        self._may_change()
        is_same = exists(self.okrs, bet.path) and entry_at(self.okrs, bet.path) == bet.initiative
        if is_same:
            objective = self.okrs.objectives[objective_of(bet.path)]
            is_same = objective.key_results == tuple(each for each, _ in bet.results)
        if not is_same:
            raise Refused("The line has changed meanwhile: leave with escape and begin anew.")


def _as_before(typed: str, before: str) -> str:
    """What was typed, without blanks too many; what was not touched stays to the letter."""
    return before if typed == before else " ".join(typed.split())
