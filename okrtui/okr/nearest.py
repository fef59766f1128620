"""The known name that somebody probably meant by an unknown one."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that is most like a word, or None if none is like it.

    `keyResults`, `key-results` and `Key Results` are all near `key_results`.
    """
    from difflib import get_close_matches

    spelled = {_plain(name): name for name in known}
    close = get_close_matches(_plain(word[:100]), spelled, n=1, cutoff=0.6)
    return spelled[close[0]] if close else None


def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum() or letter == ".")
