"""A user for each journey."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.user import User


@pytest.fixture
def user(tmp_path: Path) -> User:
    """Somebody with an empty folder."""
    return User(tmp_path)
