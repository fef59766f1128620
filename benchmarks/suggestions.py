"""How many key results get a suggestion, and whether each reaches the zone that it promises.

`python -m benchmarks.suggestions` goes through every key result of the corpus that is not green as it is read. The
blanks are filled with values that the search itself does not try, so that a promise is held to what it says: with
plausible values the line reaches the zone. `--failures` lists the lines without a suggestion and the broken promises.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.figures import percentile
from okrtui.quality.assessment import assess_key_result
from okrtui.quality.blanks import names_of
from okrtui.quality.suggestions import Suggestion, fill, suggest
from okrtui.quality.suggestions.proof import is_start_of_way
from okrtui.quality.verdict import Zone

CORPUS = Path(__file__).parent / "corpus"
WORDS = {
    "who": ("first-year students", "parents", "residents", "night nurses"),
    "do what": (
        "renew without a reminder",
        "get an answer the same day",
        "recommend us to a friend",
        "pass at the first attempt",
    ),
    "what": ("defects", "waiting times", "drop-outs", "repeat visits"),
}
"""Words for the blanks, one a trial."""

NUMBERS = (("12", "35"), ("3", "8"), ("61", "75"), ("210", "1,000"))
SHARES = (("12", "35"), ("3", "8"), ("61", "75"), ("88.5", "96"))
"""Pairs of a lower and a higher number, one a trial; a share stays below a hundred per cent."""

_ORDER = (Zone.RED, Zone.YELLOW, Zone.GREEN)


@dataclass(slots=True)
class Outcome:
    """What came of the lines of a corpus; `broken` holds (line, filled suggestion, zone reached)."""

    lines: Counter[Zone] = field(default_factory=Counter)
    helped: Counter[Zone] = field(default_factory=Counter)
    to_green: Counter[Zone] = field(default_factory=Counter)
    unhelped: list[str] = field(default_factory=list)
    broken: list[tuple[str, str, Zone]] = field(default_factory=list)
    promises: int = 0
    milliseconds: list[float] = field(default_factory=list)


def key_results(folder: Path = CORPUS) -> Iterator[str]:
    """The texts of all key results of a corpus, each once."""
    seen: set[str] = set()
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            if entry.get("kind") == "kr" and entry["text"] not in seen:
                seen.add(entry["text"])
                yield entry["text"]


def plausible(suggestion: Suggestion, trial: int) -> list[str]:
    """Values for the blanks of a suggestion: numbers that rise or fall as its verb says, and words of its blanks."""
    falls = suggestion.text.lower().split()[0] in ("reduce", "cut", "lower", "shorten", "fewer", "decrease")
    values = []
    for name, (start, end) in zip(names_of(suggestion.text), suggestion.blanks, strict=True):
        low, high = (SHARES if suggestion.text[end : end + 1] == "%" else NUMBERS)[trial]
        is_low = is_start_of_way(suggestion.text[:start]) != falls
        values.append(WORDS[name][trial] if name else low if is_low else high)
    return values


def examine(lines: Iterable[str]) -> Outcome:
    """Look for suggestions for each line, and hold each to its promise in every trial."""
    outcome = Outcome()
    for line in lines:
        zone = assess_key_result(line).zone
        if zone is Zone.GREEN:
            continue
        start = time.process_time()
        suggestions = suggest(line)
        outcome.milliseconds.append((time.process_time() - start) * 1000)
        outcome.lines[zone] += 1
        outcome.helped[zone] += bool(suggestions)
        outcome.to_green[zone] += any(each.zone is Zone.GREEN for each in suggestions)
        if not suggestions:
            outcome.unhelped.append(line)
        for suggestion in suggestions:
            _hold_to_promise(line, suggestion, outcome)
    return outcome


def _hold_to_promise(line: str, suggestion: Suggestion, outcome: Outcome) -> None:
    for trial in range(len(NUMBERS) if suggestion.blanks else 1):
        text = fill(suggestion, plausible(suggestion, trial))
        reached = assess_key_result(text).zone
        outcome.promises += 1
        if _ORDER.index(reached) < _ORDER.index(suggestion.zone):
            outcome.broken.append((line, text, reached))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--failures", action="store_true", help="list unhelped lines and broken promises")
    arguments = parser.parse_args()
    outcome = examine(key_results())
    for zone in outcome.lines:
        lines = outcome.lines[zone]
        helped, to_green = outcome.helped[zone], outcome.to_green[zone]
        print(
            f"{zone:<8}{lines:>6} lines  {helped / lines:>7.1%} get a suggestion  {to_green / lines:>7.1%} to green"
        )
    kept = 1 - len(outcome.broken) / outcome.promises
    print(f"{outcome.promises} filled suggestions, {kept:.2%} reach the zone that was promised")
    times = outcome.milliseconds
    mean, late = sum(times) / len(times), percentile(times, 99)
    print(f"{mean:.1f} ms of processor time a line, {late:.1f} ms at the 99th percentile")
    if arguments.failures:
        for line in outcome.unhelped:
            print(f"no suggestion  {line}")
        for line, text, zone in outcome.broken:
            print(f"only {zone:<8}  {text}   <- {line}")


if __name__ == "__main__":
    main()
