"""What each quantity and period of a line may be: the signs around it that tell a target from a baseline or a name."""

from __future__ import annotations

from collections.abc import Sequence

from okrtui.quality.numbers import Quantity
from okrtui.quality.periods import Period
from okrtui.quality.tokens import Token
from okrtui.quality.vocabulary import Vocabulary

_BEFORE = frozenset(
    "from now today currently was were versus vs against instead than compared up down at is to below under above over "
    "by of for in the a about around least most between and per every until since last after than within previously "
    "reach hit get stay keep hold against -> ( , : ; - = < > <= >= or but not only just".split()
)


def quantity_signs(
    tokens: Sequence[Token], quantities: Sequence[Quantity], index: int, periods: Sequence[Period], words: Vocabulary
) -> list[str]:
    """The named signs of one quantity, for the weights that give it its role."""
    one = quantities[index]
    signs = ["k " + one.kind, f"at {min(index, 3)}", f"left {min(len(quantities) - index - 1, 3)}"]
    if one.worded:
        signs.append("worded " + tokens[one.first].lower)
    signs += _around(tokens, one)
    signs += _lead(tokens, one, words)
    signs += _shape(tokens, one)
    signs += _pair(tokens, quantities, index)
    digits = [other for other in quantities if not other.worded]
    signs.append(f"{one.kind} {one.worded} beside {bool([d for d in digits if d is not one])}")
    signs += _place(tokens, one, quantities, words)
    start = next((t for t in tokens if t.kind != "label"), tokens[0])
    for name, form in words.entry(start.lower):
        signs += [f"first {name}{form} {one.kind}", f"first {name} {one.worded} {_word(tokens, one.first - 1)}"]
    for name, form in words.entry(_word(tokens, one.first - 1)):
        signs += [f"-1 {name}{form}", f"-1 {name}{form} {one.kind}"]
    for name, form in words.entry(_word(tokens, one.last)):
        signs += [f"+1 {name}{form}", f"+1 {name}{form} {one.kind}"]
    if any(period.start < one.end and one.start < period.end for period in periods):
        signs.append("in " + next(p.shape + " " + p.lead for p in periods if p.start < one.end and one.start < p.end))
    return signs


_BODIES = frozenset(("noun.person", "noun.staff", "noun.organisation"))
_INNER = frozenset(
    ("signal.event", "noun.person", "noun.staff", "noun.organisation", "noun.effort", "noun.thing", "noun.quality", "noun.behaviour", "noun.result", "signal.auxiliary")
)


def _place(
    tokens: Sequence[Token], one: Quantity, quantities: Sequence[Quantity], words: Vocabulary
) -> list[str]:
    """How far into the sentence the number stands, and what the sentence opens with before it."""
    start = 1 if tokens[0].kind == "label" else 0
    distance = one.first - start
    opening = next((name for name, form in words.entry(tokens[start].lower) if name.startswith("verb.")), "other")
    others = sorted({other.kind for other in quantities if other is not one})
    family = "word " + one.kind if one.worded else one.kind
    signs = [
        f"distance {min(distance, 4)} {family}",
        f"after {opening} {min(distance, 3)} {family}",
        f"after {opening} {family}",
        f"{family} among {' '.join(others)}",
        f"{family} {'only' if not others else 'first' if quantities[0] is one else 'later'}",
    ]
    before = tokens[start : one.first]
    if any(t.lower in ("who", "that", "which", "where", "when", "if", "because", "although", "while") for t in before):
        signs += ["in a side clause", f"in a side clause {family}"]
    if before and before[-1].lower in ("the", "our", "these", "those", "both", "last", "first"):
        signs += [f"definite {family}"]
    return signs


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) and tokens[i].kind != "label" else ("<" if i < 1 else ">")


def _around(tokens: Sequence[Token], one: Quantity) -> list[str]:
    before, after = _word(tokens, one.first - 1), _word(tokens, one.last)
    before2, after2 = _word(tokens, one.first - 2), _word(tokens, one.last + 1)
    return [
        "-1 " + before, "+1 " + after, f"-2 {before2} {before}", f"+2 {after} {after2}", f"-1 {before} {one.kind}",
        f"-1+1 {before} {after}", "-2. " + before2, "+2. " + after2, f"-3 {_word(tokens, one.first - 3)} {before2} {before}",
        f"+1 {after} {one.kind}",
    ]  # fmt: skip


def _lead(tokens: Sequence[Token], one: Quantity, words: Vocabulary) -> list[str]:
    """Where the number stands: in brackets, after a name, after which telling word of its clause."""
    signs = []
    depth = 0
    for i in range(one.first - 1, max(-1, one.first - 12), -1):
        lower = tokens[i].lower
        if lower in (")", "]"):
            depth += 1
        elif lower in ("(", "["):
            if not depth:
                signs.append(f"bracket {_word(tokens, i + 1) if i + 1 < one.first else ''}")
                signs.append("bracketed")
                break
            depth -= 1
    for i in range(one.first - 1, max(-1, one.first - 6), -1):
        lower = tokens[i].lower
        if lower in (",", ";", ".", ":"):
            signs.append("clause " + lower)
            break
        signs.append("~ " + lower)
    for i in range(one.last, min(len(tokens), one.last + 5)):
        lower = tokens[i].lower
        if lower in (",", ";", ".", ":", ")"):
            break
        signs.append("~+ " + lower)
    if one.first:
        token = tokens[one.first - 1]
        names = [name for name in words.classes(token.lower) if name.startswith("signal.name")]
        signs += names
        if token.kind == "word" and token.text[:1].isupper():
            signs.append("capital before")
            if token.text.isupper() and len(token.text) > 1:
                signs.append("acronym before")
        if any("name.name" in words.classes(f"{token.lower} {tokens[one.first].lower}") for _ in "1"):
            signs.append("a name")
    return signs


def _shape(tokens: Sequence[Token], one: Quantity) -> list[str]:
    text = tokens[one.first].text
    signs = []
    if one.last - one.first == 1 and len(text) == 4 and text[:2] in ("19", "20") and text.isdecimal():
        signs.append("year")
    if "." in text:
        signs.append("decimal")
        if text.endswith(".0") or text.count(".") > 1:
            signs.append("like a version")
    if one.last < len(tokens) and tokens[one.last].start == one.end and tokens[one.last].kind == "word":
        signs += ["glued after", "glued " + tokens[one.last].lower]
    if one.value is not None and one.kind == "count":
        signs.append(f"size {min(len(str(int(abs(one.value)))), 9)}")
    if one.kind == "time":
        signs.append("unit " + str(one.unit))
    return signs


def _pair(tokens: Sequence[Token], quantities: Sequence[Quantity], index: int) -> list[str]:
    """How the number stands to its neighbours among the numbers: the words between, the same unit."""
    signs = []
    one = quantities[index]
    if index + 1 < len(quantities):
        other = quantities[index + 1]
        between = [t.lower for t in tokens[one.last : other.first]]
        signs.append("next " + " ".join(between[-3:] if len(between) > 4 else between))
        signs.append(f"next kind {one.kind} {other.kind} {one.unit == other.unit}")
        if "->" in between:
            signs.append("arrow after")
        if "to" in between:
            signs.append("to after")
    if index:
        other = quantities[index - 1]
        between = [t.lower for t in tokens[other.last : one.first]]
        signs.append("last " + " ".join(between[:3] if len(between) > 4 else between))
        signs.append(f"last kind {other.kind} {one.kind} {one.unit == other.unit}")
        if "->" in between:
            signs.append("arrow before")
        if "from" in between:
            signs.append("from between")
        before_other = _word(tokens, other.first - 1)
        signs.append(f"last -1 {before_other} {_word(tokens, one.first - 1)}")
    return signs


_DEADLINE = frozenset(("by", "before", "until", "till", "no later than", "not later than", "by the time", "ahead of", "in time for"))


def period_signs(
    text: str, tokens: Sequence[Token], periods: Sequence[Period], index: int, words: Vocabulary
) -> list[str]:
    """The named signs of one time expression, for the weights that tell a deadline from a part of the metric."""
    one = periods[index]
    inside = [t.lower for t in tokens if one.start <= t.start and t.end <= one.end]
    content = [t for t in tokens if one.start + len(one.lead) <= t.start and t.end <= one.end]
    before = [t for t in tokens if t.end <= one.start]
    after = [t for t in tokens if t.start >= one.end]
    follow = after[0].lower if after else ">"
    lead_in = before[-1].lower if before else "<"
    signs = [
        "shape " + one.shape, "lead " + one.lead, f"{one.shape} {one.lead}", "follow " + follow, "-1 " + lead_in,
        f"lead {one.lead} {follow}", f"n {min(len(periods), 3)} {index}", f"{one.lead} {lead_in}",
        f"{one.shape} {one.lead} {'end' if not after or follow == '.' else 'start' if not before else 'mid'}",
    ]  # fmt: skip
    signs += ["in " + word for word in inside]
    signs += ["~ " + t.lower for t in before[-4:]]
    opened = sum(t.lower in "([" for t in before) - sum(t.lower in ")]" for t in before)
    if opened > 0:
        signs += ["bracketed"]
        last = max(i for i, t in enumerate(before) if t.lower in "([")
        signs += ["bracket " + t.lower for t in before[last + 1 :][:3]]
    group = "deadline" if one.lead in _DEADLINE else one.lead
    signs += [f"group {group}", f"group {group} {one.shape}"]
    inner = {name for t in content for name, _ in words.entry(t.lower) if name in _INNER}
    signs += [f"{group} {name}" for name in inner] or [f"{group} no word known"]
    if any(t.text[:1].isupper() for t in content):
        signs.append(f"{group} capital {one.shape}")
    participle = before and before[-1].lower.endswith(("ed", "en", "wn", "ne"))
    signs.append(f"{group} {one.shape} {'participle' if participle else 'other'}")
    past = False
    clause = []
    for t in reversed(before[-8:]):
        if t.lower in (",", ";", "(", ":"):
            break
        clause.append(t.lower)
    if any("signal.past" in words.classes(word) for word in clause):
        past = True
        signs += ["past", f"past {group} {one.shape}"]
    people = not _BODIES.isdisjoint(inner)
    day = "signal.event" in inner or text[one.start : one.end].lower().endswith("day")
    if group == "deadline" and not past and not people and not opened > 0:
        if one.shape in ("date", "end", "feast", "season", "relative") or (day and one.shape == "event"):
            signs.append("surely")
    signs.append(f"{group} people {people} day {day} participle {bool(participle)}")
    signs.append("number before" if before and before[-1].kind in ("number", "sign") else "no number before")
    return signs
