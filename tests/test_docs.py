"""The documents say what the program does."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GENERATE = runpy.run_path(str(ROOT / "docs" / "generate.py"))


@pytest.mark.parametrize("path", GENERATE["PARTS"], ids=lambda path: path.name)
def test_the_generated_parts_of_a_document_are_what_the_program_says(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == GENERATE["generated"](path), "run: python docs/generate.py"


def test_the_keys_in_the_documents_settings_name_commands() -> None:
    import tomllib

    from okrtui.tui.keys import Keys

    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    settings = tomllib.loads(text.split("```toml\n")[1].split("```")[0])
    overrides = {
        command: tuple([keys] if isinstance(keys, str) else keys)
        for command, keys in settings["keys"].items()
    }
    assert Keys(overrides).resolved.problems == ()


def test_every_problem_of_a_file_is_in_the_documents_with_its_code_name_and_severity() -> None:
    from okrtui.okr import problems

    kinds = [kind for kind in vars(problems).values() if isinstance(kind, problems.ProblemKind)]
    text = (ROOT / "docs" / "file-format.md").read_text(encoding="utf-8")
    listed = [line.split(" | ")[:3] for line in text.splitlines() if line.startswith("| OKR")]
    assert listed == [[f"| {kind.code}", kind.name, kind.severity.value] for kind in kinds]
