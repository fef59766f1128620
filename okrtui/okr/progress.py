"""How far a key result and an objective have come, from 0.0 at the baseline to 1.0 at the target.

Progress is not clamped: 1.2 is more than was promised, -0.3 a step back; `shown` clamps it for a bar. Unknown
is None, never 0.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from okrtui.okr.model import KeyResult, Number, Objective


class Direction(StrEnum):
    """Which way a key result is to move, or on which side of its target it is to stay."""

    UP = "up"
    DOWN = "down"
    KEEP_ABOVE = "keep above"
    KEEP_BELOW = "keep below"


_KEEP = re.compile(r"\W*(?:keep|hold|maintain|stay|remain|sustain)(?:s|ing)?\b", re.IGNORECASE)
_ABOVE = re.compile(r"\b(?:above|over|at least|no less than|no fewer than|or more)\b|>|≥", re.IGNORECASE)
_BELOW = re.compile(r"\b(?:below|under|within|at most|no more than|or less|or fewer)\b|<|≤", re.IGNORECASE)


def direction(key_result: KeyResult) -> Direction | None:
    """Which way a key result is to move; None where baseline and target are missing, equal or not finite.

    A title that begins with keep, hold, maintain, stay, remain or sustain means a limit; the words of the
    title tell on which side of the target it is kept, else the side of the baseline does.
    """
    if is_kept(key_result):
        return _kept_side(key_result)
    baseline, target = key_result.baseline, key_result.target
    if not _known(baseline, target) or baseline == target:
        return None
    return Direction.UP if target > baseline else Direction.DOWN  # type: ignore[operator]


def is_kept(key_result: KeyResult) -> bool:
    """Whether a key result says that something is to be kept, which is met or not, rather than moved."""
    return bool(_KEEP.match(key_result.title))


def current_value(key_result: KeyResult) -> Number | None:
    """Where a key result stands: its `current`, else the value of its latest check-in, else None.

    Check-ins without a date count as older than those with one; of equals, the last one is the latest.
    """
    if key_result.current is not None:
        return key_result.current
    valued = [checkin for checkin in key_result.checkins if checkin.value is not None]
    latest = max(enumerate(valued), key=lambda item: (item[1].date or date.min, item[0]), default=None)
    return latest[1].value if latest else None


def key_result_progress(key_result: KeyResult) -> float | None:
    """How far a key result has come; a limit that is to be kept is 1.0 while it is kept, else 0.0.

    None where a number is missing or not finite, or where baseline and target are the same.
    """
    return progress_at(key_result, current_value(key_result))


def progress_at(key_result: KeyResult, value: Number | None) -> float | None:
    """How far a key result has come at a value, as in a history of check-ins; None where that is unknown."""
    target, way = key_result.target, direction(key_result)
    if value is None or target is None or way is None or not _known(value, target):
        return None
    match way:
        case Direction.KEEP_ABOVE:
            return float(value >= target)
        case Direction.KEEP_BELOW:
            return float(value <= target)
    return _share(value, key_result.baseline or 0, target)


def objective_progress(objective: Objective) -> float | None:
    """The mean progress of the key results by their weights, of those that are known; None where none is."""
    return _weighted_mean((key_result_progress(each), each.weight) for each in objective.key_results)


def shown(progress: float) -> float:
    """Progress as a bar can show it: from 0.0 to 1.0."""
    return min(1.0, max(0.0, progress))


def _kept_side(key_result: KeyResult) -> Direction | None:
    above, below = _ABOVE.search(key_result.title), _BELOW.search(key_result.title)
    if bool(above) != bool(below):
        return Direction.KEEP_ABOVE if above else Direction.KEEP_BELOW
    baseline, target = key_result.baseline, key_result.target
    if baseline is None or target is None or baseline == target:
        return None
    return Direction.KEEP_ABOVE if baseline > target else Direction.KEEP_BELOW


def _known(*values: Number | None) -> bool:
    """Whether all values are there and finite."""
    return all(value is not None and (isinstance(value, int) or math.isfinite(value)) for value in values)


def _share(value: Number, baseline: Number, target: Number) -> float | None:
    """The way that is done as a share of the whole way; None where it is too great for a number."""
    try:
        share = (value - baseline) / (target - baseline)
    except (OverflowError, ZeroDivisionError):
        return None
    return share if math.isfinite(share) else None


def _weighted_mean(weighted: Iterable[tuple[float | None, Number]]) -> float | None:
    known = [(share, weight) for share, weight in weighted if share is not None and _known(weight)]
    try:
        mean = sum(share * weight for share, weight in known) / sum(weight for _, weight in known)
    except (OverflowError, ZeroDivisionError):
        return None
    return mean if math.isfinite(mean) else None
