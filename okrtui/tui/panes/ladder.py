"""The "so what?" ladder below the lists: it stands only while it is being climbed, and holds the answers until then."""

from __future__ import annotations

from okrtui.quality.verdict import Zone
from okrtui.tui.present.ladder import Climb, asks_for_signal, ladder_height, ladder_lines
from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.tui.widgets.line_keys import edit_key
from okrtui.tui.widgets.lines import Lines
from okrtui.workspace.coaching import Ladder
from okrtui.workspace.session import Session


class LadderPane(Lines):
    """A field a rung, and one for the signal of the bet; each answer is judged once it is on the screen.

    The reasons that an objective has already stand in their fields.
    """

    def __init__(self, session: Session, ladder: Ladder) -> None:
        super().__init__()
        self.ladder = ladder
        self._session = session
        known = ladder.reasons[: len(ladder.rungs)]
        blank = [""] * (len(ladder.rungs) - len(known) + asks_for_signal(ladder))
        self._buffers = [LineBuffer(text, len(text)) for text in (*known, *blank)]
        self._here = len(known) if blank else 0
        self._zone = session.zone(ladder.path)
        self._zones: list[Zone | None] = [None] * len(ladder.rungs)
        self._best: int | None = None
        self._is_judging = False
        self.styles.height = ladder_height(ladder)

    @property
    def answers(self) -> list[str]:
        """The answers to the rungs, the lowest first."""
        return [buffer.text for buffer in self._buffers[: len(self.ladder.rungs)]]

    @property
    def signal(self) -> str:
        """What will show that the bet works."""
        return self._buffers[-1].text if asks_for_signal(self.ladder) else ""

    def on_mount(self) -> None:
        """Judges the answers that are there already, once they are on the screen."""
        if self.ladder.reasons:
            self._judge_soon()

    # Keys

    def step(self, step: int) -> None:
        """Goes to the next field, upwards for a positive step, around the end."""
        self._here = (self._here + step) % len(self._buffers)
        self.show_climb()

    def climb(self, step: int) -> None:
        """Goes a field up or down as they stand on the screen, where the signal is below all rungs."""
        order = [
            *([len(self.ladder.rungs)] if asks_for_signal(self.ladder) else []),
            *range(len(self.ladder.rungs)),
        ]
        place = order.index(self._here) + step
        if 0 <= place < len(order):
            self._here = order[place]
            self.show_climb()

    def type_key(self, key: str, character: str | None) -> bool:
        """Gives a key to the field; True where it did something with it."""
        buffer = self._buffers[self._here]
        if not edit_key(buffer, key, character, [(0, len(buffer.text))]):
            return False
        self._typed()
        return True

    def type_text(self, text: str) -> None:
        """Writes pasted text into the field."""
        self._buffers[self._here].insert(text)
        self._typed()

    # Showing

    def show_climb(self) -> None:
        """Shows the ladder as it is now."""
        self.show(ladder_lines(self._climb(), self.glyphs, max(20, self.size.width)))

    def on_resize(self) -> None:
        """Shows it for another width."""
        self.show_climb()

    def _climb(self) -> Climb:
        texts = [buffer.text for buffer in self._buffers]
        cursor = self._buffers[self._here].cursor
        return Climb(self.ladder, texts, self._here, cursor, self._zones, self._zone, self._best)

    def _typed(self) -> None:
        self.show_climb()
        self._judge_soon()

    def _judge_soon(self) -> None:
        if not self._is_judging:
            self._is_judging = True
            self.call_after_refresh(self._judge)

    def _judge(self) -> None:
        self._is_judging = False
        self._zones, self._best = self._session.judge_answers(self.ladder, self.answers)
        self.show_climb()
