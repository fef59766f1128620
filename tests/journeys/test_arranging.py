"""Arranging OKRs: outputs become initiatives, lines move between objectives, and all of it can be taken back."""

from __future__ import annotations

import pytest

from okrtui.workspace.session import Session
from tests.journeys.user import User

TEAM = """\
#:schema okr.schema.json
version = 1
team = "Search"

# First things first.
[[objectives]]
id = "o-1"
title = "People find the answer"

  # The measure that counts.
  [[objectives.key_results]]
  id = "kr-1"
  title = "Raise searches that end in an answer from 61% to 75%"
  baseline = 61     # measured in September

  # A deed, not a result.
  [[objectives.key_results]]
  id = "kr-2"
  title = "Launch the new ranking model"
  owner = "dev"

[[objectives]]
id = "o-2"
title = "Faster search"

  [[objectives.key_results]]
  id = "kr-3"
  title = "Build a cache"

# The end."""

SHORT = """\
objectives = [
  "A bare aim",
  { title = "An inline aim", key_results = ["One from 1 to 2", { title = "Two" }], why = "Because" },  # kept
]
"""


def test_outputs_become_initiatives_with_all_that_belongs_to_them(user: User):
    user.opens("a.okr.toml", TEAM)
    user.objective(1).key_result(2).expect_zone("red").turn()
    user.sees_lines(
        "People find the answer",
        "* Raise searches that end in an answer from 61% to 75%",
        "> Launch the new ranking model",
        "Faster search",
        "* Build a cache",
    )
    assert user.line().entry.owner == "dev"
    user.saves()
    assert "# A deed, not a result.\n  [[objectives.initiatives]]" in user.session.path.read_text()


def test_an_initiative_can_come_back_as_a_key_result(user: User):
    user.opens("a.okr.toml", TEAM).objective(2).key_result(1).turn().turn()
    user.objective(2).key_result(1).expect_words("Build a cache")


def test_lines_are_reorganised_and_all_of_it_is_taken_back_to_the_byte(user: User):
    user.opens("a.okr.toml", TEAM.replace("\n", "\r\n"))
    user.objective(1).key_result(2).move_to_objective(1).move(-1)
    user.objective(2).move(-1)
    user.objective(2).key_result(1).duplicate().edit("Something of its own")
    user.objective(1).delete()
    user.objective(1).key_result(1).turn()
    user.sees_lines(
        "People find the answer",
        "* Something of its own",
        "> Raise searches that end in an answer from 61% to 75%",
    )
    user.undoes_everything()
    assert user.session.document.text == TEAM.replace("\n", "\r\n")
    assert not user.session.is_changed


def test_what_was_undone_can_be_done_again(user: User):
    user.opens("a.okr.toml", TEAM).objective(1).key_result(1).move(1)
    after = user.session.document.text
    user.undoes().redoes()
    assert user.session.document.text == after
    assert user.line().path == ("objectives", 0, "key_results", 1)


def test_saving_in_between_keeps_the_history_and_knows_what_is_saved(user: User):
    user.opens("a.okr.toml", TEAM).objective(2).edit("Quick search")
    user.saves().objective(2).edit("Swift search")
    user.undoes()
    assert not user.session.is_changed
    user.undoes()
    assert user.session.is_changed
    user.saves().sees_on_disk(TEAM)


def test_a_deleted_line_comes_back_with_its_comments(user: User):
    user.opens("a.okr.toml", TEAM).objective(1).key_result(1).delete()
    assert "measured in September" not in user.session.document.text
    user.undoes().saves().sees_on_disk(TEAM)


def test_a_line_is_copied_to_another_objective_under_an_id_of_its_own(user: User):
    session = user.opens("a.okr.toml", TEAM).session
    session.select(("objectives", 0, "key_results", 1))
    session.copy()
    session.select(("objectives", 1, "key_results", 0))
    session.paste()
    user.objective(2).key_result(2).expect_words("Launch the new ranking model")
    ids = [
        entry.id for entry in session.okrs.objectives[0].key_results + session.okrs.objectives[1].key_results
    ]
    assert len(ids) == len(set(ids)) == 4


def test_short_forms_stay_short(user: User):
    user.opens("a.okr.toml", SHORT)
    user.objective(1).edit("A better bare aim")
    user.objective(2).key_result(1).edit("One from 1 to 3")
    user.objective(2).key_result(2).move(-1)
    expected = SHORT.replace("A bare aim", "A better bare aim")
    expected = expected.replace(
        '"One from 1 to 2", { title = "Two" }', '{ title = "Two" }, "One from 1 to 3"'
    )
    user.saves().sees_on_disk(expected)


def test_a_new_line_in_a_short_form_is_short_too(user: User):
    text = 'objectives = [\n  { title = "Aim", key_results = ["One"] },\n]\n'
    user.opens("a.okr.toml", text).objective(1).add_key_result("Two")
    user.saves().sees_on_disk(text.replace('["One"]', '["One", "Two"]'))


def test_a_bare_title_grows_into_a_table_only_when_it_has_more_to_say(user: User):
    user.opens("a.okr.toml", SHORT)
    user.objective(2).key_result(1).check_in(1.5, 0.5)
    assert 'title = "One from 1 to 2"' in user.session.document.text
    user.undoes().saves().sees_on_disk(SHORT)


@pytest.mark.parametrize(
    ("path", "verb", "because"),
    [
        (("objectives", 0), lambda session: session.move(-1), "first"),
        (("objectives", 1), lambda session: session.move(1), "last"),
        (("objectives", 0), lambda session: session.move_to_objective(1), "belongs to no other"),
        (
            ("objectives", 1, "key_results", 0),
            lambda session: session.move_to_objective(1),
            "no objective in that",
        ),
        (("objectives", 0), Session.turn_into_initiative_or_back, "cannot become an initiative"),
        (("objectives", 0, "key_results", 0), Session.cycle_kind, "no kind"),
        (("objectives", 0), Session.paste, "Nothing was copied"),
        (("objectives", 0), Session.redo, "nothing to redo"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(user: User, path, verb, because: str):
    session = user.opens("a.okr.toml", TEAM).session
    session.select(path)
    user.is_refused(lambda: verb(session), because=because)


@pytest.mark.parametrize(
    "verb",
    [
        Session.edit_line,
        Session.delete,
        Session.duplicate,
        Session.move,
        Session.turn_into_initiative_or_back,
    ],
)
def test_an_empty_file_has_nothing_to_work_on_and_says_how_to_begin(user: User, verb):
    session = user.opens("a.okr.toml", "").session
    user.is_refused(
        lambda: verb(session, 1) if verb is Session.move else verb(session), because="o writes the first one"
    )


def test_kinds_and_statuses_go_round(user: User):
    session = user.opens("a.okr.toml", TEAM).session
    assert [session.cycle_kind() for _ in range(4)] == [
        "aspirational",
        "committed",
        "learning",
        "aspirational",
    ]
    user.objective(1).key_result(2).turn()
    assert [session.cycle_kind() for _ in range(6)] == ["idea", "todo", "doing", "done", "dropped", "idea"]
    user.undoes_everything()
    assert session.document.text == TEAM
