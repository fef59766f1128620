"""What a session knows and shows: the line being typed in its place, verdicts on it, counts, problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.files import okr_file
from okrtui.document.storage_errors import Missing, Unreadable
from okrtui.okr.model import EntryKind, KeyResult, Objective, initiative_path, key_result_path, objective_path
from okrtui.quality.verdict import InitiativeAssessment, KeyResultAssessment, Zone
from okrtui.workspace.session import Session
from okrtui.workspace.verdicts import Verdicts

TEXT = """\
cycle = "2026-Q4"

[[objectives]]
title = "People find the answer they came for"

  [[objectives.key_results]]
  title = "Raise searches that end in an answer from 61% to 75%"

  [[objectives.key_results]]
  title = "Launch the new ranking model"

  [[objectives.initiatives]]
  title = "Upgrade the search engine"
  colour = "blue"
"""
GREEN, RED = key_result_path(0, 0), key_result_path(0, 1)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    path = tmp_path / "a.okr.toml"
    path.write_text(TEXT)
    session = Session.open(path)
    for path_of_entry in session.outline():
        session.verdicts.of(session.entry(path_of_entry), session.okrs)
    return session


def test_a_session_begins_on_the_first_objective(session: Session):
    assert session.selection == objective_path(0)
    assert session.selected() == session.okrs.objectives[0]


def test_a_file_without_entries_has_nothing_selected(tmp_path: Path):
    session = Session.new(tmp_path / "a.okr.toml", "version = 1\n")
    assert (session.selection, session.selected(), session.assessment(), session.notes()) == (
        None,
        None,
        None,
        (),
    )
    assert session.objective_shown() is None
    assert session.set_assessment() is None


@pytest.mark.parametrize("content", [b"\xff", b"a = '\xc3'"])
def test_what_is_no_utf8_is_refused_with_a_remedy(tmp_path: Path, content: bytes):
    path = tmp_path / "a.okr.toml"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        Session.open(path)
    assert "UTF-8" in refused.value.remedy


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path):
    with pytest.raises(Missing):
        Session.open(tmp_path / "a.okr.toml")
    with pytest.raises(Unreadable, match="folder"):
        Session.open(tmp_path)


def test_the_words_being_typed_are_shown_in_their_place(session: Session):
    session.select(RED)
    session.edit_line()
    session.type_line("Raise it")
    assert session.entry(RED) == KeyResult("Raise it")
    shown = session.objective_shown()
    assert shown is not None
    assert [each.title for each in shown.key_results] == [session.entry(GREEN).title, "Raise it"]
    assert session.okrs.objectives[0].key_results[1].title == "Launch the new ranking model"


@pytest.mark.parametrize(
    ("kind", "before", "path"),
    [
        (EntryKind.KEY_RESULT, False, key_result_path(0, 1)),
        (EntryKind.KEY_RESULT, True, key_result_path(0, 0)),
        (EntryKind.INITIATIVE, False, initiative_path(0, 1)),
        (EntryKind.OBJECTIVE, True, objective_path(0)),
    ],
)
def test_a_new_line_is_shown_where_it_will_stand(session: Session, kind: EntryKind, before: bool, path):
    session.select(GREEN)
    session.new_line(kind, before=before)
    session.type_line("New words")
    assert session.selection == path
    assert session.entry(path).title == "New words"
    assert session.document.text == TEXT
    session.commit_line()
    assert session.selection == path
    assert session.okrs == session.shown()


def test_reverting_a_new_line_selects_what_is_there(session: Session):
    session.select(RED)
    session.new_line(EntryKind.KEY_RESULT)
    session.revert_line()
    assert session.selection == RED
    assert session.shown() is session.okrs


def test_the_counts_follow_the_words_being_typed(session: Session):
    counts = session.counts()
    session.select(RED)
    session.edit_line()
    session.type_line("Raise searches that end in an answer from 50% to 75%")
    assert session.counts()[Zone.GREEN] == counts[Zone.GREEN] + 1
    assert session.counts()[Zone.RED] == counts[Zone.RED] - 1
    session.revert_line()
    assert session.counts() == counts


def test_a_new_line_without_words_counts_in_no_zone(session: Session):
    counts = session.counts()
    session.new_line(EntryKind.KEY_RESULT)
    assert {zone: session.counts()[zone] for zone in Zone} == {zone: counts[zone] for zone in Zone}
    session.type_line("Launch it")
    assert session.counts()[Zone.RED] == counts[Zone.RED] + 1


def test_typing_remembers_no_verdicts(session: Session):
    judged = session.verdicts.judged
    session.select(RED)
    session.edit_line()
    for word in ("R", "Ra", "Raise"):
        session.type_line(word)
        session.assessment()
    assert session.verdicts.judged == judged


def test_the_zone_of_the_line_being_typed_is_the_one_told_last_so_that_no_letter_waits(session: Session):
    session.select(RED)
    session.edit_line()
    session.type_line("Raise searches that end in an answer from 50% to 75%")
    assert session.zone(RED) is Zone.RED
    session.assessment()
    assert session.zone(RED) is Zone.GREEN
    session.type_line("Launch it")
    assert session.zone(RED) is Zone.GREEN
    assert session.counts()[Zone.RED] == 1
    assert session.zone(RED) is Zone.RED


def test_a_blank_line_has_no_verdict(session: Session):
    session.select(RED)
    session.edit_line()
    session.type_line("  ")
    assert session.assessment() is None
    assert session.zone(RED) is None


def test_each_kind_of_line_is_judged_as_itself(session: Session):
    session.select(GREEN)
    assert isinstance(session.assessment(), KeyResultAssessment)
    session.select(initiative_path(0, 0))
    assert isinstance(session.assessment(), InitiativeAssessment)
    assert session.zone(initiative_path(0, 0)) is None


def test_the_set_is_judged_with_the_words_being_typed(session: Session):
    session.select(RED)
    session.edit_line()
    session.type_line("Raise searches that end in an answer from 50% to 75%")
    found = session.set_assessment()
    assert found is not None
    assert found.zones[Zone.GREEN] == 2


def test_a_list_that_is_no_set_any_more_is_not_judged_as_one(tmp_path: Path):
    lines = "".join(f'"Result {number}", ' for number in range(41))
    session = Session.new(
        tmp_path / "a.okr.toml", f'objectives = [{{ title = "A", key_results = [{lines}] }}]'
    )
    assert session.set_assessment() is None


def test_problems_are_noted_at_the_entry_that_has_them(session: Session):
    session.select(GREEN)
    assert session.notes() == ()
    session.select(initiative_path(0, 0))
    (note,) = session.notes()
    assert note.startswith("line 14: ")
    assert "colour" in note


def test_a_step_selects_what_it_changed_and_undo_what_was_selected_before(session: Session):
    session.select(RED)
    session.move(-1)
    assert session.selection == key_result_path(0, 0)
    session.select(objective_path(0))
    session.undo()
    assert session.selection == RED
    session.redo()
    assert session.selection == key_result_path(0, 0)


def test_deleting_selects_the_next_sibling_then_the_previous_then_the_objective(session: Session):
    session.select(GREEN)
    session.delete()
    assert session.selected() == KeyResult("Launch the new ranking model")
    session.delete()
    assert isinstance(session.selected(), Objective)


def test_finding_goes_round_and_comes_back_to_the_line_itself(session: Session):
    assert session.find("SEARCH")
    assert session.selection == GREEN
    assert session.find("search")
    assert session.selection == initiative_path(0, 0)
    assert session.find("search", -1)
    assert session.selection == GREEN
    assert session.find("an answer from")
    assert session.selection == GREEN


def test_the_next_line_to_improve_is_judged_when_it_is_looked_for(tmp_path: Path):
    path = tmp_path / "a.okr.toml"
    path.write_text(TEXT)
    session = Session.open(path)
    session.select(GREEN)
    assert session.next_not_green(1)
    assert session.selection == RED


def test_where_all_is_green_there_is_no_line_to_improve(session: Session, monkeypatch: pytest.MonkeyPatch):
    class Green:
        zone = Zone.GREEN

    monkeypatch.setattr(Verdicts, "of", lambda *_: Green())
    assert not session.next_not_green(1)
    assert session.selection == objective_path(0)


def test_reading_again_while_a_new_line_is_typed_puts_the_cursor_on_an_entry(session: Session):
    session.select(RED)
    session.new_line(EntryKind.KEY_RESULT)
    session.reload()
    assert session.selection == RED
    assert session.selected() == session.okrs.objectives[0].key_results[1]


def test_looking_for_a_line_to_improve_reads_no_more_lines_than_it_may(tmp_path):
    green = "Raise customers who renew from 61% to"
    lines = "".join(f'  "{green} {number}%",\n' for number in range(70, 90)) + '  "Launch the portal",\n'
    path = tmp_path / "long.okr.toml"
    path.write_text(
        f'[[objectives]]\ntitle = "Searchers find it"\nkey_results = [\n{lines}]\n', encoding="utf-8"
    )
    session = Session.open(path)
    assert session.next_not_green(1, most_unread=5) is None
    assert session.verdicts.judged <= 5
    assert session.next_not_green(1)
    assert session.selected().title == "Launch the portal"


def test_a_first_screen_shows_the_beginning_until_the_whole_is_read_and_shown(tmp_path: Path):
    path = tmp_path / "a.okr.toml"
    path.write_text(okr_file(50))
    session = Session.open(path, objectives=3)
    assert len(session.shown().objectives) == 3 and not session.is_read
    assert len(session.okrs.objectives) == 10 and session.is_read  # whoever asks for the truth gets all of it
    assert len(session.shown().objectives) == 3
    assert session.show_whole() and len(session.shown().objectives) == 10
    assert not session.show_whole()


def test_a_change_made_before_the_whole_was_shown_is_shown_in_the_whole(tmp_path: Path):
    path = tmp_path / "a.okr.toml"
    path.write_text(okr_file(50))
    session = Session.open(path, objectives=3)
    session.delete()
    assert len(session.shown().objectives) == 9
    assert session.shown() is session.okrs


def test_a_beginning_that_is_all_there_is_needs_no_second_look(tmp_path: Path):
    path = tmp_path / "a.okr.toml"
    path.write_text(TEXT)
    session = Session.open(path, objectives=3)
    session.read_whole()
    assert not session.show_whole()


def test_a_text_that_is_broken_behind_its_beginning_is_known_to_be_so_when_it_is_read(tmp_path: Path):
    path = tmp_path / "a.okr.toml"
    path.write_text(okr_file(50) + "\nthis is no TOML")
    session = Session.open(path, objectives=3)
    assert not session.is_broken
    session.read_whole()
    assert session.is_broken and session.show_whole() and not session.shown().objectives
