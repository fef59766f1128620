"""Whom a metric is read off: people or things with what they do, each said once and in its natural place."""

from __future__ import annotations

from okrtui.quality.blanks import words_blank
from okrtui.quality.suggestions.subject import uncapitalised
from okrtui.quality.tokens import tokenise
from okrtui.quality.vocabulary import Vocabulary

_COUNTING = frozenset(("share", "percentage", "proportion", "portion", "part", "number", "count", "fraction"))
"""What is counted or shared out among those who are named with "of"."""

_PERSONS = ("noun.person", "noun.staff", "noun.behaviour_person")
_RELATIVES = frozenset(("who", "that", "which"))
_BEHIND_A_HEAD = frozenset(
    ("in", "of", "over", "under", "with", "without", "from", "at", "on", "for", "to", "who", "that", "aged")
)
"""Words with which what is said about a noun begins behind it."""


def metric_of_people(metric: str, who: str, does: str, vocabulary: Vocabulary) -> str:
    """The metric with those whom it is read off: "the share of customers who reorder", "time to answer for guests".

    Who is in the metric already is not named again, unless more is said about them than there.
    """
    metric = _with_article(uncapitalised(metric, vocabulary))
    does = "" if does.lower() in metric.lower() else does
    if not who and not does:
        return metric
    if who and who.lower() not in metric.lower():
        metric, who = _told_fully(metric, who, vocabulary)
    if who and who.lower() in metric.lower():
        return f"{metric} {_relative(who, vocabulary)} {uncapitalised(does, vocabulary)}" if does else metric
    link = "of" if metric.split()[-1].lower() in _COUNTING else "for"
    return f"{metric} {link} {_people(who, does, vocabulary)}"


def head_of(who: str) -> str:
    """The word for those who act, in small letters: "pupils" of "pupils in year 8"; "" where there is none."""
    head = ""
    for token in tokenise(who):
        if head and token.lower in _BEHIND_A_HEAD:
            break
        if token.kind == "word":
            head = token.lower
    return head


def _with_article(metric: str) -> str:
    return f"the {metric}" if metric.split()[0].lower() in _COUNTING else metric


def _told_fully(metric: str, who: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """A metric that ends with the bare word for those who act, with all that is said about them in its place."""
    if head_of(who) != metric.split()[-1].lower():
        return metric, who
    named = uncapitalised(who, vocabulary)
    return f"{metric[: -len(head_of(who))]}{named}", who


def _people(who: str, does: str, vocabulary: Vocabulary) -> str:
    """Those who act, with what they do."""
    named = uncapitalised(who, vocabulary) or words_blank("who")
    return f"{named} {_relative(who, vocabulary)} {uncapitalised(does, vocabulary)}" if does else named


def _relative(who: str, vocabulary: Vocabulary) -> str:
    """ "who", or "that" where the word for those who act is known for a thing or a body and for nobody.

    Where such a word stands in the answer already, what they do goes on from there.
    """
    if _RELATIVES & set(who.lower().split()[1:]):
        return "and"
    nouns = [name for name, _form in vocabulary.entry(head_of(who)) if name.startswith("noun.")]
    return "that" if nouns and not any(name.startswith(_PERSONS) for name in nouns) else "who"
