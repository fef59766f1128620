"""Figures and how they are told: percentiles, ratios to the plain application, and whether a goal is met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


def percentile(values: Sequence[float], percent: float) -> float:
    """The value at which so many per cent of the values lie (nearest rank); nan where there are none."""
    if not values:
        return float("nan")
    rank = round(percent / 100 * (len(values) - 1))
    return sorted(values)[rank]


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of a report: what was measured of okrtui and of the plain application in the same run.

    `most` is the goal for the figure itself, `most_ratio` for its ratio to the plain application's; None
    where there is no goal. `unit` is told with the name.
    """

    name: str
    unit: str
    ours: float
    plain: float | None = None
    most: float | None = None
    most_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours by the plain application's; None where there is nothing to divide by."""
        return self.ours / self.plain if self.plain else None

    @property
    def is_met(self) -> bool | None:
        """Whether all goals of the figure are met; None where it has none."""
        goals = [(self.ours, self.most), (self.ratio, self.most_ratio)]
        met = [value <= most for value, most in goals if value is not None and most is not None]
        return all(met) if met else None

    @property
    def goal(self) -> str:
        """The goals in words, with whether they are met."""
        words = [f"<= {self.most:g}"] if self.most is not None else []
        words += [f"<= x{self.most_ratio:g}"] if self.most_ratio is not None else []
        verdict = {True: "met", False: "MISSED", None: ""}[self.is_met]
        return f"{', '.join(words):<12}{verdict}"


def print_table(title: str, figures: Sequence[Figure], beside: str = "plain") -> None:
    """Print figures as a table of fixed columns; `beside` names the column of the other program."""
    print(f"\n{title}\n{'':<42}{'okrtui':>11}{beside:>11}{'ratio':>8}  goal")
    for figure in figures:
        plain = "" if figure.plain is None else f"{figure.plain:,.1f}"
        ratio = "" if figure.ratio is None else f"x{figure.ratio:.2f}"
        name = f"{figure.name}, {figure.unit}"
        print(f"{name:<42}{figure.ours:>11,.1f}{plain:>11}{ratio:>8}  {figure.goal}".rstrip())
