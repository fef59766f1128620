"""What is to be read about each kind of problem, from data: what it is, what it means, what to do, and examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from okrtui.okr.problems import KINDS, ProblemKind


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """The page of one kind of problem; `bad` is the text of a file that has it, `good` of one that has not.

    Both are "" where an example would be as long as the problem.
    """

    kind: ProblemKind
    title: str
    sees: str
    matters: str
    instead: str
    bad: str = ""
    good: str = ""


@lru_cache(maxsize=1)
def problem_pages() -> Mapping[str, ProblemPage]:
    """All pages by code; raises KeyError where a kind of problem has none."""
    import tomllib
    from importlib.resources import files

    data = tomllib.loads(files("okrtui.okr").joinpath("problem_pages.toml").read_text(encoding="utf-8"))
    return {kind.code: ProblemPage(kind, **data[kind.code]) for kind in KINDS}
