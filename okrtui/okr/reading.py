"""From parsed TOML data to the model: all that is right is read, all that is wrong becomes a problem.

Every element of a list in the file stands at the same position in the model, however broken it is, so that a
path of the model is a path of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from okrtui.okr import keys
from okrtui.okr import problems as kinds
from okrtui.okr.consistency import inconsistencies
from okrtui.okr.cycle import Cycle, cycle_between, parse_cycle
from okrtui.okr.links import parse_link
from okrtui.okr.model import (
    CheckIn,
    Comment,
    Horizon,
    Initiative,
    KeyResult,
    Kind,
    Objective,
    OkrFile,
    Review,
    ReviewVerdict,
    Status,
)
from okrtui.okr.problems import Problem
from okrtui.okr.tables import Table, number_text, quoted, type_name
from okrtui.okr.visible import misleading

VERSION = 1
_TITLED = {"objectives": "objective", "key_results": "key result", "initiatives": "initiative"}
"""What the elements of each list are called whose bare texts are titles."""

Part = TypeVar("Part")


def read_okrs(data: Mapping[str, object], fiscal_year_start: int = 1) -> tuple[OkrFile, tuple[Problem, ...]]:
    """The model of a file's data and all that is wrong with it; never raises.

    `data` is what `tomllib` gives; `fiscal_year_start` is the first month of the years that are written FY.
    """
    problems: list[Problem] = []
    table = Table(data, (), problems)
    okrs = OkrFile(
        version=_version(table),
        team=table.text("team"),
        cycle=_cycle(table, fiscal_year_start),
        horizon=table.word("horizon", Horizon),
        objectives=_each(table, "objectives", _objective, Objective),
    )
    table.note_unknown(keys.FILE)
    return okrs, (*problems, *inconsistencies(okrs))


def _version(table: Table) -> int:
    value = table.number("version")
    if value is None:
        return VERSION
    if isinstance(value, float) or value < 1:
        table.out_of_range("version", f"Write version = {VERSION}.")
        return VERSION
    if value > VERSION:
        message = f"The file is of version {number_text(value)}; the newest that is known here is {VERSION}."
        table.add(kinds.VERSION, "version", message, "Update okrtui before you change the file.")
    return value


def _cycle(table: Table, fiscal_year_start: int) -> Cycle | None:
    """The cycle by its name, or by `start` and `end`, for which a name may then be any label."""
    below = table.data.get("cycle")
    if isinstance(below, Mapping):
        dates = Table(below, ("cycle",), table.problems)
        dates.note_unknown(keys.CYCLE)
        return _cycle_of(dates, "", fiscal_year_start)
    if isinstance(below, int) and not isinstance(below, bool) and 0 < below <= 9999:
        return _cycle_of(table, f"{below:04}", fiscal_year_start)
    return _cycle_of(table, table.text("cycle"), fiscal_year_start)


def _cycle_of(dates: Table, label: str, fiscal_year_start: int) -> Cycle | None:
    start, end = dates.day("start"), dates.day("end")
    if bool(start) != bool(end):
        there, missing = ("start", "end") if start else ("end", "start")
        message = f"A cycle with a `{there}` needs its `{missing}` too."
        dates.add(kinds.CYCLE, there, message, f"Write {missing} = 2026-12-31.")
    try:
        if start and end:
            return cycle_between(start, end, label)
        return parse_cycle(label, fiscal_year_start) if label else None
    except ValueError as error:
        dates.add(kinds.CYCLE, "end" if start and end else "cycle", str(error), "Correct the cycle.")
        return None


def _objective(table: Table) -> Objective:
    objective = Objective(
        title=_title(table, "objective"),
        id=table.text("id"),
        owner=table.text("owner"),
        kind=table.word("kind", Kind),
        why=table.texts("why"),
        supports=_links(table, "supports"),
        enough=table.text("enough"),
        key_results=_each(table, "key_results", _key_result, KeyResult),
        initiatives=_each(table, "initiatives", _initiative, Initiative),
        review=_review(table),
        comments=_each(table, "comments", _comment, Comment),
    )
    table.note_unknown(keys.OBJECTIVE)
    return objective


def _key_result(table: Table) -> KeyResult:
    key_result = KeyResult(
        title=_title(table, "key result"),
        id=table.text("id"),
        owner=table.text("owner"),
        metric=table.text("metric"),
        baseline=table.number("baseline"),
        target=table.number("target"),
        current=table.number("current"),
        unit=table.text("unit"),
        due=table.day("due"),
        weight=table.weight("weight"),
        checkins=_each(table, "checkins", _checkin, None),
        comments=_each(table, "comments", _comment, Comment),
    )
    table.note_unknown(keys.KEY_RESULT)
    return key_result


def _initiative(table: Table) -> Initiative:
    initiative = Initiative(
        title=_title(table, "initiative"),
        id=table.text("id"),
        owner=table.text("owner"),
        status=table.word("status", Status),
        expects=table.text("expects"),
        signal=table.text("signal"),
        comments=_each(table, "comments", _comment, Comment),
    )
    table.note_unknown(keys.INITIATIVE)
    return initiative


def _checkin(table: Table) -> CheckIn:
    checkin = CheckIn(
        date=table.day("date"),
        value=table.number("value"),
        confidence=table.share("confidence"),
        note=table.text("note"),
        by=table.text("by"),
    )
    table.note_unknown(keys.CHECKIN)
    return checkin


def _comment(table: Table) -> Comment:
    comment = Comment(
        text=table.text("text"),
        date=table.day("date"),
        by=table.text("by"),
        resolved=table.flag("resolved"),
    )
    table.note_unknown(keys.COMMENT)
    return comment


def _review(parent: Table) -> Review | None:
    data = parent.data.get("review")
    if data is None:
        return None
    if not isinstance(data, Mapping):
        parent.wrong_type("review", "a table", "Begin it with [objectives.review].")
        return None
    table = Table(data, (*parent.path, "review"), parent.problems)
    review = Review(
        grade=table.share("grade"),
        verdict=table.word("verdict", ReviewVerdict),
        difference=table.text("difference"),
        learned=table.text("learned"),
    )
    table.note_unknown(keys.REVIEW)
    return review


def _each(
    table: Table, key: str, read: Callable[[Table], Part], from_text: Callable[[str], Part] | None
) -> tuple[Part, ...]:
    """Every element of a list as a part of the model; a bare text too, if `from_text` can make one of it."""
    parts = []
    for position, element in enumerate(table.elements(key)):
        path = (*table.path, key, position)
        if isinstance(element, Mapping):
            parts.append(read(Table(element, path, table.problems)))
        elif isinstance(element, str) and from_text is not None:
            if key in _TITLED:
                _note_title(table, element, _TITLED[key], key, position)
            parts.append(from_text(element))
        else:
            parts.append(read(Table({}, path, [])))
            message = f"Element {position + 1} of `{key}` is {type_name(element)}, where a table should be."
            table.add(kinds.WRONG_TYPE, key, message, 'Write { title = "..." } or the bare title.', position)
    return tuple(parts)


def _title(table: Table, what: str) -> str:
    title = table.text("title")
    if isinstance(table.data.get("title", ""), str):
        _note_title(table, title, what, "title")
    return title


def _note_title(table: Table, title: str, what: str, key: str, *below: int) -> None:
    """Add what is wrong with a title: that there is none, or that it is not what it seems."""
    if not title.strip():
        article = "An" if what[0] in "aeiou" else "A"
        remedy = "Write it between the quotes." if below else 'Write title = "...".'
        table.add(kinds.NO_TITLE, key, f"{article} {what} has no title.", remedy, *below)
    elif (place := misleading(title)) is not None:
        message = f"Character {place + 1} of the title is U+{ord(title[place]):04X}, which cannot be seen."
        table.add(kinds.HIDDEN_CHARACTER, key, message, "Delete it, or type the title again.", *below)


def _links(table: Table, key: str) -> tuple[str, ...]:
    """Links as they stand in the file; what is none is a problem, and `parse_link` refuses it again."""
    links = table.texts(key)
    for position, link in enumerate(links):
        try:
            parse_link(link)
        except ValueError as error:
            below = (position,) if not isinstance(table.data[key], str) else ()
            table.add(kinds.BAD_LINK, key, f"{quoted(link)} is no link.", str(error), *below)
    return links
