"""The inventory: pairs of lines before and after, by function, searched by words; those near the line come first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from textual.content import Content

from okrtui.quality.inventory import Pair, search
from okrtui.tui.commands import INVENTORY
from okrtui.tui.present.examples import example_lines
from okrtui.tui.present.text import cut, spread, words, wrapped
from okrtui.tui.screens.menu import MenuScreen
from okrtui.tui.widgets.lines import Lines
from okrtui.workspace.session import Session

_SLICE = 0.012
_PAUSE = 0.004


class InventoryScreen(MenuScreen):
    """A list of pairs; enter begins a key result as one of them, / looks for words."""

    context = INVENTORY

    def __init__(self, session: Session, pairs: Sequence[Pair]) -> None:
        super().__init__()
        self._session = session
        self._pairs = pairs
        self._words = ""
        self._rows: list[Pair | None] = []
        self._left: Iterator[tuple[list[Content], Pair | None]] = iter(())
        self._shown: list[Content] = []

    def show_all(self) -> None:
        """Shows the pairs that are looked for; those below are judged in slices, between keys."""
        found = search(self._pairs, self._words)
        of = (
            f"{self._words}: {len(found)} of {len(self._pairs)}"
            if self._words
            else f"{len(self._pairs)} pairs"
        )
        title = Content.assemble(" ", ("Inventory", "bold"), "  ", ("before and after", "muted"))
        self.query_one("#header", Lines).show([spread(title, words(f"{of} ", "muted"), self.size.width)])
        self._rows, self._shown = [], []
        self._left = self._made(found, max(20, self._menu.size.width - 2))
        self._make(self._menu.size.height)
        self.show_hints()

    # Commands

    def step(self, step: int) -> None:
        """Puts the cursor on the next or previous pair."""
        self._menu.step(step)

    def page(self, step: int) -> None:
        """Goes on by some pairs."""
        for _ in range(max(1, self._menu.size.height // 3)):
            self._menu.step(step)

    def ask(self) -> None:
        """Asks for words to look for; none brings all pairs back."""
        self.footer.ask("Find pairs with", self._find, self._words, is_proposal=True)

    def begin(self) -> None:
        """Begins a key result in the words of the pair under the cursor."""
        pair = self._rows[self._menu.cursor] if 0 <= self._menu.cursor < len(self._rows) else None
        if pair is not None:
            self.leave()
            self.okr_app.edit_screen.call_after_refresh(self.okr_app.examples.begin_as, pair)

    def leave(self) -> None:
        """Goes back to the lists."""
        self.dismiss()

    # Inside

    def _find(self, wanted: str) -> None:
        self._words = wanted.strip()
        self._menu.put_cursor(-1)
        self.show_all()

    def _made(self, found: Sequence[Pair], width: int) -> Iterator[tuple[list[Content], Pair | None]]:
        """The rows, a pair or a heading at a time."""
        glyphs = self.okr_app.glyphs
        near = () if self._words else self._session.examples(self._pairs)
        if near:
            yield [_heading(f"Near: {self._title()}", width)], None
            for example in near:
                yield example_lines([example], glyphs, width), example.pair
        function = ""
        for pair in found:
            if pair.function != function:
                function = pair.function
                yield [Content(""), _heading(function.capitalize(), width)], None
            example = self._session.judged_pair(pair)
            yield example_lines([example], glyphs, width, with_function=False), pair
        if not found:
            yield wrapped(Content("No pair holds these words. / looks for others."), width), None

    def _title(self) -> str:
        entry = self._session.selected()
        return "" if entry is None else entry.title

    def _make(self, rows: int = 0) -> None:
        """Makes at least some rows, then as many as a slice of time allows."""
        end = perf_counter() + _SLICE
        for contents, pair in self._left:
            self._shown += contents
            self._rows += [pair, *[None] * (len(contents) - 1)]
            if perf_counter() > end and len(self._shown) >= rows:
                self.set_timer(_PAUSE, self._make)
                break
        self._menu.show_choices(
            [(content, pair is not None) for content, pair in zip(self._shown, self._rows, strict=True)]
        )


def _heading(text: str, width: int) -> Content:
    return cut(words(text, "accent bold"), width)
