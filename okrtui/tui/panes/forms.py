"""Forms below the lists: a line is built from answers, an initiative is given its hypothesis."""

from __future__ import annotations

from collections.abc import Sequence

from okrtui.quality.verdict import Assessment
from okrtui.tui.commands import FORM
from okrtui.tui.panes.fields import FieldsPane
from okrtui.tui.present.bet import HEIGHT, RESULT, SIGNAL, Betted, bet_lines
from okrtui.tui.present.builder import Building, builder_height, builder_lines
from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.workspace.betting import Bet
from okrtui.workspace.building import Build
from okrtui.workspace.session import Session


class FormPane(FieldsPane):
    """Fields of which the last one, on enter, keeps them all."""

    keys_context = FORM

    def __init__(self, session: Session, texts: list[str], here: int = 0) -> None:
        super().__init__(texts, here)
        self._session = session

    @property
    def is_at_last(self) -> bool:
        """Whether the last field is the one that is typed in."""
        return self.here == len(self.buffers) - 1

    def keep(self, *, fill_fields: bool) -> str:
        """Writes what stands in the fields as one step and tells what was written; raises Refused where it cannot."""
        raise NotImplementedError


class BuilderPane(FormPane):
    """The parts of an objective or a key result, and the line that they make, which may be edited before it is kept.

    A line that was edited by hand is left alone, until it is emptied.
    """

    def __init__(self, session: Session, build: Build) -> None:
        super().__init__(session, [*build.answers, build.line])
        self._build = build
        self.subject = session.subject_of(build)
        self._made = build.line
        self._assessment: Assessment | None = None
        self.styles.height = builder_height(build)

    @property
    def assessment(self) -> Assessment | None:
        """What the coach says of the line."""
        return self._assessment

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the parts that the line still waits for."""
        *answers, line = self.texts
        return self._session.missing_parts(self._build, answers, line)

    def on_mount(self) -> None:
        """Judges the line that is there already, once it is on the screen."""
        self.judge_soon()

    def take_up(self, answers: Sequence[str]) -> None:
        """Goes on with answers that were left, and with the line that they made."""
        super().take_up(answers)
        self._made = self._session.built_line(self._build, answers[:-1])

    def begin_anew(self) -> None:
        """Has answers and line as they were at first."""
        self._made = self._build.line
        super().begin_anew()

    def typed(self) -> None:
        """Makes the line anew of the answers."""
        line = self.texts[-1]
        if line not in ("", self._made) or (self.is_at_last and line):
            return
        self._made = self._session.built_line(self._build, self.texts[:-1])
        self.buffers[-1] = LineBuffer(self._made, len(self._made))

    def judge(self) -> None:
        """Judges the line."""
        *answers, line = self.texts
        self._assessment = self._session.judge_built(self._build, answers, line)
        self.show_fields()

    def show_fields(self) -> None:
        """Shows the answers, the line and its verdict."""
        show_score = self.okr_app.settings.show_score
        cursor = self.buffer.cursor
        building = Building(
            self._build, self.texts, self.here, cursor, self._assessment, show_score, self.missing
        )
        self.show(builder_lines(building, self.glyphs, max(20, self.size.width)))

    def keep(self, *, fill_fields: bool) -> str:
        """Writes the line."""
        *answers, line = self.texts
        self._session.keep_built(self._build, answers, line, fill_fields=fill_fields)
        return "Built" if self._build.is_new else "Built anew"


class BetPane(FormPane):
    """What we believe, what it will result in (one of the key results, chosen by keys), and when we will know."""

    def __init__(self, session: Session, bet: Bet) -> None:
        is_known = bet.expected is not None or not bet.results
        super().__init__(
            session, [bet.initiative.title, "", bet.initiative.signal], SIGNAL if is_known else RESULT
        )
        self._bet = bet
        self.subject = ("bet", bet.initiative.title)
        self._expected = bet.expected
        self.styles.height = HEIGHT

    @property
    def has_changed(self) -> bool:
        """Whether something was typed or chosen that would be lost."""
        return super().has_changed or self._expected != self._bet.expected

    @property
    def answers_to_leave(self) -> tuple[str, ...]:
        """The answers, among them the number of the key result that is chosen."""
        title, _, signal = self.texts
        chosen = "" if self._expected is None else str(self._expected)
        return (title, chosen, signal) if self.has_changed else ()

    def take_up(self, answers: Sequence[str]) -> None:
        """Goes on with answers that were left, and with the key result that was chosen."""
        title, chosen, signal = answers
        super().take_up((title, "", signal))
        self._expected = int(chosen) if chosen and int(chosen) < len(self._bet.results) else None
        self.here = RESULT if self._expected is None and self._bet.results else SIGNAL

    def begin_anew(self) -> None:
        """Has the hypothesis as the file has it."""
        self._expected = self._bet.expected
        super().begin_anew()

    def type_key(self, key: str, character: str | None) -> bool:
        """Gives a key to the field; where a key result is chosen, takes the next one or that of a number."""
        if self.here != RESULT:
            return super().type_key(key, character)
        if key in ("left", "right", "space"):
            self._choose_next(-1 if key == "left" else 1)
        elif key in ("backspace", "delete"):
            self._choose(None)
        elif (
            character is not None and character.isdecimal() and 1 <= int(character) <= len(self._bet.results)
        ):
            self._choose(int(character) - 1)
        else:
            return False
        return True

    def type_text(self, text: str) -> None:
        """Writes pasted text into a field that takes words."""
        if self.here != RESULT:
            super().type_text(text)

    def show_fields(self) -> None:
        """Shows the hypothesis."""
        title, _, signal = self.texts
        betted = Betted(self._bet, title, signal, self._expected, self.here, self.buffer.cursor)
        self.show(bet_lines(betted, self.glyphs, max(20, self.size.width)))

    def keep(self, *, fill_fields: bool) -> str:
        """Writes the hypothesis."""
        title, _, signal = self.texts
        self._session.keep_bet(self._bet, title, self._expected, signal)
        return "Bet noted"

    def _choose_next(self, step: int) -> None:
        places = [None, *range(len(self._bet.results))]
        self._choose(places[(places.index(self._expected) + step) % len(places)])

    def _choose(self, expected: int | None) -> None:
        self._expected = expected
        self.show_fields()
