"""Which gap of a line matters most, and so which question is asked first; the names are those in
questions.toml.
"""

from __future__ import annotations

from okrtui.quality.context import Context
from okrtui.quality.findings.rule import KeyResultLine
from okrtui.quality.objectives import ObjectiveReading
from okrtui.quality.reading import Reading
from okrtui.quality.verdict import Finding, Level, Measure, Zone

FINDING_GAPS = {
    "placeholder": "placeholder",
    "bare-metric": "bare_metric",
    "vanity-metric": "vanity",
    "internal-proxy": "internal_proxy",
    "solution-first": "solution_first",
    "against-the-verb": "against_the_verb",
    "coverage": "coverage",
    "others-decide": "others_decide",
    "vivid-behaviour": "vivid_behaviour",
    "several-results": "several_results",
}
"""Findings that ask their own question, the most urgent first."""

SET_GAPS = {
    "no-key-results": "no_key_results",
    "too-few-key-results": "few_key_results",
    "no-outcome": "no_outcome",
    "several-outputs": "several_outputs",
    "same-metric": "same_metric",
    "no-guardrail": "no_guardrail",
    "only-lagging": "only_lagging",
    "too-many-key-results": "many_key_results",
}

MEASURE_GAPS = {Measure.NONE: "measure", Measure.METRIC: "range", Measure.TARGET: "baseline"}


def key_result_gap(line: KeyResultLine, level_or: Level | None, findings: tuple[Finding, ...]) -> str:
    """What is most worth asking about a key result."""
    if is_empty(line.reading):
        return "empty_key_result"
    if level_or is not None and level_or is not line.level:
        return _between(line.level, level_or)
    seen = {finding.name for finding in findings}
    if named := [gap for name, gap in FINDING_GAPS.items() if name in seen]:
        return named[0]
    if line.level in (Level.ACTIVITY, Level.OUTPUT):
        return "so_what"
    if line.level is Level.IMPACT and line.measure is not Measure.RANGE:
        return "impact"
    return MEASURE_GAPS.get(line.measure) or _last_gap(line)


def is_empty(reading: Reading) -> bool:
    """Whether no word or number stands in the line."""
    return not any(word.kind in ("word", "number") for word in reading.words)


def _between(level: Level, other: Level) -> str:
    lower, higher = sorted((level, other), key=tuple(Level).index)
    return f"{lower}_or_{higher}"


def _last_gap(line: KeyResultLine) -> str:
    if line.level is Level.OUTCOME and not line.slots.get("who"):
        return "nobody"
    if not line.slots.get("due") and line.context.cycle is None:
        return "deadline"
    return "none"


def objective_gap(reading: ObjectiveReading, context: Context) -> str:
    """What is most worth asking about an objective."""
    if reading.is_empty:
        return "empty_objective"
    if reading.blanks:
        return "placeholder"
    if reading.zone is Zone.GREEN:
        return _good_objective_gap(reading, context)
    if reading.mission in (6, 7):
        return "metric_objective"
    if reading.zone is Zone.RED:
        return "to_do" if reading.mission <= 2 else "slogan"
    facets = {"who": reading.who, "future_state": reading.future_state, "value": reading.value}
    return next((name for name, found in facets.items() if not found), "good_objective")


def _good_objective_gap(reading: ObjectiveReading, context: Context) -> str:
    if reading.asks:
        return "learning"
    return "good_objective" if context.has_why or context.has_link or reading.value else "value"


def initiative_gap(reading: Reading) -> str:
    """What is most worth asking about an initiative."""
    if is_empty(reading):
        return "empty_initiative"
    level = reading.level
    return "bet" if level in (Level.ACTIVITY, Level.OUTPUT) else "result_as_bet"


def set_gap(findings: tuple[Finding, ...]) -> str:
    """What is most worth asking about the key results of one objective."""
    seen = {finding.name for finding in findings}
    return next((gap for name, gap in SET_GAPS.items() if name in seen), "good_set")
