"""Folders of the user and of the package."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.config.paths import cache_folder, config_folder, packaged, state_folder

FOLDERS = {"CONFIG": config_folder, "STATE": state_folder, "CACHE": cache_folder}


@pytest.mark.parametrize("kind", FOLDERS)
def test_an_xdg_folder_counts_on_every_platform(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path))
    assert FOLDERS[kind]() == tmp_path / "okrtui"


@pytest.mark.parametrize("kind", FOLDERS)
def test_without_an_absolute_xdg_folder_the_platform_decides(kind: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(f"XDG_{kind}_HOME", "relative")
    folder = FOLDERS[kind]()
    assert folder.is_absolute()
    assert folder.is_relative_to(Path.home())
    assert not folder.exists()


@pytest.mark.parametrize("folder", ["themes", "sample_okrs"])
def test_what_ships_with_the_package_is_found(folder: str):
    assert packaged(folder).name == folder
    assert packaged(folder).is_dir()


def test_what_is_missing_is_named():
    with pytest.raises(FileNotFoundError, match="nothing/ is missing"):
        packaged("nothing")
