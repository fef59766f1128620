"""Whatever keys, pastes, clicks, sizes and changes on disk come, in whatever order: the program goes on, and what it
knows of the file is what the file says.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from okrtui.document.document import Document
from tests.document.random_steps import same
from tests.document.toml_writer import written_by_seed
from tests.tui.conftest import SEARCH
from tests.tui.running import Running, okrtui
from tests.tui.test_hostile import FULL, HOSTILE

LETTERS = "jkhl123wfMTmo/aAOdypDJKHLitcu[]nNgGePx <>?vVbzsrRqSXBCWIQ#.,;:!-+=0456789"
MOVES = ["up", "down", "left", "right", "home", "end", "pageup", "pagedown", "ctrl+home", "ctrl+end"]
MOVES += ["tab", "shift+tab", "backspace", "delete"]
KEYS = [
    *LETTERS,
    *MOVES,
    *["escape"] * 5,
    *["enter"] * 6,
    *(f"ctrl+{each}" for each in "rslpotunzawkeyxvfdbh"),
]
PASTES = [
    *HOSTILE.values(),
    "",
    "a\r\nb\r\nc",
    '"""',
    "'''",
    "\\",
    "[[objectives]]\n",
    "x = ",
    "é" * 300,
    "__ to __%",
]
SIZES = [(1, 1), (2, 2), (3, 3), (5, 5), (12, 6), (30, 10), (59, 20), (60, 20), (80, 24), (109, 30), (110, 30),
         (180, 50), (200, 1), (1, 50)]  # fmt: skip
BREAKS = ["", '"', "[", "\n[[", "= ="]


class Hands:
    """Somebody who presses anything, and somebody else who writes to the file meanwhile."""

    def __init__(self, seen: Running, path: Path, chance: random.Random) -> None:
        self._seen = seen
        self._path = path
        self._chance = chance

    async def move(self) -> None:
        """Does one thing."""
        deeds = (self._press, self._hurry, self._paste, self._resize, self._click, self._write, self._type)
        await self._chance.choices(deeds, (40, 40, 6, 5, 4, 2, 3))[0]()

    async def _press(self) -> None:
        await self._seen.press(self._chance.choice(KEYS))

    async def _hurry(self) -> None:
        self._seen._send(self._chance.choice(KEYS))

    async def _paste(self) -> None:
        await self._seen.paste(self._chance.choice(PASTES))

    async def _resize(self) -> None:
        await self._seen.resize(*self._chance.choice(SIZES))

    async def _click(self) -> None:
        x, y = (self._chance.randrange(max(1, length)) for length in self._seen.app.size)
        await self._seen.click_at(x, y, times=self._chance.choice((1, 1, 2)))

    async def _type(self) -> None:
        await self._seen.type("".join(self._chance.choices("abc 12%é日", k=self._chance.randrange(20))))

    async def _write(self) -> None:
        content = self._path.read_bytes() if self._path.exists() else b""
        deed = self._chance.randrange(4)
        if deed == 3:
            self._path.unlink(missing_ok=True)
        else:
            changed = (
                content + b"\n# other\n",
                content.replace(b"title", b"title ", 1),
                content[: len(content) // 2],
            )
            self._path.write_bytes(changed[deed])
        safekeeping = self._seen.app.safekeeping
        for session in self._seen.app.workspace.sessions.values():
            safekeeping._look_at_disk(session)
        await self._seen.type("")


def some_file(chance: random.Random, seed: int, repository: Path) -> str:
    """A sample, a hostile file, an empty one, one cut in the middle of something, or one of any shape."""
    samples = sorted((repository / "sample_okrs").glob("*.toml"))
    sample = chance.choice(samples).read_text(encoding="utf-8")
    cut = chance.randrange(len(sample))
    broken = sample[:cut] + chance.choice(BREAKS) + sample[cut:]
    return chance.choice((sample, sample, sample, FULL, SEARCH, "", broken, written_by_seed(seed)))


def hold_together(seen: Running) -> None:
    """What is known of the file is what its text says, and the text can be kept."""
    session = None if seen.has_left else seen.app.session
    if session is not None:
        document, anew = session.document, Document.parse(session.document.text)
        assert same(anew.data, document.data)
        assert repr(anew.okrs) == repr(document.okrs)
        assert anew.problems == document.problems
        assert isinstance(session.text_as_typed(), str)


async def let_hands_loose(folder: Path, repository: Path, seed: int, moves: int) -> None:
    """Opens a random file and does random things with it, until the program has left or all is done."""
    chance = random.Random(seed)
    path, other = folder / "a.okr.toml", folder / "b.okr.toml"
    path.write_text(some_file(chance, seed, repository), encoding="utf-8", newline="")
    other.write_text(SEARCH, encoding="utf-8")
    paths = [path] if chance.random() < 0.6 else [path, other]
    async with okrtui(*paths, size=chance.choice(((120, 40), (80, 24), (59, 20), (40, 10), (20, 6)))) as seen:
        hands = Hands(seen, path, chance)
        for number in range(moves):
            if seen.has_left or seen.app._exception is not None:
                break
            await hands.move()
            if number % 10 == 0:
                hold_together(seen)


@pytest.fixture(autouse=True)
def no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "true")


@pytest.mark.parametrize("seed", range(4))
async def test_random_hands_end_nothing(seed: int, tmp_path: Path, repository: Path):
    await let_hands_loose(tmp_path, repository, seed, 60)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1400))
async def test_many_random_hands_end_nothing(seed: int, tmp_path: Path, repository: Path):
    await let_hands_loose(tmp_path, repository, seed, 250)
