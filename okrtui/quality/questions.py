"""One coaching question for the gap that matters most."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from zlib import crc32

WORDS_THAT_CHOOSE = 2
"""Only the first words of a line choose among a gap's questions, so that the question stays while the rest
is typed.
"""


def question_for(gap: str, text: str) -> str:
    """A question that opens a gap; the same text always gets the same one. Raises KeyError for an unknown
    gap.
    """
    choices = questions()[gap]
    opening = " ".join(text.casefold().split()[:WORDS_THAT_CHOOSE])
    return choices[crc32(opening.encode("utf-8", "replace")) % len(choices)]


def question_after(gap: str, asked: str) -> str:
    """The question of a gap that follows on one that was asked, around the end; raises KeyError for an unknown gap."""
    choices = questions()[gap]
    place = choices.index(asked) + 1 if asked in choices else 0
    return choices[place % len(choices)]


def question_about_else(gap: str, asked: str, words: tuple[str, ...], text: str) -> str:
    """A question of a gap that begins with none of some small words, since those have been answered.

    It is the one that was asked where that does; where none does, one that good lines are asked.
    """
    choices = (asked, question_after(gap, asked), *questions()[gap])
    fitting = (each for each in choices if not each.casefold().startswith(words))
    return next(fitting, None) or question_for("none", text)


@lru_cache(maxsize=1)
def questions() -> Mapping[str, tuple[str, ...]]:
    """All questions by gap."""
    import tomllib
    from importlib.resources import files

    data = tomllib.loads(files("okrtui.quality").joinpath("questions.toml").read_text(encoding="utf-8"))
    return {gap: tuple(choices) for gap, choices in data.items()}
