"""What widgets tell the screen they stand on."""

from __future__ import annotations

from textual.message import Message

from okrtui.okr.model import KeyPath


class EntryPointedAt(Message):
    """The user points at an entry."""

    def __init__(self, path: KeyPath) -> None:
        super().__init__()
        self.path = path


class EntryOpened(Message):
    """The user opens an entry to type in it."""

    def __init__(self, path: KeyPath) -> None:
        super().__init__()
        self.path = path
