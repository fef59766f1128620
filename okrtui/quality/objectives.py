"""One pass over an objective: its mission type, who is better off, what their world will be like, why they
care.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from okrtui.quality.blanks import Span, open_places
from okrtui.quality.context import TeamRules
from okrtui.quality.objective_blanks import said_words
from okrtui.quality.objective_facts import Tag, tags_of
from okrtui.quality.objective_features import features_of, opening_of
from okrtui.quality.tokens import Token, tokenise
from okrtui.quality.verdict import Evidence, Zone

FACETS = ("who", "future_state", "value")
"""Who is better off, what their situation will be like, and why they will care."""

FACET_CLASSES = {
    "who": ("people", "everybody"),
    "future_state": ("state", "relieve", "feeling"),
    "value": ("purpose", "value"),
}
"""The classes of words that show a facet, the most telling first."""

_RULES = TeamRules()


@dataclass(frozen=True, slots=True)
class ObjectiveReading:
    """What an objective says.

    `mission` is its type: 1 build exactly this, 2 build something that does a job, 3 let people do something,
    4 solve a problem, 5 improve an experience, 6 move a metric, 7 a business outcome soon, 8 one in the long
    run. `words` are without list marks, blanks and what only leads to a blank; `blanks` are the places of blanks
    and placeholders, half-open character offsets.
    """

    text: str
    words: tuple[Token, ...]
    tags: tuple[Tag, ...]
    mission: int
    who: bool
    future_state: bool
    value: bool
    zone: Zone
    evidence: tuple[Evidence, ...]
    blanks: tuple[Span, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether no word or number stands in the line, and no blank for one."""
        return not self.blanks and self.says_nothing

    @property
    def says_nothing(self) -> bool:
        """Whether no word or number stands outside the blanks."""
        return not any(word.kind in ("word", "number") for word in self.words)

    @property
    def opening(self) -> frozenset[str]:
        """The classes of the words with which the objective opens."""
        start = opening_of(self.words)
        return frozenset(tag.name for tag in self.tags if tag.first == start)

    @property
    def asks(self) -> bool:
        """Whether the objective is to find something out."""
        return "learn" in self.opening

    def has(self, name: str) -> bool:
        """Whether a word of a class stands in the objective."""
        return any(tag.name == name for tag in self.tags)


def read_objective(text: str, rules: TeamRules = _RULES) -> ObjectiveReading:
    """Read one objective; any string is accepted, one that says nothing is red."""
    words = tuple(word for word in tokenise(text) if word.kind not in ("label", "link"))
    tags = tags_of(words, rules.vocabulary)
    blanks = open_places(text)
    if blanks:
        words = said_words(words, tags, blanks)
        tags = tags_of(words, rules.vocabulary)
    judged = judge(features_of(words, tags), _packaged_weights())
    facets = {name: judged[name] == "yes" and (not blanks or _shows(name, tags)) for name in FACETS}
    evidence = _evidence(words, tags, facets)
    mission, zone = int(judged["mission"]), Zone(judged["zone"])
    reading = ObjectiveReading(
        text, words, tags, mission, **facets, zone=zone, evidence=evidence, blanks=blanks
    )
    if not reading.says_nothing:
        return reading
    return replace(reading, who=False, future_state=False, value=False, zone=Zone.RED, evidence=())


@dataclass(frozen=True, slots=True)
class Weights:
    """Learned weights: the answers to each question, and for each feature a weight an answer, in that order."""

    answers: Mapping[str, tuple[str, ...]]
    features: Mapping[str, tuple[int, ...]]


def judge(features: Iterable[str], weights: Weights) -> Mapping[str, str]:
    """The answer to each question that the features speak for most; the first of equals."""
    rows = [weights.features[feature] for feature in features if feature in weights.features]
    nothing = (0,) * sum(map(len, weights.answers.values()))
    sums = [sum(column) for column in zip(nothing, *rows, strict=True)]
    judged = {}
    start = 0
    for question, answers in weights.answers.items():
        own = sums[start : start + len(answers)]
        judged[question] = answers[own.index(max(own))]
        start += len(answers)
    return judged


@lru_cache(maxsize=1)
def _packaged_weights() -> Weights:
    """The weights that `benchmarks/train_objectives.py` has written."""
    from importlib.resources import files

    data = json.loads(files("okrtui.quality").joinpath("objective_weights.json").read_text(encoding="utf-8"))
    answers = {question: tuple(listed) for question, listed in data["answers"].items()}
    return Weights(answers, {name: tuple(weights) for name, weights in data["features"].items()})


def _evidence(
    words: Sequence[Token], tags: Sequence[Tag], facets: Mapping[str, bool]
) -> tuple[Evidence, ...]:
    """The characters that show each facet that was found."""
    shown = []
    for facet, found in facets.items():
        tag = _first_of(tags, FACET_CLASSES[facet]) if found else None
        if tag is not None:
            note = facet.replace("_", " ")
            shown.append(Evidence(words[tag.first].start, words[tag.last - 1].end, facet, note))
    return tuple(shown)


def _shows(facet: str, tags: Sequence[Tag]) -> bool:
    """Whether a word shows a facet; beside a blank the weights alone could take the blank for it."""
    return _first_of(tags, FACET_CLASSES[facet]) is not None


def _first_of(tags: Sequence[Tag], names: Iterable[str]) -> Tag | None:
    return next((tag for name in names for tag in tags if tag.name == name), None)
