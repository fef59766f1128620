"""Imports Textual without a fifth of what comes along with it and an editor at its start has no use for.

- asyncio takes in `ssl` for connections with TLS, and goes on without where there is none.
- `textual.app` takes in `textual.command`, the palette, and `textual.types`, names for annotations; with these two come
  ten widgets. The palette is imported for good when it is first opened. Markup, notifications that pop up and all
  that is said of mistakes in stylesheets are imported when they are first called for.

Textual's own actions that open a palette, which okrtui has no keys for, do not work in a program that has done this.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

_POSTPONED = (
    "textual.command",
    "textual.css._help_text",
    "textual.markup",
    "textual.suggestions",
    "textual.types",
    "textual.widgets._toast",
)


class _Postponed(ModuleType):
    """Stands for a module of which only names are needed; one that is called imports the module for good."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(_: type, *arguments: Any, **options: Any) -> Any:
            return getattr(import_module(self.__name__), name)(*arguments, **options)

        return type(name, (), {"__module__": self.__name__, "__new__": call})


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
