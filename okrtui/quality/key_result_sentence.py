"""A key result assembled from the answers of a builder, in natural order; what is missing is a blank.

Nothing is invented. Only words are added that hold a sentence together: a verb for the way of the numbers, "from",
"to", "of", "for", "who", "by". Metrics, people and numbers are those that were typed.
"""

from __future__ import annotations

import re
from dataclasses import astuple

from okrtui.quality.amounts import Amount, amount_of, blank_beside, way_between, with_unit_of, with_words_of
from okrtui.quality.blanks import NUMBER, words_blank
from okrtui.quality.directions import WORDS, Direction
from okrtui.quality.naming import head_of, metric_of_people
from okrtui.quality.parts import KeyResultParts
from okrtui.quality.suggestions.subject import capitalised, uncapitalised
from okrtui.quality.suggestions.words import has_any, words
from okrtui.quality.tokens import tokenise
from okrtui.quality.vocabulary import Vocabulary, load

_VERBS = {Direction.UP: "Raise", Direction.DOWN: "Reduce", Direction.KEEP: "Keep"}
_HOW_MUCH = ("time", "money", "physical", "score")
_LEADS_TO_DAY = re.compile(
    r"(?:by|until|before|within|in|during|this|next|at|on|after|every|each|per)\b", re.IGNORECASE
)
_MOVES = frozenset(
    word for direction in (Direction.UP, Direction.DOWN, Direction.KEEP) for word in WORDS[direction].split()
)


def key_result_sentence(parts: KeyResultParts) -> str:
    """The key result that the answers make; "" where there is none."""
    who, does, metric, start, target, due = (_plain(answer) for answer in astuple(parts))
    does, start, target = (
        _without(does, "who", "that", "they"),
        _without(start, "from"),
        _without(target, "to"),
    )
    first, last = amount_of(start), amount_of(target)
    first, last = with_unit_of(first, last), with_unit_of(with_words_of(last, first), first)
    vocabulary = load()
    if metric:
        sentence = _measured(metric_of_people(metric, who, does, vocabulary), first, last, vocabulary)
    elif who or does:
        sentence = _acted(who or words_blank("who"), does or words_blank("do what"), first, last, vocabulary)
    elif start or target:
        sentence = _measured(words_blank("metric"), first, last, vocabulary)
    else:
        return ""
    return capitalised(_with_day(sentence, due))


# A metric that moves


def _measured(metric: str, start: Amount, target: Amount, vocabulary: Vocabulary) -> str:
    """A metric with its direction and its numbers."""
    direction = _direction_of(metric, start, target)
    moves = metric.split()[0].lower() in _MOVES
    verb = "" if moves or direction is None else _VERBS[direction]
    line = f"{verb} {metric}" if verb else metric
    if target.is_limit and not start.text:
        return f"{line} {target.text}" if moves else f"Keep {line} {target.text}"
    if direction is Direction.KEEP:
        return f"{line} at {target.text}"
    if target.is_change and not start.text:
        return (
            f"{line} {target.text}"
            if verb or moves
            else f"{words_blank('raise or reduce')} {line} {target.text}"
        )
    if start.text:
        return f"{line} from {start.text} to {target.text or blank_beside(start)}"
    if target.text:
        return f"{line} to {target.text}" if verb or moves else f"Bring {line} to {target.text}"
    return f"{line} from {NUMBER} to {NUMBER}"


def _direction_of(metric: str, start: Amount, target: Amount) -> Direction | None:
    """The way of the numbers; where one is missing, the way in which this metric is better, if that is known."""
    if start.text and target.text:
        return way_between(start, target)
    if target.is_limit:
        return None
    tokens = tokenise(metric)
    if has_any(tokens, words().less):
        return Direction.DOWN
    return Direction.UP if has_any(tokens, words().more) else None


# People who act


def _acted(who: str, does: str, start: Amount, target: Amount, vocabulary: Vocabulary) -> str:
    """How many of some people do something: "35% of customers reorder, up from 20%"; or how much of it they do."""
    does = uncapitalised(does, vocabulary)
    if not start.text and not target.text:
        return f"{who} {does}"
    number = target.text or blank_beside(start)
    if (target.kind or start.kind) in _HOW_MUCH:
        return f"{who} {does} {number}{_since(start, target)}"
    number, people = _without_their_name(number, who), uncapitalised(who, vocabulary)
    is_share = (target.unit or start.unit) == "%" and " of " not in number
    line = f"{number} of {people} {does}" if is_share else f"{number} {people} {does}"
    return f"{line}{_since(start, target)}"


def _since(start: Amount, target: Amount) -> str:
    """Where it stands today, with the way from there."""
    if not start.text:
        return ""
    way = {Direction.UP: "up", Direction.DOWN: "down"}.get(way_between(start, target) or Direction.KEEP)
    return f", {way} from {start.text}" if way else f" (today {start.text})"


def _without_their_name(number: str, who: str) -> str:
    """A number without the word for those who are counted: "6" of "6 teams"."""
    digits, _, named = number.rpartition(" ")
    return digits if digits and named.lower() == head_of(who) else number


def _with_day(sentence: str, due: str) -> str:
    if not due:
        return sentence
    return f"{sentence} {due if _LEADS_TO_DAY.match(due) else f'by {due}'}"


def _plain(answer: str) -> str:
    """An answer on one line without what closes it; "" for mere signs."""
    plain = " ".join(answer.split()).rstrip(".,;")
    return plain if any(character.isalnum() for character in plain) else ""


def _without(answer: str, *leads: str) -> str:
    """An answer without the word that the builder adds by itself."""
    first, _, rest = answer.partition(" ")
    return rest if rest and first.lower() in leads else answer
