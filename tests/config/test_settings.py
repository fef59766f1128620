"""Settings: the nearest of a repository over the user's own, with every fault named and nothing raised."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from okrtui.config.files import MOST_BYTES
from okrtui.config.settings import LoadedSettings, Settings, load_settings
from okrtui.config.settings_files import Place
from okrtui.quality.context import TeamRules

EVERYTHING = """\
theme = "light"
ascii = true
mouse = false
show_score = false
fill_fields = true
glossary = ["NPS"]
fiscal_year_start = 4

[keys]
"entry.delete" = ["x", "delete"]
entry.copy = "Y"

[matrix]
output.range = "green"
impact.metric = "red"

[rules]
select = ["OKR2"]
ignore = ["vanity-metric"]

[vocabulary]
metric = ["answered searches"]
output = ["runbook"]
activity = ["mob session"]
vanity = ["claps"]

[targets]
key_results_min = 1
key_results_max = 4
objectives_max = 3
"""


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own file of settings, which does not exist yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    file = tmp_path / "home" / "okrtui" / "okrtui.toml"
    file.parent.mkdir(parents=True)
    return file


@pytest.fixture
def checkout(tmp_path: Path, user: Path) -> Path:
    """A git checkout with a folder okrs/team in it."""
    root = tmp_path / "checkout"
    (root / ".git").mkdir(parents=True)
    (root / "okrs" / "team").mkdir(parents=True)
    return root


def write(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def only_problem(loaded: LoadedSettings) -> tuple[str, int, str, str]:
    (problem,) = loaded.problems
    return problem.place.file.name, problem.place.line, problem.key, problem.remedy


def test_without_files_the_defaults_hold(checkout: Path):
    assert load_settings(checkout / "okrs") == LoadedSettings(Settings())


def test_everything_that_may_be_set_is_read(checkout: Path):
    file = write(checkout / "okrtui.toml", EVERYTHING)
    loaded = load_settings(checkout)
    assert loaded.problems == ()
    assert loaded.files == (file,)
    assert loaded.settings == Settings(
        theme="light",
        ascii=True,
        mouse=False,
        show_score=False,
        fill_fields=True,
        keys={"entry.delete": ("x", "delete"), "entry.copy": ("Y",)},
        rules=TeamRules(
            matrix=(("output", "range", "green"), ("impact", "metric", "red")),
            select=loaded.settings.rules.select,
            ignore=loaded.settings.rules.ignore,
            vocabulary=(
                ("metric", "answered searches"),
                ("output", "runbook"),
                ("activity", "mob session"),
                ("vanity", "claps"),
            ),
            glossary=frozenset(["NPS"]),
            key_results_min=1,
            key_results_max=4,
            objectives_max=3,
            fiscal_year_start=4,
        ),
    )
    assert len(loaded.settings.rules.select) >= 8
    assert all(code.startswith("OKR2") for code in loaded.settings.rules.select)
    assert len(loaded.settings.rules.ignore) == 1
    assert loaded.place_of("keys.entry.copy") == Place(file, 11)
    assert loaded.place_of("matrix.output.range") == Place(file, 14)
    assert load_settings(checkout.parent).place_of("theme") is None


def test_the_example_of_the_documents_is_sound(checkout: Path, repository: Path):
    text = (repository / "docs" / "settings.md").read_text(encoding="utf-8")
    write(checkout / "okrtui.toml", text.partition("```toml\n")[2].partition("```")[0])
    loaded = load_settings(checkout)
    assert loaded.problems == ()
    assert loaded.settings.keys["entry.delete"] == ("X",)
    assert loaded.settings.rules.glossary == {"ARR"}


def test_the_repository_wins_over_the_user_key_by_key(checkout: Path, user: Path):
    write(user, 'theme = "light"\nascii = true\nkeys = { a = "1", b = "2" }')
    write(checkout / "okrtui.toml", 'theme = "dark"\nkeys = { b = "3" }')
    settings = load_settings(checkout).settings
    assert (settings.theme, settings.ascii) == ("dark", True)
    assert settings.keys == {"a": ("1",), "b": ("3",)}


def test_the_nearest_file_counts_and_only_up_to_the_git_root(checkout: Path):
    write(checkout.parent / "okrtui.toml", 'theme = "outside"')
    team = checkout / "okrs" / "team"
    assert load_settings(team).settings.theme == "dark"
    write(checkout / "okrtui.toml", 'theme = "root"')
    assert load_settings(team).settings.theme == "root"
    write(checkout / "okrs" / ".okrtui.toml", 'theme = "okrs"')
    assert load_settings(team).settings.theme == "okrs"


def test_in_one_folder_the_plain_name_goes_before_the_hidden_one_and_the_project_file(checkout: Path):
    write(checkout / "pyproject.toml", '[tool.okrtui]\ntheme = "project"')
    assert load_settings(checkout).settings.theme == "project"
    write(checkout / ".okrtui.toml", 'theme = "hidden"')
    assert load_settings(checkout).settings.theme == "hidden"
    write(checkout / "okrtui.toml", 'theme = "plain"')
    assert load_settings(checkout).settings.theme == "plain"


def test_a_project_file_without_our_table_is_passed_over(checkout: Path):
    write(checkout / "okrs" / "pyproject.toml", '[project]\nname = "a"\n[tool.other]\ntheme = "no"')
    write(checkout / "okrtui.toml", 'theme = "root"')
    assert load_settings(checkout / "okrs").settings.theme == "root"


def test_outside_a_checkout_only_the_folder_and_its_parent_are_looked_into(tmp_path: Path, user: Path):
    folder = tmp_path / "plain" / "okrs" / "team"
    folder.mkdir(parents=True)
    write(tmp_path / "plain" / "okrtui.toml", 'theme = "near"')
    assert load_settings(folder.parent).settings.theme == "near"
    assert load_settings(folder).settings.theme == "dark"


def test_an_unknown_key_names_file_line_and_the_nearest_known_one(checkout: Path):
    write(checkout / "okrtui.toml", '# our settings\ntheme = "light"\n\n[rules]\nignores = ["OKR201"]\n')
    loaded = load_settings(checkout)
    assert only_problem(loaded) == ("okrtui.toml", 5, "rules.ignores", "Did you mean `rules.ignore`?")
    assert loaded.settings.theme == "light"


@pytest.mark.parametrize(
    "text", ["keys = 5", 'matrix = "red"', '[matrix]\noutput = "red"', "vocabulary = []"]
)
def test_a_value_where_a_table_belongs_is_told_how_the_table_begins(checkout: Path, text: str):
    write(checkout / "okrtui.toml", text)
    _, line, key, remedy = only_problem(load_settings(checkout))
    assert (line, remedy) == (text.count("\n") + 1, f"Write [{key}] and its keys below it.")


@pytest.mark.parametrize("text", [f"theme = {'[' * 150}{']' * 150}", f"{'.'.join('abcd' * 30)} = 1"])
def test_a_fault_that_is_deeper_than_a_scan_goes_is_told_without_its_line(checkout: Path, text: str):
    write(checkout / "okrtui.toml", text)
    assert only_problem(load_settings(checkout))[:2] == ("okrtui.toml", 0)


def test_a_fault_in_a_project_file_has_the_line_of_that_file(checkout: Path):
    write(checkout / "pyproject.toml", "[project]\nascii = 1\n\n[tool.okrtui]\nascii = 1\n")
    assert only_problem(load_settings(checkout))[:3] == ("pyproject.toml", 5, "ascii")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("theme = 5", "theme"),
        ('theme = "../../secret"', "theme"),
        ('theme = "/etc/passwd"', "theme"),
        ("ascii = 1", "ascii"),
        ('mouse = "no"', "mouse"),
        ("keys = 5", "keys"),
        ("keys.a = 5", "keys.a"),
        ('keys.a = ["x", 5]', "keys.a"),
        ('keys.a = ""', "keys.a"),
        ('matrix.output.range = "blue"', "matrix.output.range"),
        ('matrix.outcome.rang = "red"', "matrix.outcome.rang"),
        ('rules.ignore = ["OKR999"]', "rules.ignore"),
        ('rules.ignore = [""]', "rules.ignore"),
        ("fiscal_year_start = 13", "fiscal_year_start"),
        ('fiscal_year_start = "April"', "fiscal_year_start"),
        ("targets.key_results_max = 0", "targets.key_results_max"),
        ("targets.key_results_max = true", "targets.key_results_max"),
        ("targets.key_results_max = 2.5", "targets.key_results_max"),
        ('vocabulary.verbs = ["a"]', "vocabulary.verbs"),
        ("glossary.NPS = 1", "glossary.NPS"),
        ('editor = "rm -rf /"', "editor"),
        ('plugins = ["evil"]', "plugins"),
        ("a.b.c.d.e.f.g.h.i.j = 1", "a.b.c.d.e.f.g.h"),
    ],
)
def test_a_wrong_value_is_named_and_does_not_count(checkout: Path, text: str, key: str):
    write(checkout / "okrtui.toml", text)
    loaded = load_settings(checkout)
    assert [(problem.key, problem.place.line) for problem in loaded.problems] == [(key, 1)]
    assert loaded.settings == Settings()


def test_a_wrong_value_of_the_repository_leaves_the_users(checkout: Path, user: Path):
    write(user, 'theme = "light"')
    write(checkout / "okrtui.toml", "theme = 5")
    loaded = load_settings(checkout)
    assert loaded.settings.theme == "light"
    assert only_problem(loaded)[:2] == ("okrtui.toml", 1)


def test_a_glossary_may_say_what_its_acronyms_mean(checkout: Path):
    write(checkout / "okrtui.toml", '[glossary]\nNPS = "net promoter score"\nMRR = "monthly revenue"')
    assert load_settings(checkout).settings.rules.glossary == {"NPS", "MRR"}


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"theme = ", 0),
        (b"\n\ntheme = dark\n", 3),
        (b'theme = "\xff"', 0),
        (b"a = " + b"[" * 5000, 0),
        (b"#" * (MOST_BYTES + 1), 0),
    ],
)
def test_a_file_that_cannot_be_read_is_one_problem(checkout: Path, content: bytes, line: int):
    (checkout / "okrtui.toml").write_bytes(content)
    loaded = load_settings(checkout)
    assert only_problem(loaded)[:2] == ("okrtui.toml", line)
    assert loaded.settings == Settings()


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(checkout: Path):
    (checkout / "okrtui.toml").write_bytes(b'\xef\xbb\xbftheme = "light"\r\nasci = true\r\n')
    loaded = load_settings(checkout)
    assert loaded.settings.theme == "light"
    assert only_problem(loaded)[1] == 2


def test_what_is_no_regular_file_is_never_opened(checkout: Path):
    os.mkfifo(checkout / "okrtui.toml")
    (checkout / ".okrtui.toml").mkdir()
    assert load_settings(checkout) == LoadedSettings(Settings())


@pytest.mark.parametrize("home", ["a" * 300, "file/below"])
def test_a_config_folder_that_cannot_be_looked_at_is_as_good_as_none(
    home: str, checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    write(tmp_path / "file", "")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / home))
    assert load_settings(checkout) == LoadedSettings(Settings())


def test_a_folder_that_cannot_be_looked_at_has_no_settings(tmp_path: Path, user: Path):
    assert load_settings(tmp_path / ("a" * 300) / "okrs") == LoadedSettings(Settings())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_problem(checkout: Path):
    write(checkout / "okrtui.toml", "").chmod(0)
    assert "cannot be read" in load_settings(checkout).problems[0].message


def test_reading_leaves_no_trace(checkout: Path, user: Path):
    write(checkout / "okrtui.toml", EVERYTHING)
    before = sorted(checkout.parent.rglob("*"))
    load_settings(checkout)
    assert sorted(checkout.parent.rglob("*")) == before


def test_messages_show_control_characters_harmless(checkout: Path):
    write(checkout / "okrtui.toml", r'"a\u001b[2J" = 1')
    (problem,) = load_settings(checkout).problems
    assert problem.message.isprintable()


scalars = ["1", "true", "'x'", "[]", "['a', 1]", "{ a = { b = 1 } }", "1979-05-27", "nan", "[{ a = 1 }]"]
names = [
    "theme",
    "ascii",
    "keys",
    "keys.a",
    "matrix.output",
    "rules",
    "rules.select",
    "glossary",
    "x",
    "'\\u001b'",
]


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(scalars)), unique_by=lambda pair: pair[0]))
def test_no_settings_raise(checkout: Path, pairs: list[tuple[str, str]]):
    write(checkout / "okrtui.toml", "\n".join(f"{name} = {value}" for name, value in pairs))
    loaded = load_settings(checkout)
    assert all(problem.message and problem.remedy for problem in loaded.problems)
