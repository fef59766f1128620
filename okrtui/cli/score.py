"""Judge key results, or objectives, one a line.

Every line of standard input gets exactly one verdict, an empty line too, so that the n-th verdict belongs to
the n-th line. With --format jsonl each verdict is one JSON object; start and end count characters (Unicode
code points) from 0, and are both 0 where nothing in the line is pointed at.

Lines that are not green get suggestions: edits with blanks (__) that reach a better zone once these are
filled. Looking for them takes two to ten times as long as the verdict, so of a long input only the first lines
get some; --suggestions says how many.

What is set aside behind a line with `# okrtui: ignore[OKR205] reason` does not count.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from okrtui.cli.batches import arrived, judged
from okrtui.okr.ignores import split_note
from okrtui.okr.visible import visible
from okrtui.quality.context import Context
from okrtui.quality.verdict import KeyResultAssessment, ObjectiveAssessment

if TYPE_CHECKING:
    from okrtui.config.settings import Settings
    from okrtui.quality.suggestions import Suggestion

NOTHING_GIVEN = """\
okrtui score: nothing to judge.
Give lines as arguments, or `okrtui score -` to read them from standard input."""

BOTH_GIVEN = """\
okrtui score: - reads the lines from standard input, and stands alone.
Give all lines there, or all of them as arguments."""

FILE_GIVEN = (
    "okrtui score: {file} is a file, and lines are judged here. `okrtui {file}` shows it with its verdicts."
)

SUGGESTED_FOR = 100
"""Lines that get suggestions unless more are asked for: of 10,000 lines these take a tenth of the time."""

Assessment = KeyResultAssessment | ObjectiveAssessment
Suggestions = tuple["Suggestion", ...] | None
"""None where none were looked for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the subcommand understands."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("text", metavar="TEXT", nargs="*", help="a line to judge; - reads standard input")
    parser.add_argument("--objective", action="store_true", help="the lines are objectives")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="how to answer")
    parser.add_argument(
        "--suggestions",
        metavar="N",
        type=_how_many,
        default=SUGGESTED_FOR,
        help="look for suggestions for the first N lines (default: %(default)s); 0 for none",
    )
    parser.add_argument("--ascii", action="store_true", help="draw with ASCII signs only")


def _how_many(given: str) -> int:
    """A number of lines; what argparse makes an error of use where it is none."""
    if not given.isdecimal():
        raise argparse.ArgumentTypeError(f"{given!a} is no number of lines; 0 is for none")
    return int(given)


def run(arguments: argparse.Namespace) -> int:
    """Judge the lines given and return 0; 2 with a remedy where these cannot be meant."""
    wrong = _what_is_wrong(arguments.text)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    settings = _settings_here()
    gc.disable()  # verdicts hold no cycles, so looking for some among thousands is time lost
    for verdict in judged(_batches(arguments.text), _judge(arguments, settings)):
        sys.stdout.write(verdict + "\n")
        sys.stdout.flush()  # a reader at the other end of a pipe need not wait
    return 0


def _what_is_wrong(texts: Sequence[str]) -> str:
    """What is to be said of the arguments where none is given, - stands beside lines, or a file in the place of one."""
    if not texts:
        return NOTHING_GIVEN
    if "-" in texts and texts != ["-"]:
        return BOTH_GIVEN
    file = next((text for text in texts if text.endswith(".toml") and Path(text).is_file()), None)
    return "" if file is None else FILE_GIVEN.format(file=visible(file))


def _batches(text: list[str]) -> Iterator[list[str]]:
    """The lines that were given; those of a standard input that was closed before the start are none."""
    if text != ["-"]:
        return iter([text])
    return iter(()) if sys.stdin is None else arrived(sys.stdin)


@dataclass(frozen=True, slots=True)
class LineJudge:
    """Judges lines of one kind; the first `suggested_for` get suggestions, and those for people are explained."""

    objective: bool
    context: Context
    suggested_for: int
    explained: bool
    shape: Callable[[Assessment, Suggestions], str]

    def __call__(self, number: int, line: str) -> str:
        """The verdict on a line as it is to be written; `number` counts the lines from 0."""
        from okrtui.quality.assessment import assess_key_result, assess_objective
        from okrtui.quality.suggestions import suggest, suggest_objective

        assess = assess_objective if self.objective else partial(assess_key_result, explained=self.explained)
        look = suggest_objective if self.objective else suggest
        text, ignores = split_note(line)
        context = replace(self.context, ignores=ignores) if ignores else self.context
        suggestions = look(text, context) if number < self.suggested_for else None
        return self.shape(assess(text, context), suggestions)


def _judge(arguments: argparse.Namespace, settings: Settings) -> LineJudge:
    context = Context(rules=settings.rules)
    explained = arguments.format != "jsonl"
    return LineJudge(
        arguments.objective, context, arguments.suggestions, explained, _shape(arguments, settings)
    )


def _shape(arguments: argparse.Namespace, settings: Settings) -> Callable[[Assessment, Suggestions], str]:
    if arguments.format == "jsonl":
        from okrtui.cli.verdict_json import as_json

        return as_json
    from okrtui.cli.verdict_text import as_text

    ascii_only = arguments.ascii or settings.ascii or not _can_draw(sys.stdout)
    return partial(as_text, ascii_only=ascii_only, with_score=settings.show_score)


def _can_draw(stream: TextIO) -> bool:
    """Whether the zone's shapes can be written in the encoding of a stream."""
    try:
        "●▲■‾".encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _settings_here() -> Settings:
    """The nearest settings; what is wrong with them is said on standard error and does not count."""
    from okrtui.config.settings import load_settings

    loaded = load_settings(Path.cwd())
    for problem in loaded.problems:
        where = f"{problem.place.file}:{problem.place.line}" if problem.place.line else problem.place.file
        print(visible(f"okrtui: {where}: {problem.message} {problem.remedy}"), file=sys.stderr)
    return loaded.settings
