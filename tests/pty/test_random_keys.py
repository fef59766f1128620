"""Whatever is pressed, in whichever order and however fast, the program goes on."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest

from tests.pty.program import BACKSPACE, DOWN, ENTER, ESCAPE, TAB, UP, Program, ctrl
from tests.pty.test_journeys import editor

PAGE_UP, PAGE_DOWN = "\x1b[5~", "\x1b[6~"
LETTERS = "jkhl123wfMTmo/aAOdypDJKHLitcu[]nNgGePxSIQR#!Bb <>?"
"""All keys of the lists but those that leave (q) or start the user's editor (E)."""
OTHERS = [ESCAPE, ENTER, TAB, BACKSPACE, UP, DOWN, PAGE_UP, PAGE_DOWN, *map(ctrl, "rslpotu")]
KEYS = [*LETTERS, *OTHERS]


def press_at_random(program: Program, draw: random.Random, keys: int) -> None:
    """Press keys at a pace at which screens are sometimes still coming up, and windows sometimes change their size."""
    for _ in range(keys):
        program.press(draw.choice(KEYS))
        while program.take(draw.choice((0.0, 0.01, 0.05))):
            pass
        if draw.random() < 0.03:
            program.resize(draw.randint(3, 50), draw.randint(12, 180))
        if program.process.poll() is not None:
            break


def assert_alive(program: Program) -> None:
    """It still runs, unless it was told to end in good order (the palette can do that)."""
    program.settle(0.3)
    assert program.process.poll() in (None, 0), last_words(program)


def last_words(program: Program) -> str:
    """The end of what the program has written, without control sequences: more of a traceback than a screen holds."""
    return re.sub(r"\x1b\[[0-?]*[ -/]*[@-~]", "", program.terminal.received.decode(errors="replace"))[
        -12_000:
    ]


@pytest.mark.parametrize("sample", ["search.okr.toml", "faults.okr.toml"])
def test_no_sequence_of_keys_ends_the_program(sample: str, tmp_path: Path, repository: Path) -> None:
    file = Path(shutil.copy(repository / "sample_okrs" / sample, tmp_path))
    with editor(file) as program:
        press_at_random(program, random.Random(sample), 80)
        assert_alive(program)


def test_bytes_that_are_no_character_and_escapes_in_a_paste_do_no_harm(
    tmp_path: Path, repository: Path
) -> None:
    file = Path(shutil.copy(repository / "sample_okrs" / "search.okr.toml", tmp_path))
    before = file.read_bytes()
    with editor(file) as program:
        program.send(b"\xff\xc3(\x1b[99999999999u\x1b[1:2u")
        program.press(f"\x1b[200~dd{ESCAPE}[2Jdd{UP}dq\x1b[201~")
        program.settle()
        program.press(ctrl("s"))
        program.wait_for("Saved|search")
        assert file.read_bytes() == before
        program.press("e", f"\x1b[200~ and{ESCAPE} more\x1b[201~", ENTER, ctrl("s"))
        program.wait_for("Saved")
        assert_alive(program)
    assert b"and\\u001b more" in file.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(40))
def test_no_long_sequence_of_keys_ends_the_program(seed: int, tmp_path: Path, repository: Path) -> None:
    samples = sorted((repository / "sample_okrs").glob("*.toml"))
    file = Path(shutil.copy(samples[seed % len(samples)], tmp_path))
    with editor(file, 24 + seed % 3 * 8, 80 + seed % 2 * 60) as program:
        press_at_random(program, random.Random(seed), 300)
        assert_alive(program)
