"""The labelled key results of the corpus."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from okrtui.quality.zones import Level, Measure, Zone

CORPUS = Path(__file__).parent / "corpus"
OWN = "own.tsv"
FRESH = "fresh.tsv"
FILES = ("lines.jsonl", "more.jsonl", OWN, FRESH)
"""Lines with two labels each; lines with one; lines to learn from alone; and lines of a writer of whom nothing else
is learned, with two labels each.
"""

WITH_SLOTS = ("lines.jsonl", "more.jsonl")
"""The files in which people marked every slot."""

ANSWERS: Mapping[str, tuple[str, ...]] = {
    "level": tuple(map(str, Level)),
    "measure": tuple(map(str, Measure)),
    "zone": tuple(map(str, Zone)),
}
"""What can be answered to each question about a line as a whole."""

FIELDS = (*ANSWERS, "baseline", "target", "due", "who")


@dataclass(frozen=True, slots=True, eq=False)
class LabelledLine:
    """A key result with the one or two labels that people gave to each field; None where a slot is absent."""

    text: str
    domain: str
    source: str
    labels: Mapping[str, tuple[str | None, ...]]


def labelled_lines(files: tuple[str, ...] = FILES) -> tuple[LabelledLine, ...]:
    """All labelled key results of the given corpus files, in their order."""
    return tuple(line for name in files for line in _read(CORPUS / name))


def _read(path: Path) -> Iterator[LabelledLine]:
    rows = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return _from_objects(rows, path.name) if path.suffix == ".jsonl" else _from_table(rows, path.name)


def _from_objects(rows: list[str], source: str) -> Iterator[LabelledLine]:
    """One JSON object a line, with one or two labels a field."""
    for row in map(json.loads, rows):
        if row["kind"] == "kr":
            labels = {field: tuple(row[field]) for field in FIELDS}
            yield LabelledLine(row["text"], row["domain"], source, labels)


def _from_table(rows: list[str], source: str) -> Iterator[LabelledLine]:
    """`# domain` above its lines, each of which is the fields' labels and the text, parted by tabs.

    Where two people labelled an answer otherwise, both labels stand, parted by a slash.
    """
    domain = ""
    for row in rows:
        if row.startswith("# "):
            domain = row[2:]
        else:
            *cells, text = row.split("\t")
            labels = dict(zip(FIELDS, map(_labels, FIELDS, cells), strict=True))
            yield LabelledLine(text, domain, source, labels)


def _labels(field: str, cell: str) -> tuple[str | None, ...]:
    return tuple(cell.split("/")) if field in ANSWERS else (cell or None,)
