"""Each operation changes exactly the bytes that it should, in the style of the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from okrtui.document import operations as op
from okrtui.document.document import Document
from okrtui.document.edits import Refused, Transaction
from okrtui.okr.model import CheckIn, Comment, EntryKind, KeyPath

FIRST: KeyPath = ("objectives", 0)
KEY_RESULT: KeyPath = ("objectives", 0, "key_results", 0)


def numbered(kind: EntryKind) -> str:
    """An id that a test can foresee."""
    return {
        EntryKind.OBJECTIVE: "o-000001",
        EntryKind.KEY_RESULT: "kr-00001",
        EntryKind.INITIATIVE: "in-00001",
    }[kind]


def after(text: str, operation: Callable[[Document], Transaction]) -> str:
    """The text after an operation."""
    document = Document.parse(text)
    return document.apply(operation(document)).text


TABLES = """\
team = "Search"

[[objectives]]
title = "One"

  [[objectives.key_results]]
  title = "A"

  [[objectives.key_results]]
  title = "B"

[[objectives]]
title = "Two"
"""


class TestSettingFields:
    def test_a_title_keeps_its_line_and_its_comment(self) -> None:
        text = "[[objectives]]\n\ttitle='old' # why\n"
        assert after(text, lambda d: op.set_title(d, FIRST, "new")) == "[[objectives]]\n\ttitle='new' # why\n"

    def test_a_title_that_its_quotes_cannot_hold_gets_double_quotes(self) -> None:
        text = "[[objectives]]\ntitle = 'old'\n"
        assert (
            after(text, lambda d: op.set_title(d, FIRST, 'it\'s "new"'))
            == '[[objectives]]\ntitle = "it\'s \\"new\\""\n'
        )

    def test_a_bare_title_stays_bare(self) -> None:
        text = "[[objectives]]\ntitle = 'x'\nkey_results = ['a', \"b\"]\n"
        expected = "[[objectives]]\ntitle = 'x'\nkey_results = ['new', \"b\"]\n"
        assert after(text, lambda d: op.set_title(d, KEY_RESULT, "new")) == expected

    def test_a_bare_title_grows_alone_when_it_needs_more(self) -> None:
        text = "[[objectives]]\ntitle = 'x'\nkey_results = ['a', \"b\"]\n"
        expected = "[[objectives]]\ntitle = 'x'\nkey_results = [{ title = 'a', owner = \"ana\" }, \"b\"]\n"
        assert after(text, lambda d: op.set_field(d, KEY_RESULT, "owner", "ana")) == expected

    def test_a_new_field_goes_where_it_usually_stands(self) -> None:
        text = '[[objectives]]\nid = "o-1"\ntitle = "x"\nwhy = "y"\n'
        expected = '[[objectives]]\nid = "o-1"\ntitle = "x"\nowner = "ana"\nwhy = "y"\n'
        assert after(text, lambda d: op.set_field(d, FIRST, "owner", "ana")) == expected

    def test_a_field_of_the_file_goes_below_its_neighbours(self) -> None:
        expected = TABLES.replace('team = "Search"\n', 'team = "Search"\ncycle = "2026-Q4"\n')
        assert after(TABLES, lambda d: op.set_field(d, (), "cycle", "2026-Q4")) == expected

    def test_the_first_field_of_a_file_goes_below_its_comments(self) -> None:
        text = "#:schema x\n# about\n\n[[objectives]]\n"
        expected = '#:schema x\n# about\n\nteam = "a"\n\n[[objectives]]\n'
        assert after(text, lambda d: op.set_field(d, (), "team", "a")) == expected
        assert after("", lambda d: op.set_field(d, (), "team", "a")) == 'team = "a"\n'

    @pytest.mark.parametrize(
        ("value", "token"),
        [(5, "5"), (0.5, "0.5"), (True, "true"), (date(2026, 12, 31), "2026-12-31"), (["a"], '["a"]')],
    )
    def test_values_are_written_in_their_type(self, value: object, token: str) -> None:
        text = "[[objectives]]\nkey_results = [{title = 'a'}]\n"
        expected = f"[[objectives]]\nkey_results = [{{title = 'a', target = {token}}}]\n"
        assert after(text, lambda d: op.set_field(d, KEY_RESULT, "target", value)) == expected

    def test_a_field_is_taken_out_with_the_comment_above_it(self) -> None:
        text = '[[objectives]]\ntitle = "x"\n# who\nowner = "ana"  # she\nwhy = "y"\n'
        expected = '[[objectives]]\ntitle = "x"\nwhy = "y"\n'
        assert after(text, lambda d: op.set_field(d, FIRST, "owner", None)) == expected

    @pytest.mark.parametrize(
        ("table", "key", "left"),
        [
            ("{ title = 'a', unit = '%', due = 2026-09-30 }", "unit", "{ title = 'a', due = 2026-09-30 }"),
            ("{ title = 'a', unit = '%' }", "unit", "{ title = 'a' }"),
            ("{ unit = '%' }", "unit", "{}"),
        ],
    )
    def test_a_member_of_an_inline_table_is_taken_out(self, table: str, key: str, left: str) -> None:
        text = f"[[objectives]]\nkey_results = [{table}]\n"
        assert after(text, lambda d: op.set_field(d, KEY_RESULT, key, None)) == text.replace(table, left)

    def test_a_list_that_grows_keeps_what_is_there_as_it_is_written(self) -> None:
        text = "[[objectives]]\nwhy = [\n  'a',  # first\n  'b',\n]\n"
        expected = text.replace("  'b',\n", '  \'b\',\n  "c",\n  "d",\n')
        assert after(text, lambda d: op.set_field(d, FIRST, "why", ["a", "b", "c", "d"])) == expected

    def test_a_list_with_comments_is_not_replaced(self) -> None:
        document = Document.parse("[[objectives]]\nwhy = [\n  'a',  # first\n  '#b',\n]\nsupports = ['#']\n")
        with pytest.raises(Refused, match="Comments stand in this list"):
            op.set_field(document, FIRST, "why", ["c"])
        assert document.apply(op.set_field(document, FIRST, "supports", ["c"])).okrs.objectives[
            0
        ].supports == ("c",)

    def test_a_table_with_dotted_keys_takes_one_more(self) -> None:
        text = "[[objectives]]\nreview . 'grade' = 0.7\ntitle = 'x'\n"
        expected = "[[objectives]]\nreview . 'grade' = 0.7\nreview.verdict = \"keep\"\ntitle = 'x'\n"
        assert after(text, lambda d: op.set_field(d, (*FIRST, "review"), "verdict", "keep")) == expected

    def test_a_table_that_is_not_there_yet_is_opened_below_the_objective(self) -> None:
        expected = TABLES.replace(
            '  title = "B"\n', '  title = "B"\n\n  [objectives.review]\n  grade = 0.7\n'
        )
        assert after(TABLES, lambda d: op.set_field(d, (*FIRST, "review"), "grade", 0.7)) == expected
        last = TABLES + "\n  [objectives.review]\n  grade = 0.7\n"
        assert after(TABLES, lambda d: op.set_field(d, ("objectives", 1, "review"), "grade", 0.7)) == last

    def test_a_table_that_is_not_there_yet_joins_an_inline_objective(self) -> None:
        expected = "objectives = [{ title = 'x', review = { grade = 0.7 } }, \"y\"]\n"
        text = "objectives = [{ title = 'x' }, \"y\"]\n"
        assert after(text, lambda d: op.set_field(d, (*FIRST, "review"), "grade", 0.7)) == expected
        grown = text.replace('"y"', '{ title = "y", review = { grade = 0.7 } }')
        assert after(text, lambda d: op.set_field(d, ("objectives", 1, "review"), "grade", 0.7)) == grown

    def test_a_long_title_keeps_its_long_quotes_and_the_line_breaks_of_the_file(self) -> None:
        text = '[[objectives]]\r\ntitle = """\r\none\r\ntwo"""\r\n'
        expected = '[[objectives]]\r\ntitle = """\r\nthree\r\nfour"""\r\n'
        assert after(text, lambda d: op.set_title(d, FIRST, "three\nfour")) == expected


class TestAdding:
    def test_a_key_result_is_written_like_its_siblings(self) -> None:
        added = '  [[objectives.key_results]]\n  id = "kr-00001"\n  title = "new"\n'
        between = TABLES.replace('  title = "A"\n', f'  title = "A"\n\n{added}')
        assert after(TABLES, lambda d: op.add_key_result(d, 0, 1, "new", numbered)) == between
        last = TABLES.replace('  title = "B"\n', f'  title = "B"\n\n{added}')
        assert after(TABLES, lambda d: op.add_key_result(d, 0, 2, "new", numbered)) == last

    def test_the_first_key_result_is_written_like_those_of_other_objectives(self) -> None:
        added = '\n  [[objectives.key_results]]\n  id = "kr-00001"\n  title = "new"\n'
        assert after(TABLES, lambda d: op.add_key_result(d, 1, 0, "new", numbered)) == TABLES + added

    def test_an_objective_may_be_the_first_thing_in_a_file(self) -> None:
        expected = '[[objectives]]\nid = "o-000001"\ntitle = "new"\n'
        assert after("", lambda d: op.add_objective(d, 0, "new", numbered)) == expected
        assert after("# c\n", lambda d: op.add_objective(d, 0, "new", numbered)) == "# c\n\n" + expected

    def test_a_text_without_a_last_line_break_keeps_having_none(self) -> None:
        text = '[[objectives]]\ntitle = "x"'
        expected = text + '\n\n[[objectives]]\nid = "o-000001"\ntitle = "new"'
        assert after(text, lambda d: op.add_objective(d, 1, "new", numbered)) == expected

    def test_lines_end_as_they_do_in_the_file(self) -> None:
        text = '[[objectives]]\r\ntitle="x"\r\n'
        expected = text + '\r\n[[objectives]]\r\nid="o-000001"\r\ntitle="new"\r\n'
        assert after(text, lambda d: op.add_objective(d, 1, "new", numbered)) == expected

    @pytest.mark.parametrize(
        ("array", "position", "expected"),
        [
            ('["a", "b"]', 0, '["new", "a", "b"]'),
            ('["a", "b"]', 1, '["a", "new", "b"]'),
            ('["a", "b"]', 2, '["a", "b", "new"]'),
            ('["a","b",]', 2, '["a","b","new",]'),
            ('[ "a" ]', 1, '[ "a", "new" ]'),
            ("[]", 0, '["new"]'),
            ('["a",\n  "b"]', 2, '["a",\n  "b",\n  "new"]'),
            ('[\n  "a",\n  "b",\n]', 1, '[\n  "a",\n  "new",\n  "b",\n]'),
            ('[\n  "a",\n  "b"\n]', 2, '[\n  "a",\n  "b",\n  "new"\n]'),
            ('[\n  "a"  # c\n]', 1, '[\n  "a",  # c\n  "new"\n]'),
            ('[\n  # of a\n  "a",\n]', 0, '[\n  "new",\n  # of a\n  "a",\n]'),
            ('[\n    "a"\n  , "b"\n]', 0, '[\n    "new"\n  , "a"\n  , "b"\n]'),
            ('[\n    "a"\n  , "b"\n]', 2, '[\n    "a"\n  , "b"\n  , "new"\n]'),
            ("[\n]", 0, '[\n  "new",\n]'),
        ],
    )
    def test_a_list_of_titles_takes_one_more_in_its_own_style(
        self, array: str, position: int, expected: str
    ) -> None:
        text = f"[[objectives]]\nkey_results = {array}\ntitle = 'x'\n"
        assert after(text, lambda d: op.add_key_result(d, 0, position, "new")) == text.replace(
            array, expected
        )

    def test_a_list_with_tables_takes_a_table_with_an_id(self) -> None:
        text = "[[objectives]]\nkey_results = [{title = 'a'}]\n"
        expected = '[[objectives]]\nkey_results = [{title = \'a\'}, { id = "kr-00001", title = "new" }]\n'
        assert after(text, lambda d: op.add_key_result(d, 0, 1, "new", numbered)) == expected

    def test_the_first_initiative_beside_a_list_is_a_list(self) -> None:
        text = "[[objectives]]\nkey_results = ['a']\n"
        assert after(text, lambda d: op.add_initiative(d, 0, 0, "new")) == text + 'initiatives = ["new"]\n'

    def test_beside_a_list_with_an_entry_a_line_so_is_the_new_one(self) -> None:
        text = "[[objectives]]\nkey_results = [\n  'a',\n]\n"
        expected = text + 'initiatives = [\n  "new",\n]\n'
        assert after(text, lambda d: op.add_initiative(d, 0, 0, "new")) == expected

    def test_an_objective_that_is_a_bare_title_grows(self) -> None:
        expected = 'objectives = [{ title = "x", key_results = ["new"] }]\n'
        assert after('objectives = ["x"]\n', lambda d: op.add_key_result(d, 0, 0, "new")) == expected

    def test_initiatives_go_below_the_key_results(self) -> None:
        added = '\n  [[objectives.initiatives]]\n  id = "in-00001"\n  title = "new"\n'
        expected = TABLES.replace('  title = "B"\n', '  title = "B"\n' + added)
        assert after(TABLES, lambda d: op.add_initiative(d, 0, 0, "new", numbered)) == expected

    def test_an_id_that_is_taken_is_drawn_again(self) -> None:
        drawn = iter(["kr-taken1", "kr-taken2", "kr-free00"])
        text = '[[objectives]]\nid = "kr-taken1"\n[[objectives]]\nid = "kr-taken2"\n'
        document = Document.parse(text)
        transaction = op.add_key_result(document, 0, 0, "new", lambda _: next(drawn))
        assert document.apply(transaction).okrs.objectives[0].key_results[0].id == "kr-free00"

    def test_a_check_in_stands_below_its_key_result_with_what_it_says(self) -> None:
        check_in = CheckIn(date=date(2026, 10, 12), value=63, confidence=0.6)
        added = (
            "\n    [[objectives.key_results.checkins]]\n    date = 2026-10-12\n"
            "    value = 63\n    confidence = 0.6\n"
        )
        expected = TABLES.replace('  title = "A"\n', '  title = "A"\n' + added)
        assert after(TABLES, lambda d: op.add_check_in(d, KEY_RESULT, check_in)) == expected

    def test_a_comment_on_a_bare_title_makes_a_table_of_it(self) -> None:
        text = "[[objectives]]\nkey_results = ['a']\n"
        expected = "[[objectives]]\nkey_results = [{ title = 'a', comments = [{ text = \"so?\" }] }]\n"
        assert after(text, lambda d: op.add_comment(d, KEY_RESULT, Comment("so?"))) == expected


class TestDeleting:
    def test_what_is_left_looks_as_if_it_had_never_been_there(self) -> None:
        for position in (0, 1, 2):
            added = Document.parse(TABLES).apply(
                op.add_key_result(Document.parse(TABLES), 0, position, "new")
            )
            assert (
                after(added.text, lambda d, at=position: op.delete(d, (*FIRST, "key_results", at))) == TABLES
            )
        for position in (0, 1, 2):
            added = Document.parse(TABLES).apply(op.add_objective(Document.parse(TABLES), position, "new"))
            assert after(added.text, lambda d, at=position: op.delete(d, ("objectives", at))) == TABLES

    def test_comments_at_the_end_of_the_file_stay(self) -> None:
        text = "[[objectives]]\ntitle = 'a'\n\n[[objectives]]\ntitle = 'b'\n\n# the end\n"
        assert (
            after(text, lambda d: op.delete(d, ("objectives", 1)))
            == "[[objectives]]\ntitle = 'a'\n\n# the end\n"
        )

    def test_a_comment_directly_above_goes_with_its_entry_and_no_other(self) -> None:
        text = "# file\n\n# of a\n[[objectives]]\ntitle = 'a'\n\n# of b\n[[objectives]]\ntitle = 'b'\n"
        assert after(text, lambda d: op.delete(d, FIRST)) == "# file\n\n# of b\n[[objectives]]\ntitle = 'b'\n"
        assert (
            after(text, lambda d: op.delete(d, ("objectives", 1)))
            == "# file\n\n# of a\n[[objectives]]\ntitle = 'a'\n"
        )

    @pytest.mark.parametrize(
        ("array", "position", "expected"),
        [
            ('["a", "b"]', 0, '["b"]'),
            ('["a", "b"]', 1, '["a"]'),
            ('[ "a" ]', 0, "[]"),
            ('[\n  "a",  # of a\n  # of b\n  "b",\n]', 0, '[\n  # of b\n  "b",\n]'),
            ('[\n  "a",\n  "b"  # of b\n]', 1, '[\n  "a"\n]'),
            ('[\n    "a"  # of a\n  , "b"  # of b\n  , "c"\n]', 0, '[\n    "b"  # of b\n  , "c"\n]'),
            ('[\n    "a"\n  , "b"\n]', 1, '[\n    "a"\n]'),
        ],
    )
    def test_an_element_goes_with_one_comma_and_its_comments(
        self, array: str, position: int, expected: str
    ) -> None:
        text = f"[[objectives]]\nkey_results = {array}\n"
        path = (*FIRST, "key_results", position)
        assert after(text, lambda d: op.delete(d, path)) == text.replace(array, expected)

    def test_an_entry_whose_lines_are_scattered_is_taken_out_whole(self) -> None:
        text = (
            "[[objectives]]\ntitle = 'a'\n\n[other]\nx = 1\n\n"
            "[[objectives.key_results]]\ntitle = 'k'\n\n[[objectives]]\n"
        )
        assert after(text, lambda d: op.delete(d, FIRST)) == "[other]\nx = 1\n\n[[objectives]]\n"

    def test_the_next_entry_is_selected(self) -> None:
        document = Document.parse(TABLES)
        assert op.delete(document, KEY_RESULT).selects == KEY_RESULT
        assert op.delete(document, (*FIRST, "key_results", 1)).selects == KEY_RESULT
        assert op.delete(document, ("objectives", 1)).selects == FIRST
        alone = Document.parse("[[objectives]]\nkey_results = ['a']\n")
        assert op.delete(alone, KEY_RESULT).selects == FIRST
        assert op.delete(alone, FIRST).selects is None


class TestMoving:
    def test_siblings_change_places_with_all_that_is_theirs(self) -> None:
        text = (
            "# of a\n[[objectives]]\ntitle = 'a'\n[objectives.review]\ngrade = 1\n"
            "\n# of b\n[[objectives]]\ntitle = 'b'\n"
        )
        expected = (
            "# of b\n[[objectives]]\ntitle = 'b'\n\n# of a\n[[objectives]]\n"
            "title = 'a'\n[objectives.review]\ngrade = 1\n"
        )
        assert after(text, lambda d: op.move(d, FIRST, None, 1)) == expected
        assert after(expected, lambda d: op.move(d, FIRST, None, 1)) == text

    def test_a_move_there_and_back_is_no_change(self) -> None:
        there = after(TABLES, lambda d: op.move(d, KEY_RESULT, 1, 0))
        assert there != TABLES
        assert after(there, lambda d: op.move(d, ("objectives", 1, "key_results", 0), 0, 0)) == TABLES

    def test_a_table_that_joins_a_list_becomes_an_element(self) -> None:
        text = (
            "[[objectives]]\nkey_results = [\n  'a',\n]\n\n[[objectives]]\n\n# mine\n[[objectives.key_results]]\n"
            "title = 'b'  # behind\ntarget = 1_000\n"
        )
        expected = (
            "[[objectives]]\nkey_results = [\n  'a',\n  # mine\n  # behind\n"
            "  { title = 'b', target = 1_000 },\n]\n\n"
            "[[objectives]]\n"
        )
        assert after(text, lambda d: op.move(d, ("objectives", 1, "key_results", 0), 0, 1)) == expected

    def test_an_element_that_joins_tables_becomes_a_table(self) -> None:
        text = (
            "[[objectives]]\n[[objectives.key_results]]\ntitle = 'a'\n"
            "[[objectives]]\nkey_results = [{title='b', x.y=0x1F}, 'c']\n"
        )
        expected = (
            "[[objectives]]\n[[objectives.key_results]]\ntitle = 'a'\n"
            "[[objectives.key_results]]\ntitle = 'b'\nx.y = 0x1F\n"
            "[[objectives]]\nkey_results = ['c']\n"
        )
        assert after(text, lambda d: op.move(d, ("objectives", 1, "key_results", 0), 0, 1)) == expected

    def test_what_has_no_place_for_its_comments_stays_where_it_is(self) -> None:
        text = (
            "[[objectives]]\nkey_results = ['a']\n[[objectives]]\n# mine\n"
            "[[objectives.key_results]]\ntitle = 'b'\n"
        )
        document = Document.parse(text)
        with pytest.raises(Refused, match="comments of this entry have no place"):
            op.move(document, ("objectives", 1, "key_results", 0), 0, 1)

    def test_a_move_to_the_same_place_is_refused(self) -> None:
        with pytest.raises(Refused, match="there already"):
            op.move(Document.parse(TABLES), FIRST, None, 0)

    def test_the_moved_entry_is_selected(self) -> None:
        document = Document.parse(TABLES)
        assert op.move(document, KEY_RESULT, 1, 99).selects == ("objectives", 1, "key_results", 0)


class TestTurning:
    def test_a_key_result_becomes_an_initiative_and_back_with_all_that_it_says(self) -> None:
        text = (
            "[[objectives]]\n\n  # mine\n  [[objectives.key_results]]  # behind\n  title = 'a'\n\n"
            "    [[objectives.key_results.comments]]\n    text = 'x'\n"
        )
        turned = after(text, lambda d: op.turn_into_initiative(d, KEY_RESULT))
        assert turned == text.replace("objectives.key_results", "objectives.initiatives")
        assert after(turned, lambda d: op.turn_into_key_result(d, (*FIRST, "initiatives", 0))) == text

    def test_an_element_takes_its_comments_along(self) -> None:
        text = "[[objectives]]\nkey_results = [\n  # mine\n  'a',  # behind\n  'b',\n]\n"
        expected = (
            "[[objectives]]\nkey_results = [\n  'b',\n]\ninitiatives = [\n  # mine\n  'a',  # behind\n]\n"
        )
        assert after(text, lambda d: op.turn_into_initiative(d, KEY_RESULT)) == expected


class TestCopying:
    TEXT = (
        '[[objectives]]\nid = "o-1"\ntitle = "a"\n\n  [[objectives.key_results]]\n  id = "kr-1"\n  title = "k"\n\n'
        '  [[objectives.initiatives]]\n  id = "in-1"\n  title = "i"\n  expects = "kr-1"\n'
    )

    def test_a_copy_has_ids_of_its_own_and_its_bets_name_its_own_key_results(self) -> None:
        expected = (
            self.TEXT.replace("o-1", "o-000001").replace("kr-1", "kr-00001").replace("in-1", "in-00001")
        )
        assert after(self.TEXT, lambda d: op.duplicate(d, FIRST, numbered)) == f"{self.TEXT}\n{expected}"

    def test_a_paste_into_another_file_takes_the_form_of_its_new_place(self) -> None:
        copied = op.copy_entry(Document.parse(self.TEXT), KEY_RESULT)
        text = '[[objectives]]\nkey_results = ["a"]\n'
        expected = '[[objectives]]\nkey_results = ["a", { id = "kr-00001", title = "k" }]\n'
        assert after(text, lambda d: op.paste_entry(d, copied, 0, 1, numbered)) == expected
        assert copied.title == "k"

    def test_a_paste_takes_the_line_breaks_of_its_new_file(self) -> None:
        text = "[[objectives]]\r\ntitle = '''a\r\nb'''\r\n"
        copied = op.copy_entry(Document.parse(text), FIRST)
        expected = "x = 1\n\n[[objectives]]\ntitle = '''a\nb'''\n"
        assert after("x = 1\n", lambda d: op.paste_entry(d, copied, None, 0)) == expected
        element = op.copy_entry(Document.parse("objectives = ['''a\r\nb''']\r\n"), FIRST)
        expected = "[[objectives]]\nid = \"o-1\"\n\n[[objectives]]\ntitle = '''a\nb'''\n"
        assert (
            after('[[objectives]]\nid = "o-1"\n', lambda d: op.paste_entry(d, element, None, 1)) == expected
        )

    def test_a_bare_title_is_copied_as_one(self) -> None:
        text = "[[objectives]]\nkey_results = ['a', 'b']\n"
        assert after(text, lambda d: op.duplicate(d, KEY_RESULT)) == text.replace("'a', ", "'a', 'a', ")


class TestTheTextItself:
    def test_another_text_is_the_smallest_replacement(self) -> None:
        document = Document.parse(TABLES)
        transaction = op.replace_whole(document, TABLES.replace('"A"', '"AB"'))
        assert [edit.text for edit in transaction.edits] == ["B"]
        assert op.replace_whole(document, TABLES).edits == ()

    def test_a_text_may_stop_being_toml_and_operations_wait_until_it_is_again(self) -> None:
        document = Document.parse(TABLES)
        start = TABLES.index('"One"')
        broken = document.apply(op.replace_text(document, start, start + 5, '"One'))
        assert broken.syntax_error is not None
        with pytest.raises(Refused, match="no TOML"):
            op.set_title(broken, FIRST, "new")
        assert broken.apply(op.replace_whole(broken, TABLES)).okrs == document.okrs


@pytest.mark.parametrize(
    "text",
    [
        "objectives = 5\n",
        "[objectives]\ntitle = 'x'\n",
        'objectives = "one"\n',
        "[[objectives]]\nkey_results = 'one'\n",
    ],
)
def test_what_stands_where_a_list_should_is_left_alone(text: str) -> None:
    document = Document.parse(text)
    with pytest.raises(Refused):
        if "[[" in text:
            op.add_key_result(document, 0, 0, "new")
        else:
            op.add_objective(document, 0, "new")


@pytest.mark.parametrize("path", [("objectives", 9), ("objectives", 0, "key_results", 9)])
def test_an_entry_that_is_gone_is_refused(path: KeyPath) -> None:
    document = Document.parse(TABLES)
    for operation in (op.delete, op.duplicate, op.copy_entry):
        with pytest.raises(Refused):
            operation(document, path)
    with pytest.raises(Refused):
        op.set_title(document, path, "x")
