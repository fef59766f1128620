"""Wordings that add what a result lacks to be measured: start and target, a direction, a number for a placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from okrtui.quality.blanks import NUMBER
from okrtui.quality.directions import direction_of
from okrtui.quality.suggestions.subject import Subject, uncapitalised
from okrtui.quality.suggestions.suggestion import Candidate
from okrtui.quality.suggestions.words import has_any
from okrtui.quality.tokens import Token
from okrtui.quality.verdict import Measure, Slot
from okrtui.quality.vocabulary import Vocabulary

_OPEN = re.compile(
    r"""
    __+(?:[a-z][a-z ]*__+)?                                     # a blank
    |(?<![\w'])(?:
        (?:[xX]{2,3}|[xXnNyYzZ]|\#+|\?)%                       # xx%  N%
        |[xX]{2,3}|[Tt][Bb][CDcd]|\?{2,3}                       # xx  TBD  ??
        |(?:(?<=to\ )|(?<=by\ )|(?<=at\ )|(?<=from\ )|(?<=than\ )|(?<=least\ ))[XNYZ]
    )(?![\w'])
    """,
    re.VERBOSE,
)
"""What people write where a number is still open; a blank stands for one wherever it is."""

_SIGNS_BEFORE = frozenset("$€£¥")
_SHORTEST_CLAUSE = 8


def is_open(subject: Subject) -> bool:
    """Whether a placeholder or blank stands where a number should."""
    return subject.finding("placeholder") is not None or _OPEN.search(subject.sentence) is not None


def open_numbers(subject: Subject) -> Iterator[Candidate]:
    """The line with a blank for each placeholder in it; where it has blanks already these are to be filled."""
    title, finding = subject.words.titles["placeholder"], subject.finding("placeholder")
    if _OPEN.search(subject.sentence):
        yield Candidate(_OPEN.sub(_as_blank, subject.text), title)
    elif finding is not None and finding.start < finding.end:
        yield Candidate(_blanked(subject.text, finding.start, finding.end), title)


def _as_blank(found: re.Match[str]) -> str:
    """A blank for a placeholder, with the per cent sign that was written to it; blanks stay as they are."""
    text = found[0]
    if text.startswith(NUMBER):
        return NUMBER if set(text) == {"_"} else text
    return NUMBER + ("%" if text.endswith("%") else "")


def _blanked(text: str, start: int, end: int) -> str:
    """The text with a blank for a placeholder; a sign or unit that was written to it stays."""
    inside = text[start:end]
    lead = inside[:1] if inside[:1] in _SIGNS_BEFORE else ""
    tail = "%" if inside.endswith("%") else ""
    return f"{text[:start]}{lead}{NUMBER}{tail}{text[end:]}"


def numbers(subject: Subject) -> Iterator[Candidate]:
    """The line with the numbers that it lacks; there are none where it names neither a metric nor a direction."""
    measure = subject.assessment.measure
    names_change = (
        measure is Measure.METRIC
        or direction_of(subject.assessment.text, subject.assessment.slots) is not None
    )
    if measure in (Measure.NONE, Measure.METRIC) and names_change:
        yield from _with_target(subject)
    elif measure is Measure.TARGET:
        yield from _with_baseline(subject)


def _with_target(subject: Subject) -> Iterator[Candidate]:
    titles, unit = subject.words.titles, subject.unit
    if subject.finding("bare-metric") is not None:
        yield from _with_direction(subject)
    baseline = subject.slot("baseline")
    if baseline is not None:
        to = f" to {number_blank(unit)}"
        yield from _inserted(subject, to, titles["target"])
        return
    if direction_of(subject.assessment.text, subject.assessment.slots) is None:
        yield from _inserted(subject, f": {_way(unit)}", titles["range"])
        return
    yield from _inserted(subject, f" {_way(unit)}", titles["range"])
    yield from _inserted(subject, f" by {NUMBER}%", titles["change"])
    yield from _inserted(subject, f" to {number_blank(unit)}", titles["target"])


def _with_direction(subject: Subject) -> Iterator[Candidate]:
    """A bare metric with the verb that its kind asks for, else with the two numbers alone."""
    words, titles = subject.words, subject.words.titles
    verb = _verb_for(subject)
    for candidate in _inserted(subject, f" {_way(subject.unit)}", titles["range"]):
        sentence = candidate.text[subject.begin :]
        if verb:
            directed = subject.with_sentence(f"{verb} {uncapitalised(sentence, subject.vocabulary)}")
            yield Candidate(directed, words.titles["direction"])
        yield candidate


def _verb_for(subject: Subject) -> str:
    """The verb of the direction in which a metric is better; "" where that is unknown or a verb is there already."""
    words, tokens = subject.words, subject.tokens
    entry = subject.vocabulary.entry(tokens[0].lower) if tokens else ()
    if any(name.startswith("verb.") for name, _ in entry) and not any(
        name.startswith("noun.") for name, _ in entry
    ):
        return ""
    return "Reduce" if has_any(tokens, words.less) else "Raise" if has_any(tokens, words.more) else ""


def _with_baseline(subject: Subject) -> Iterator[Candidate]:
    target = subject.slot("target")
    if target is None or target.start >= target.end:
        return
    text, title = subject.text, subject.words.titles["baseline"]
    unit = "%" if target.unit == "%" else ""
    before = text[: target.start].rstrip()
    if before.endswith(" to"):
        yield Candidate(f"{before[:-3]} from {NUMBER}{unit} to {text[target.start :]}", title)
    yield Candidate(f"{text[: target.end]} (today {NUMBER}{unit}){text[target.end :]}", title)


def _way(unit: str) -> str:
    """Two blanks from the start to the target; a sign stands at both, a unit in words at the second alone."""
    start = number_blank(unit) if len(unit) == 1 and not unit.isalpha() else NUMBER
    return f"from {start} to {number_blank(unit)}"


def number_blank(unit: str) -> str:
    """The blank for a number that carries a unit: `__%`, `$__`, `__ days`."""
    if unit in _SIGNS_BEFORE:
        return unit + NUMBER
    return f"{NUMBER}{unit}" if unit in ("", "%", "x") else f"{NUMBER} {unit}"


def _inserted(subject: Subject, words: str, title: str) -> Iterator[Candidate]:
    """The line with words put in where they read best, then where they may stand too."""
    for place in _places(subject):
        before, after = subject.text[:place].rstrip(), subject.text[place:].lstrip()
        gap = "" if not after or after[0] in ".,;:!)" else " "
        yield Candidate(f"{before}{words}{gap}{after}", title)


def _places(subject: Subject) -> list[int]:
    """Where numbers may be put in: before the clause that follows the result, before its deadline, at its end."""
    places = [_before_deadline(subject.slot("due"), subject), subject.end]
    clause = _clause_start(subject)
    return list(dict.fromkeys([clause, *places] if clause is not None else places))


def _before_deadline(due: Slot | None, subject: Subject) -> int:
    """The start of a deadline that closes the sentence, else its end."""
    if due is None or due.start >= due.end or subject.text[due.end : subject.end].strip():
        return subject.end
    return due.start


def _clause_start(subject: Subject) -> int | None:
    """Where another clause follows the first one; None where none does."""
    lower, first = subject.text.lower(), subject.begin + _SHORTEST_CLAUSE
    marks = [f"{clause} " if clause in (",", ";") else f" {clause}" for clause in subject.words.clauses]
    found = [at for mark in marks if (at := lower.find(mark, first, subject.end)) > 0]
    found += [
        token.start
        for token, following in pairwise(subject.tokens)
        if token.lower == "and" and token.start >= first and _begins_clause(following, subject.vocabulary)
    ]
    return min(found, default=None)


def _begins_clause(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a word behind "and" is a verb and nothing else."""
    kinds = {name.partition(".")[0] for name, form in vocabulary.entry(token.lower) if not form}
    return kinds == {"verb"}
