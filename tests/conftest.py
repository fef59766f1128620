"""What all tests share: a home of their own, apart from anybody's settings, and a steady hypothesis."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

REPOSITORY = Path(__file__).parent.parent


def pytest_configure() -> None:
    """Settle what the surroundings of a test run could change: colours, and which examples hypothesis tries.

    On CI the examples are the same at each run, so that a red run tells of the change and not of the draw;
    elsewhere they are new each time. Nothing is judged by the clock.
    """
    for name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR", "TEXTUAL_THEME"):
        os.environ.pop(name, None)
    # A run that was started to outlive its terminal ignores hang-ups, and so would every program under test.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    hypothesis.settings.register_profile("okrtui", deadline=None, derandomize="CI" in os.environ)
    hypothesis.settings.load_profile("okrtui")


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home folder for this run alone; settings, state and caches are looked for in it and nowhere else."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("CONFIG", "STATE", "CACHE", "DATA"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield home


@pytest.fixture
def repository() -> Path:
    """The folder of the checkout."""
    return REPOSITORY
