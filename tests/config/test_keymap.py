"""Keys: defaults, a user's changes over them, clashes."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from okrtui.config.keymap import GLOBAL, KeyDefault, resolve_keys
from okrtui.config.settings_files import Place

DEFAULTS = {
    "app.quit": KeyDefault(("q",), GLOBAL),
    "entry.delete": KeyDefault(("d",), "list"),
    "entry.copy": KeyDefault(("y", "c"), "list"),
    "line.commit": KeyDefault(("enter",), "line"),
}


def test_without_changes_the_defaults_hold():
    resolved = resolve_keys(DEFAULTS, {})
    assert resolved.keys == {command: default.keys for command, default in DEFAULTS.items()}
    assert resolved.problems == ()


def test_a_change_replaces_all_keys_of_its_command_and_of_no_other():
    resolved = resolve_keys(DEFAULTS, {"entry.copy": ("x",)})
    assert resolved.problems == ()
    assert resolved.keys == {**resolve_keys(DEFAULTS, {}).keys, "entry.copy": ("x",)}


def test_a_command_may_lose_its_keys():
    assert resolve_keys(DEFAULTS, {"entry.delete": ()}).keys["entry.delete"] == ()


def test_two_commands_may_swap_their_keys():
    resolved = resolve_keys(DEFAULTS, {"entry.delete": ("y",), "entry.copy": ("d",)})
    assert resolved.problems == ()
    assert (resolved.keys["entry.delete"], resolved.keys["entry.copy"]) == (("y",), ("d",))


def test_a_key_taken_in_the_same_context_is_a_clash_and_the_command_keeps_its_own():
    place = Place(Path("okrtui.toml"), 3)
    resolved = resolve_keys(DEFAULTS, {"entry.delete": ("c",)}, {"keys.entry.delete": place}.get)
    (problem,) = resolved.problems
    assert (problem.command, problem.key, problem.place) == ("entry.delete", "c", place)
    assert "entry.copy" in problem.message
    assert resolved.keys["entry.delete"] == ("d",)


def test_the_same_key_in_another_context_is_no_clash():
    assert resolve_keys(DEFAULTS, {"entry.delete": ("enter",)}).problems == ()


def test_a_global_key_is_taken_everywhere():
    assert [each.key for each in resolve_keys(DEFAULTS, {"line.commit": ("q",)}).problems] == ["q"]
    assert [each.key for each in resolve_keys(DEFAULTS, {"app.quit": ("enter",)}).problems] == ["enter"]


def test_what_falls_back_may_push_out_who_took_its_place():
    resolved = resolve_keys(DEFAULTS, {"entry.delete": ("q",), "entry.copy": ("d",)})
    assert {problem.command for problem in resolved.problems} == {"entry.delete", "entry.copy"}
    assert resolved.keys == resolve_keys(DEFAULTS, {}).keys


def test_an_unknown_command_names_the_nearest():
    (problem,) = resolve_keys(DEFAULTS, {"entry.delet": ("x",)}).problems
    assert (problem.key, problem.remedy) == ("", "Did you mean `entry.delete`?")


@given(
    st.dictionaries(st.sampled_from([*DEFAULTS, "none"]), st.lists(st.sampled_from("qdycxenter")).map(tuple))
)
def test_what_is_resolved_never_clashes_and_every_change_counts_or_is_explained(
    overrides: dict[str, tuple[str, ...]],
):
    resolved = resolve_keys(DEFAULTS, overrides)
    for one in DEFAULTS:
        for other in DEFAULTS.keys() - {one}:
            if DEFAULTS[one].context == DEFAULTS[other].context or "app.quit" in (one, other):
                assert not set(resolved.keys[one]) & set(resolved.keys[other])
    refused = {problem.command for problem in resolved.problems}
    assert all(command in refused or resolved.keys[command] == keys for command, keys in overrides.items())
