"""What the tests of the terminal application share: a terminal that shows all colours, and files to open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

SEARCH = """\
version = 1
team = "Search"
cycle = "2026-Q4"

[[objectives]]
id = "o-1"
title = "People find the answer they came for"
owner = "mara"

  # Comments stay where they are.
  [[objectives.key_results]]
  id = "kr-1"
  title = "Raise searches that end in an answer from 61% to 75%"
  owner = "dev"
  baseline = 61
  target = 75

  [[objectives.key_results]]
  id = "kr-2"
  title = "Launch the new ranking model"

  [[objectives.initiatives]]
  id = "in-1"
  title = "Upgrade the search engine"
  status = "doing"
  expects = "kr-1"

[[objectives]]
id = "o-2"
title = "Faster search"

  [[objectives.key_results]]
  id = "kr-3"
  title = "Cut the time to the first result from 900 ms to 300 ms"
"""

Make = Callable[..., Path]


@pytest.fixture(autouse=True)
def colourful_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with all colours here on this machine, whatever the tests are run in."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    for name in ("SSH_CONNECTION", "SSH_TTY", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def state_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A state folder for each test: what one leaves unsaved is not offered in another."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes a file of some text or bytes, by default a small one of two objectives."""

    def made(content: str | bytes = SEARCH, name: str = "search.okr.toml") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return made
