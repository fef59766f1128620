"""The three questions of a check-in: value, confidence, note; an empty answer leaves that part out."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from okrtui.okr.model import CheckIn, KeyResult, Number
from okrtui.tui.present.check_in import LEFT_OUT, confidence_question, note_question, said, value_question

if TYPE_CHECKING:
    from okrtui.tui.screens.edit import EditScreen

LEFT_ANSWERS = "Nothing has changed; your answers are there when you come back."

_IN_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?")
_WHOLE = re.compile(r"[-+]?[0-9]{1,15}")

Change = Callable[[Callable[[], object]], None]


class CheckInQuestions:
    """Asks in the footer, one after the other, and has the answers written as one step.

    What was answered before escape stands there again when the same key result is checked in next.
    """

    def __init__(self, screen: EditScreen, key_result: KeyResult, change: Change) -> None:
        self._screen = screen
        self._key_result = key_result
        self._change = change
        self._subject = ("check-in", key_result.title)
        self._answers = [*(screen.session.answers_left(self._subject) or ("", "", ""))]
        self._value: Number | None = None
        self._confidence: float | None = None

    def ask(self) -> None:
        """Asks for the value; escape at any question leaves everything as it was."""
        self._ask(0, value_question(self._key_result), self._take_value)

    def _ask(self, place: int, label: str, take: Callable[[str], None]) -> None:
        def leave(answer: str) -> None:
            self._answers[place] = answer
            if any(self._answers):
                self._screen.session.leave_answers(self._subject, self._answers)
                self._screen.footer.show_notice(LEFT_ANSWERS)

        def taken(answer: str) -> None:
            self._answers[place] = answer
            take(answer)

        is_note = place == len(self._answers) - 1
        self._screen.footer.ask(
            label, taken, self._answers[place], is_line=is_note, on_leave=leave, hint=LEFT_OUT
        )

    def _take_value(self, answer: str) -> None:
        try:
            self._value = number(answer)
        except ValueError:
            self._ask(0, "A value is a number, such as 63 or 4.5:", self._take_value)
            return
        self._ask(1, confidence_question(self._key_result), self._take_confidence)

    def _take_confidence(self, answer: str) -> None:
        try:
            self._confidence = confidence(answer)
        except ValueError:
            self._ask(1, "Confidence runs from 0 to 1, or from 0 % to 100 %:", self._take_confidence)
            return
        self._ask(2, note_question(), self._take_note)

    def _take_note(self, answer: str) -> None:
        check_in = CheckIn(
            date=self._screen.okr_app.today(),
            value=self._value,
            confidence=self._confidence,
            note=answer.strip(),
        )
        if check_in.value is None and check_in.confidence is None and not check_in.note:
            self._screen.footer.show_notice("Nothing was said, so nothing was checked in.", is_error=True)
            return
        session = self._screen.session
        session.leave_answers(self._subject, ())
        self._change(lambda: session.check_in(check_in))
        goes_on = session.select_next_key_result()
        self._screen.show_selection()
        next_one = " The cursor is on the next key result." if goes_on else ""
        self._screen.footer.show_notice(f"Checked in: {said(check_in)}.{next_one}")


def number(answer: str) -> Number | None:
    """The number that was typed; None for no answer; else ValueError.

    A per cent sign may stand behind it, and its thousands may be set apart (1,200 or 12 000); any other comma is that
    of a decimal fraction.
    """
    text = answer.strip().removesuffix("%").strip()
    text = re.sub("[, ]", "", text) if _IN_THOUSANDS.fullmatch(text) else text.replace(",", ".")
    if not text:
        return None
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(answer)
    return int(text) if _WHOLE.fullmatch(text) else value


def confidence(answer: str) -> float | None:
    """The confidence that was typed, as 0.6, 60 or 60 %; None for no answer.

    ValueError outside 0 to 1, and for what may be meant in tenths, such as 7.
    """
    value = number(answer)
    if value is None:
        return None
    is_percent = answer.strip().endswith("%")
    share = value / 100 if is_percent or value > 1 else float(value)
    if not 0 <= share <= 1 or (1 < value <= 10 and not is_percent):
        raise ValueError(answer)
    return share
