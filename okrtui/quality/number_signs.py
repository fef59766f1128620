"""The named signs of a number: what around it tells a target from a baseline and both from a mere name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okrtui.quality.numbers import Quantity
from okrtui.quality.periods import Period
from okrtui.quality.tokens import Token
from okrtui.quality.vocabulary import Vocabulary

_SIDE_CLAUSE = frozenset(["who", "that", "which", "where", "when", "if", "because", "although", "while"])
_DEFINITE = frozenset(["the", "our", "these", "those", "both", "last", "first"])
_ENDS_CLAUSE = frozenset((",", ";", ".", ":"))


def quantity_signs(
    tokens: Sequence[Token],
    quantities: Sequence[Quantity],
    index: int,
    periods: Sequence[Period],
    words: Vocabulary,
) -> list[str]:
    """The signs of one of the numbers of a line."""
    one = quantities[index]
    return [
        *_itself(tokens, one),
        *_neighbours(tokens, one),
        *_clause(tokens, one),
        *_name(tokens, one, words),
        *_pair(tokens, quantities, index),
        *_place(tokens, quantities, index, words),
        *_classes_beside(tokens, one, words),
        *(f"in {p.shape} {p.lead}" for p in periods if p.start < one.end and one.start < p.end),
    ]


def _word(tokens: Sequence[Token], i: int) -> str:
    if 0 <= i < len(tokens) and tokens[i].kind != "label":
        return tokens[i].lower
    return "<" if i < 1 else ">"


def _itself(tokens: Sequence[Token], one: Quantity) -> Iterator[str]:
    text = tokens[one.first].text
    yield "k " + one.kind
    if one.worded:
        yield "worded " + tokens[one.first].lower
    if one.last - one.first == 1 and len(text) == 4 and text[:2] in ("19", "20") and text.isdecimal():
        yield "year"
    if "." in text:
        yield "decimal"
        if text.endswith(".0") or text.count(".") > 1:
            yield "like a version"
    if one.last < len(tokens) and tokens[one.last].start == one.end and tokens[one.last].kind == "word":
        yield "glued after"
        yield "glued " + tokens[one.last].lower
    if one.value is not None and one.kind == "count":
        yield f"size {min(len(str(int(abs(one.value)))), 9)}"
    if one.kind == "time":
        yield f"unit {one.unit}"


def _neighbours(tokens: Sequence[Token], one: Quantity) -> Iterator[str]:
    before, after = _word(tokens, one.first - 1), _word(tokens, one.last)
    before2, after2 = _word(tokens, one.first - 2), _word(tokens, one.last + 1)
    yield "-1 " + before
    yield "+1 " + after
    yield f"-2 {before2} {before}"
    yield f"+2 {after} {after2}"
    yield f"-1 {before} {one.kind}"
    yield f"+1 {after} {one.kind}"
    yield f"-1+1 {before} {after}"
    yield "-2. " + before2
    yield "+2. " + after2
    yield f"-3 {_word(tokens, one.first - 3)} {before2} {before}"


def _clause(tokens: Sequence[Token], one: Quantity) -> Iterator[str]:
    """The words of the clause on both sides, and the bracket around the number with its first word."""
    depth = 0
    for i in range(one.first - 1, max(-1, one.first - 12), -1):
        lower = tokens[i].lower
        if lower in (")", "]"):
            depth += 1
        elif lower in ("(", "["):
            if not depth:
                yield f"bracket {_word(tokens, i + 1) if i + 1 < one.first else ''}"
                yield "bracketed"
                break
            depth -= 1
    for i in range(one.first - 1, max(-1, one.first - 6), -1):
        if tokens[i].lower in _ENDS_CLAUSE:
            yield "clause " + tokens[i].lower
            break
        yield "~ " + tokens[i].lower
    for i in range(one.last, min(len(tokens), one.last + 5)):
        if tokens[i].lower in _ENDS_CLAUSE or tokens[i].lower == ")":
            break
        yield "~+ " + tokens[i].lower


def _name(tokens: Sequence[Token], one: Quantity, words: Vocabulary) -> Iterator[str]:
    """Whether the word in front makes the number a part of a name: "ISO 27001", "phase 2"."""
    if not one.first:
        return
    token = tokens[one.first - 1]
    if "signal.name_lead" in words.classes(token.lower):
        yield "name lead"
    if "name.name" in words.classes(f"{token.lower} {tokens[one.first].lower}"):
        yield "a name"
    opens = one.first == 1 or tokens[one.first - 2].kind == "label"
    if token.kind == "word" and token.text[:1].isupper() and not opens:
        yield "capital before"
        if token.text.isupper() and len(token.text) > 1:
            yield "acronym before"


def _pair(tokens: Sequence[Token], quantities: Sequence[Quantity], index: int) -> Iterator[str]:
    """How the number stands to its neighbours among the numbers: the words between them, the same unit."""
    one = quantities[index]
    yield f"at {min(index, 3)}"
    yield f"left {min(len(quantities) - index - 1, 3)}"
    if index + 1 < len(quantities):
        other = quantities[index + 1]
        between = [token.lower for token in tokens[one.last : min(other.first, one.last + 12)]]
        yield "next " + " ".join(between[-3:] if len(between) > 4 else between)
        yield f"next kind {one.kind} {other.kind} {one.unit == other.unit}"
        yield from (f"{word} after" for word in ("->", "to") if word in between)
    if index:
        other = quantities[index - 1]
        between = [token.lower for token in tokens[max(other.last, one.first - 12) : one.first]]
        yield "last " + " ".join(between[:3] if len(between) > 4 else between)
        yield f"last kind {other.kind} {one.kind} {one.unit == other.unit}"
        yield from (f"{word} between" for word in ("->", "from") if word in between)
        yield f"last -1 {_word(tokens, other.first - 1)} {_word(tokens, one.first - 1)}"


def _place(
    tokens: Sequence[Token], quantities: Sequence[Quantity], index: int, words: Vocabulary
) -> Iterator[str]:
    """How far into the sentence the number stands, and what the sentence opens with before it."""
    one = quantities[index]
    start = 1 if tokens[0].kind == "label" and len(tokens) > 1 else 0
    distance = one.first - start
    pairs = words.entry(tokens[start].lower)
    opening = next((name for name, _form in pairs if name.startswith("verb.")), "other")
    others = sorted({other.kind for other in quantities if other is not one})
    family = f"word {one.kind}" if one.worded else one.kind
    yield f"distance {min(distance, 4)} {family}"
    yield f"after {opening} {min(distance, 3)} {family}"
    yield f"after {opening} {family}"
    yield f"{family} among {' '.join(others)}"
    yield f"{family} {'only' if not others else 'first' if index == 0 else 'later'}"
    digits = any(not other.worded for other in quantities if other is not one)
    yield f"{one.kind} {one.worded} beside {digits}"
    last = quantities[index - 1].last if index else 0
    before = tokens[max(start, last, one.first - 16) : one.first]
    if any(token.lower in _SIDE_CLAUSE for token in before):
        yield "in a side clause"
        yield f"in a side clause {family}"
    if before and before[-1].lower in _DEFINITE:
        yield f"definite {family}"
    for name, form in pairs:
        yield f"first {name}{form} {one.kind}"
        yield f"first {name} {one.worded} {_word(tokens, one.first - 1)}"


def _classes_beside(tokens: Sequence[Token], one: Quantity, words: Vocabulary) -> Iterator[str]:
    for side, word in (("-1", _word(tokens, one.first - 1)), ("+1", _word(tokens, one.last))):
        for name, form in words.entry(word):
            yield f"{side} {name}{form}"
            yield f"{side} {name}{form} {one.kind}"
