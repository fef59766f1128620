"""Base forms of English words by rule: plurals, third persons, pasts and gerunds."""

from __future__ import annotations

_PLURALS = {
    "people": "person", "children": "child", "women": "woman", "men": "man", "wives": "wife", "lives": "life",
    "halves": "half", "criteria": "criterion", "analyses": "analysis", "diagnoses": "diagnosis", "theses": "thesis",
    "teeth": "tooth", "feet": "foot", "mice": "mouse", "data": "datum", "media": "medium", "indices": "index",
    "staff": "staff", "crises": "crisis", "hypotheses": "hypothesis", "shelves": "shelf", "leaves": "leaf",
}  # fmt: skip


def bases(word: str) -> tuple[tuple[str, str], ...]:
    """The words that a word may be a form of, each with the form: "s", "ed" or "ing"; most likely first."""
    if len(word) < 4:
        return ()
    irregular = _PLURALS.get(word)
    if irregular:
        return ((irregular, "s"),)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return tuple((base, "s") for base in _without_s(word))
    if word.endswith("ed"):
        return tuple((base, "ed") for base in _stems(word[:-2]))
    if word.endswith("ing") and len(word) > 5:
        return tuple((base, "ing") for base in _stems(word[:-3]))
    return ()


def _without_s(word: str) -> tuple[str, ...]:
    if word.endswith("'s"):
        return (word[:-2],)
    if word.endswith("ies") and len(word) > 4:
        return (word[:-3] + "y", word[:-1])
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return (word[:-2], word[:-1])
    return (word[:-1],)


def _stems(stem: str) -> tuple[str, ...]:
    """The base forms that a past or gerund without its ending can come from: "plann" is "plan", "mov" is "move"."""
    if len(stem) < 2:
        return ()
    if stem.endswith("i"):
        return (stem[:-1] + "y",)
    if stem[-1] == stem[-2] and stem[-1] not in "ls":
        return (stem[:-1], stem)
    if stem[-1] == stem[-2]:
        return (stem, stem[:-1])
    return (stem, stem + "e")
