"""OKR files of any size, for measuring: realistic lines, the same at each run."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

_KEY_RESULTS_EACH = 5
_CHANGES = (
    "Raise {} from {low}% to {high}%",
    "Reduce {} from {high} to {low} a week",
    "Keep {} above {high}%",
    "{} reach {high}%",
    "Launch the new page for {}",
    "Improve {}",
    "Cut the time until {} from {high} to {low} minutes",
)
_THINGS = (
    "searches that end in an answer",
    "orders that arrive on the promised day",
    "new members who come back in their second week",
    "calls that are solved at the first try",
    "patients seen within an hour",
    "invoices paid in time",
    "errors in the nightly run",
    "applicants who accept an offer",
)


def okr_file(key_results: int, first: int = 0) -> str:
    """The text of a file with so many key results, five to an objective; `first` lines of all there are come before."""
    lines = islice(_lines(), first, first + key_results)
    parts = ['version = 1\nteam = "Measured"\ncycle = "2026-Q4"\n']
    for number, line in enumerate(lines):
        if number % _KEY_RESULTS_EACH == 0:
            parts.append(f'\n[[objectives]]\ntitle = "People find what they came for, part {number}"\n')
        parts.append(f'\n[[objectives.key_results]]\nid = "kr-{number:06}"\ntitle = "{line}"\n')
    return "".join(parts)


def _lines() -> Iterator[str]:
    """Lines without end, of which no two are the same."""
    number = 0
    while True:
        for change, thing in product(_CHANGES, _THINGS):
            number += 1
            yield change.format(f"{thing} {number}", low=10 + number % 30, high=50 + number % 40)
