"""Modules that are imported when something of them is first used, so that a start pays for none that it can do without.

A module that works with another one only later, and in many functions, imports it for the type checker and has it
deferred for the run:

    if TYPE_CHECKING:
        from okrtui.document import operations
    else:
        operations = Deferred("okrtui.document.operations")
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Deferred:
    """Stands for a module by its full name; reading anything of it imports it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        return getattr(import_module(self._name), attribute)

    def __repr__(self) -> str:
        return f"<{self._name}, imported when it is used>"
