"""The quality panel: what the coach says of the line under the cursor, in full or as a strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from okrtui.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from okrtui.tui.present.judged import Judged


class VerdictLines(Lines):
    """Lines that tell a verdict, told anew for every size; a subclass says how."""

    def tell(self, judged: Judged, width: int, height: int) -> list[Content]:
        """The lines of a verdict for a size."""
        raise NotImplementedError

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._judged: Judged | None = None

    def show_judged(self, judged: Judged) -> None:
        """Shows another verdict; only what differs is painted."""
        self._judged = judged
        self.show(self.tell(judged, self.size.width, self.size.height))

    def on_resize(self) -> None:
        """Breaks the lines for the new width."""
        if self._judged is not None:
            self.show_judged(self._judged)


class QualityPanel(VerdictLines, can_focus=True):
    """The panel in full; scrolled by keys when it is the pane that they go to."""

    def tell(self, judged: Judged, width: int, height: int) -> list[Content]:
        """All that there is to say."""
        from okrtui.tui.present.panel import panel_lines

        return panel_lines(judged, width, height)


class QualityStrip(VerdictLines):
    """The seven lines below the outline of a narrow screen, and the one line below that of a slim one."""

    def tell(self, judged: Judged, width: int, height: int) -> list[Content]:
        """As much of the verdict as there is room for."""
        from okrtui.tui.present.strip import strip_lines
        from okrtui.tui.present.verdict_line import verdict_line

        return strip_lines(judged, width, height) if height > 1 else [verdict_line(judged, width)]

    def row_content(self, y: int) -> tuple[Content, str]:
        """A line; one that stands alone is set off from the rows above it."""
        content, base = super().row_content(y)
        return content, base if self.size.height > 1 else "text on surface"
