"""Imports Textual without a fifth of what comes along with it and an editor at its start has no use for.

- asyncio takes in `ssl` for connections with TLS, and goes on without where there is none.
- `textual.app` takes in `textual.command`, the palette, and `textual.types`, names for annotations; with these two come
  ten widgets. The palette is imported for good when it is first opened.

Textual's own actions that open a palette, which okrtui has no keys for, do not work in a program that has done this.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_POSTPONED = ("textual.command", "textual.types")


class _Postponed(ModuleType):
    """Stands for a module of which only names are needed: each is a class with nothing in it."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {"__module__": self.__name__})


def import_textual() -> None:
    """Imports `textual.app`; of what is imported already nothing changes."""
    with _standing_in({"ssl": None}):
        import asyncio  # noqa: F401
    if "textual.app" not in sys.modules:
        with _standing_in({name: _Postponed(name) for name in _POSTPONED}):
            import textual.app  # noqa: F401


@contextmanager
def _standing_in(modules: dict[str, ModuleType | None]) -> Iterator[None]:
    """Has other modules found for a while under names that nobody has imported yet; None is one that is missing."""
    added = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(added)  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in added:
            del sys.modules[name]
