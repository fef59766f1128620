"""The labelled key results of the corpus."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
OWN = "own.tsv"
FILES = ("lines.jsonl", "more.jsonl", OWN)
"""Lines with two labels each; lines with one; and lines that the writers of the reader wrote for training alone."""

FIELDS = ("level", "measure", "zone", "baseline", "target", "due", "who")


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
    """`# domain` above its lines, each of which is the fields' labels and the text, parted by tabs."""
    domain = ""
    for row in rows:
        if row.startswith("# "):
            domain = row[2:]
        else:
            *labels, text = row.split("\t")
            yield LabelledLine(
                text,
                domain,
                source,
                {field: (label or None,) for field, label in zip(FIELDS, labels, strict=True)},
            )
