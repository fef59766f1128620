"""Lines judged in the batches in which they arrive, a large batch by all processors at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from multiprocessing.pool import Pool

BLOCK = 1 << 20
"""So many bytes are taken at once where so many have arrived."""

SHARE = 50
"""Lines that one process judges at a time; few enough that all have something to do."""

WORTH_IT = 10 * SHARE
"""The lines from which on starting further processes takes less time than they save."""

Judge = Callable[[int, str], str]
"""The verdict on a line, given its number from 0, as it is to be written."""


def arrived(stream: TextIO) -> Iterator[list[str]]:
    """The lines of a stream in the batches in which they come; only LF and CRLF end a line, as in an editor.

    Nothing waits for more than is there, so that a program which writes one line gets one verdict at once.
    """
    parts: list[bytes] = []
    while block := stream.buffer.read1(BLOCK):  # type: ignore[attr-defined]  # a text stream over bytes has it
        *whole, rest = block.split(b"\n")
        if whole:
            parts.append(whole[0])
            yield [_decoded(line) for line in (b"".join(parts), *whole[1:])]
            parts = []
        parts.append(rest)
    last = b"".join(parts)
    if last:
        yield [_decoded(last)]


def judged(batches: Iterable[Sequence[str]], judge: Judge) -> Iterator[str]:
    """The verdicts on all lines in their order."""
    first = 0
    with ExitStack() as stack:
        pool: Pool | None = None
        for batch in batches:
            if pool is None and len(batch) >= WORTH_IT and processors() > 1:
                yield judge(first, batch[0])  # now the words and weights are there for all processes to share
                first, batch = first + 1, batch[1:]
                pool = stack.enter_context(_processes(judge))
            if pool is None or len(batch) < WORTH_IT:
                yield from (judge(number, line) for number, line in enumerate(batch, first))
            else:
                shares = [(first + at, batch[at : at + SHARE]) for at in range(0, len(batch), SHARE)]
                for verdicts in pool.imap(_judge_share, shares):
                    yield from verdicts
            first += len(batch)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _decoded(line: bytes) -> str:
    return line.removesuffix(b"\r").decode("utf-8", "replace")


def _processes(judge: Judge) -> Pool:
    """Processes that know how to judge; on Linux they begin as copies of this one, with all words in memory."""
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    return context.Pool(min(processors(), 8), _begin, (judge,))


_judges: list[Judge] = []
"""In a process that judges shares: the one judge it was given, which is too large to be sent with each share."""


def _begin(judge: Judge) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that reads is interrupted and ends the others
    _judges[:] = [judge]


def _judge_share(share: tuple[int, Sequence[str]]) -> list[str]:
    first, lines = share
    return [_judges[0](number, line) for number, line in enumerate(lines, first)]
