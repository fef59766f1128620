"""The documents say what the program does."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
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


def anchors(document: Path) -> set[str]:
    """The places of a document that links can lead to: its headings as GitHub names them."""
    titles = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_to_something_that_is_there(document: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    for link in (each for each in links if "://" not in each):
        name, _, anchor = link.partition("#")
        target = (document.parent / name).resolve() if name else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link
