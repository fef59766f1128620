"""Rows of small numbers in one whole number each, so that a hundred rows are added up in a hundred additions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from struct import iter_unpack, unpack

LANE = 2
"""Bytes for one number of a row."""

MOST = 256
"""So many rows of bytes can be added before a sum runs over into the next lane."""


def packed(rows: bytes, width: int) -> Iterator[int]:
    """Each row of `width` bytes as one whole number."""
    spread = bytearray(LANE * len(rows))
    spread[::LANE] = rows
    return (int.from_bytes(row, "little") for (row,) in iter_unpack(f"{LANE * width}s", spread))


def added(rows: Sequence[int], width: int) -> Sequence[int]:
    """The numbers of all rows added up; zeros where there is none."""
    if len(rows) <= MOST:
        return unpack(f"<{width}H", sum(rows).to_bytes(LANE * width, "little"))
    parts = (added(rows[at : at + MOST], width) for at in range(0, len(rows), MOST))
    return list(map(sum, zip(*parts, strict=True)))
