"""The labelled key results of the corpus."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
OWN = "own.jsonl"
FILES = ("lines.jsonl", "more.jsonl", OWN)
"""Lines with two labels each; lines with one; and lines that the writers of the reader wrote for training alone."""

FIELDS = ("level", "measure", "zone", "baseline", "target", "due")


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


def _read(path: Path) -> list[LabelledLine]:
    rows = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
    return [
        LabelledLine(row["text"], row["domain"], path.name, {field: tuple(row[field]) for field in FIELDS})
        for row in rows
        if row["kind"] == "kr"
    ]
