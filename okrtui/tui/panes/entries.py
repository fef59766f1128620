"""The rows of the entry panes: all objectives, the entries of one, or the whole file as one outline."""

from __future__ import annotations

from okrtui.okr.model import (
    EntryKind,
    KeyPath,
    OkrFile,
    entry_kind,
    initiative_path,
    key_result_path,
    objective_path,
)
from okrtui.tui.present.rows import Row


def objective_rows(okrs: OkrFile) -> list[Row]:
    """A row for each objective."""
    return [Row(objective_path(number), each.title) for number, each in enumerate(okrs.objectives)]


def entry_rows(okrs: OkrFile, objective: int, depth: int = 0) -> list[Row]:
    """The key results of an objective, then its initiatives below a heading."""
    parent = okrs.objectives[objective]
    rows = [
        Row(key_result_path(objective, number), each.title, depth)
        for number, each in enumerate(parent.key_results)
    ]
    initiatives = [
        Row(initiative_path(objective, number), each.title, depth)
        for number, each in enumerate(parent.initiatives)
    ]
    if initiatives and depth == 0:
        rows += [Row(None, ""), Row(None, "Initiatives")]
    return rows + initiatives


def outline_rows(okrs: OkrFile) -> list[Row]:
    """The whole file: each objective with its entries indented below it."""
    rows: list[Row] = []
    for number, row in enumerate(objective_rows(okrs)):
        rows.append(row)
        rows += entry_rows(okrs, number, depth=1)
    return rows


def first_entry(okrs: OkrFile, objective: int, kind: EntryKind = EntryKind.KEY_RESULT) -> KeyPath | None:
    """The first key result or initiative of an objective, the wanted kind first."""
    rows = [row.path for row in entry_rows(okrs, objective) if row.path is not None]
    wanted = [path for path in rows if entry_kind(path) is kind]
    return next(iter(wanted or rows), None)
