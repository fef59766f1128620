"""Which gap of a line matters most, and so which question is asked first; the names are those in
questions.toml.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

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

FAULTS = {
    "fields-disagree": "fields_disagree",
    "target-equals-baseline": "target_equals_baseline",
    "deadline-outside-cycle": "deadline_outside_cycle",
}
"""What is wrong with the numbers of a result, which is asked before anything that is missing from them."""

BLEMISHES = {
    "percent-or-points": "percent_or_points",
    "weasel-words": "weasel_words",
    "last-percent": "last_percent",
    "lagging": "lagging",
    "too-long": "too_long",
    "unexplained-acronym": "unexplained_acronym",
}
"""What could be better about a result from which nothing is missing."""

OBJECTIVE_GAPS = {
    "several-themes": "several_themes",
    "number-in-objective": "number_in_objective",
    "unusual-length": "length",
    "no-why": "why",
}
"""Findings about objectives that ask their own question where nothing weighs more."""

SET_GAPS = {
    "no-key-results": "no_key_results",
    "too-few-key-results": "few_key_results",
    "no-outcome": "no_outcome",
    "not-enough": "not_enough",
    "several-outputs": "several_outputs",
    "same-metric": "same_metric",
    "no-guardrail": "no_guardrail",
    "only-lagging": "only_lagging",
    "too-many-key-results": "many_key_results",
    "result-without-bet": "result_without_bet",
}

MEASURE_GAPS = {Measure.NONE: "measure", Measure.METRIC: "range", Measure.TARGET: "baseline"}


_BETTERING = ("improve", "enhance", "optimise", "optimize", "strengthen", "better", "boost", "refine")
"""How words begin that say that something is to be good, and not by what that would show."""

_RULES_OF_GAPS = {"baseline": "no-baseline", "nobody": "nobody-named", "deadline": "no-deadline"}
"""Gaps that a rule tells of too, so that nobody is asked for them where the rule is set aside."""


def key_result_gap(
    line: KeyResultLine,
    level_or: Level | None,
    findings: tuple[Finding, ...],
    aside: Collection[str] = (),
) -> str:
    """What is most worth asking about a key result; `aside` are the names of the rules that are set aside at it."""
    if is_empty(line.reading):
        return "empty_key_result"
    if _is_mere_improvement(line):
        return "improvement"
    if level_or is not None and level_or is not line.level:
        return _between(line.level, level_or)
    seen = {finding.name for finding in findings}
    if named := _first(FINDING_GAPS, seen):
        return named
    if line.level in (Level.ACTIVITY, Level.OUTPUT):
        return "so_what"
    if line.level is Level.IMPACT and line.measure is not Measure.RANGE:
        return "impact"
    gaps = (_first(FAULTS, seen), MEASURE_GAPS.get(line.measure), _first(BLEMISHES, seen), *_last_gaps(line))
    return next((gap for gap in gaps if gap and _RULES_OF_GAPS.get(gap) not in aside), "none")


def _is_mere_improvement(line: KeyResultLine) -> bool:
    """Whether the line says that something is to be better and no more, whatever that something counts as."""
    way = line.slots.get("direction")
    return line.measure is Measure.NONE and way is not None and way.text.casefold().startswith(_BETTERING)


def _first(gaps: Mapping[str, str], seen: Collection[str]) -> str | None:
    """The gap of the first finding that was made."""
    return next((gap for name, gap in gaps.items() if name in seen), None)


def is_empty(reading: Reading) -> bool:
    """Whether no word or number stands in the line."""
    return not any(word.kind in ("word", "number") for word in reading.words)


def _between(level: Level, other: Level) -> str:
    lower, higher = sorted((level, other), key=tuple(Level).index)
    return f"{lower}_or_{higher}"


def _last_gaps(line: KeyResultLine) -> Iterator[str]:
    if line.level is Level.OUTCOME and not line.slots.get("who"):
        yield "nobody"
    if not line.slots.get("due") and line.context.cycle is None:
        yield "deadline"


def objective_gap(reading: ObjectiveReading, context: Context, findings: tuple[Finding, ...] = ()) -> str:
    """What is most worth asking about an objective."""
    if reading.is_empty:
        return "empty_objective"
    if reading.blanks:
        return "placeholder"
    seen = {finding.name for finding in findings}
    if reading.zone is Zone.GREEN:
        return _good_objective_gap(reading, context, seen)
    if "several-themes" in seen:
        return "several_themes"
    if reading.mission in (6, 7):
        return "metric_objective"
    if reading.zone is Zone.RED:
        return "to_do" if reading.mission <= 2 else "slogan"
    facets = {"who": reading.who, "future_state": reading.future_state, "value": reading.value}
    return next((name for name, found in facets.items() if not found), "good_objective")


def _good_objective_gap(reading: ObjectiveReading, context: Context, seen: Collection[str]) -> str:
    if reading.asks:
        return "learning"
    if named := _first(OBJECTIVE_GAPS, seen):
        return named
    return "good_objective" if context.has_why or context.has_link or reading.value else "value"


def initiative_gap(reading: Reading, context: Context) -> str:
    """What is most worth asking about an initiative."""
    if is_empty(reading):
        return "empty_initiative"
    if not context.names_result:
        return "no_result_named"
    level = reading.level
    return "bet" if level in (Level.ACTIVITY, Level.OUTPUT) else "result_as_bet"


def set_gap(findings: tuple[Finding, ...]) -> str:
    """What is most worth asking about the key results of one objective."""
    return _first(SET_GAPS, {finding.name for finding in findings}) or "good_set"
