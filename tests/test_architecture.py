"""The house keeps its shape: imports point down, little is loaded early, what is public says what it is."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
PACKAGE = REPOSITORY / "okrtui"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 300
START = """
import okrtui.cli.main, okrtui.cli.edit
from okrtui.tui.lean import import_textual
import_textual()
import okrtui.tui.app, okrtui.tui.command_list, okrtui.tui.textual_compat.stream
"""


def loaded_by(code: str) -> set[str]:
    """The names of all modules that a fresh interpreter has loaded after it ran some code."""
    report = "\nimport sys\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    run = subprocess.run(
        [sys.executable, "-c", code + report], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    return set(run.stderr.split())


def name_of(path: Path) -> str:
    """A module's name for the title of a test: its path inside the package."""
    return path.relative_to(PACKAGE).as_posix()


def module_name(path: Path) -> str:
    """A module's name as it is imported."""
    parts = path.relative_to(REPOSITORY).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_imports_point_down() -> None:
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        env={**os.environ, "COLUMNS": "120"},
    )
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("arguments", "also_unneeded"),
    [
        (["--version"], {"platformdirs", "tomllib"}),
        (["--help"], {"platformdirs", "tomllib"}),
        (["score", "Reduce churn from 5% to 3%"], set()),  # platformdirs finds the user's settings
    ],
    ids=["version", "help", "score"],
)
def test_the_command_line_answers_without_the_screen_or_the_toml_writer(
    arguments: list[str], also_unneeded: set[str]
) -> None:
    code = f"from okrtui.cli.main import main\ntry: main({arguments!r})\nexcept SystemExit: pass"
    assert not loaded_by(code) & ({"textual", "rich", "tomlkit", "asyncio"} | also_unneeded)


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("okrtui.okr.model", {"tomllib", "tomlkit", "platformdirs", "textual", "json"}),
        ("okrtui.quality.assessment", {"tomlkit", "platformdirs", "textual"}),
        ("okrtui.document.document", {"tomlkit", "platformdirs", "textual"}),
        ("okrtui.document.operations", {"tomlkit", "platformdirs", "textual"}),
        ("okrtui.config.settings", {"tomlkit", "platformdirs", "textual"}),
        ("okrtui.workspace.session", {"tomlkit", "platformdirs", "textual"}),
    ],
)
def test_importing_a_lower_room_loads_nothing_heavy(module: str, unwanted: set[str]) -> None:
    assert not loaded_by(f"import {module}") & unwanted


def test_a_start_loads_neither_the_coach_nor_the_writer_nor_the_places_of_a_text() -> None:
    """None of them is needed for the first paint; each costs 10 to 100 ms."""
    loaded = loaded_by(START)
    late = ("assessment", "reading", "verdict", "findings", "suggestions", "vocabulary", "matrix")
    assert not loaded & {f"okrtui.quality.{name}" for name in late}
    late = ("document", "scanner", "operations", "draft", "merge", "recovery")
    assert not loaded & {f"okrtui.document.{name}" for name in late}
    assert not loaded & {"tomlkit", "textual.widgets._text_area", "pygments"}
    screens = {name for name in loaded if name.startswith("okrtui.tui.screens.")}
    assert not screens & {
        f"okrtui.tui.screens.{name}" for name in ("files", "matrix", "page", "text", "conflict")
    }


def test_a_start_compiles_no_dataclass_and_no_parser_of_arguments() -> None:
    """Both together took a fifth of a start."""
    loaded = loaded_by(START)
    assert "argparse" not in loaded
    usual = re.compile(r"^from dataclasses import .*\bdataclass\b", re.MULTILINE)
    modules = [path for path in MODULES if module_name(path) in loaded]
    costly = [name_of(path) for path in modules if usual.search(path.read_text(encoding="utf-8"))]
    assert not costly, "take dataclass from okrtui.lean_dataclass there"


def test_a_start_leaves_out_what_textual_imports_for_others_until_it_is_wanted() -> None:
    start = "from okrtui.tui.lean import import_textual\nimport_textual()\nimport okrtui.tui.app\n"
    loaded = loaded_by(start)
    assert not loaded & {"ssl", "textual.command", "textual.types"}
    assert {name for name in loaded if name.startswith("textual.widgets._")} <= {
        "textual.widgets._static",
        "textual.widgets._toast",
        "textual.widgets._tooltip",
    }
    later = "from okrtui.tui.palette import OkrPalette\nimport ssl\nassert OkrPalette.__mro__[2].is_open"
    assert {"textual.command", "textual.widgets._option_list", "ssl"} <= loaded_by(start + later)


def test_no_data_file_is_read_before_the_first_line_is_judged() -> None:
    code = """
import sys
opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
from okrtui.quality.assessment import assess_key_result
before = [name for name in opened if name.endswith((".toml", ".json", ".txt", ".bin"))]
assert not before, before
assess_key_result("Reduce churn from 5% to 3%")
after = [name for name in opened if name.endswith((".toml", ".json", ".txt", ".bin"))]
assert after, "the words are data"
"""
    loaded_by(code)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_what_it_is_and_stays_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), f"{path} has no docstring"
    assert text.count("\n") <= LONGEST_MODULE, f"{path} is long: split it by subject"


def undocumented(node: ast.AST, inside: str) -> Iterator[str]:
    """The public functions and classes below a node that have no docstring."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if child.name.startswith("_"):
            continue
        if not ast.get_docstring(child):
            yield f"{inside}{child.name}"
        if isinstance(child, ast.ClassDef):
            yield from undocumented(child, f"{child.name}.")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_everything_public_says_what_it_is(path: Path) -> None:
    assert list(undocumented(ast.parse(path.read_text(encoding="utf-8")), "")) == []


@pytest.mark.parametrize("path", sorted((PACKAGE / "tui").rglob("*.py")), ids=name_of)
def test_styles_live_in_files_of_their_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "DEFAULT_CSS" not in text and "    CSS =" not in text and "    CSS:" not in text


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_private_names_of_textual_are_used_in_one_package_only(path: Path) -> None:
    if path.parent.name == "textual_compat":
        return
    imports = [
        node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)
    ]
    private = [
        f"{node.module}.{alias.name}"
        for node in imports
        if (node.module or "").startswith("textual")
        for alias in node.names
        if "._" in f"{node.module}.{alias.name}"
    ]
    assert private == []
