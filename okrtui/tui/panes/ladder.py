"""The "so what?" ladder below the lists, which is climbed by answers."""

from __future__ import annotations

from okrtui.quality.zones import Zone
from okrtui.tui.commands import LADDER
from okrtui.tui.panes.fields import FieldsPane
from okrtui.tui.present.ladder import Climb, asks_for_signal, ladder_height, ladder_lines
from okrtui.workspace.coaching import Ladder
from okrtui.workspace.session import Session


class LadderPane(FieldsPane):
    """A field a rung, and one for the signal of the bet; each answer is judged once it is on the screen.

    The reasons that an objective has already stand in their fields.
    """

    keys_context = LADDER

    def __init__(self, session: Session, ladder: Ladder) -> None:
        known = ladder.reasons[: len(ladder.rungs)]
        blank = [""] * (len(ladder.rungs) - len(known) + asks_for_signal(ladder))
        super().__init__([*known, *blank], len(known) if blank else 0)
        self.ladder = ladder
        self.subject = ("ladder", ladder.kind, ladder.line)
        self._session = session
        self._zone = session.zone(ladder.path)
        self._zones: list[Zone | None] = [None] * len(ladder.rungs)
        self._best: int | None = None
        self.styles.height = ladder_height(ladder)

    @property
    def answers(self) -> list[str]:
        """The answers to the rungs, the lowest first."""
        return self.texts[: len(self.ladder.rungs)]

    @property
    def signal(self) -> str:
        """What will show that the bet works."""
        return self.texts[-1] if asks_for_signal(self.ladder) else ""

    def on_mount(self) -> None:
        """Judges the answers that are there already, once they are on the screen."""
        if any(self.texts):
            self.judge_soon()

    def climb(self, step: int) -> None:
        """Goes a field up or down as they stand on the screen, where the signal is below all rungs."""
        order = [
            *([len(self.ladder.rungs)] if asks_for_signal(self.ladder) else []),
            *range(len(self.ladder.rungs)),
        ]
        place = order.index(self.here) + step
        if 0 <= place < len(order):
            self.here = order[place]
            self.show_fields()

    def show_fields(self) -> None:
        """Shows the ladder as it is now."""
        cursor = self.buffer.cursor
        climb = Climb(self.ladder, self.texts, self.here, cursor, self._zones, self._zone, self._best)
        self.show(ladder_lines(climb, self.glyphs, max(20, self.size.width)))

    def judge(self) -> None:
        """Judges the answers."""
        self._zones, self._best = self._session.judge_answers(self.ladder, self.answers)
        self.show_fields()
