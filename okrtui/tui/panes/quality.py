"""The quality panel: what the coach says of the line under the cursor, in full or as a strip."""

from __future__ import annotations

from okrtui.tui.present.panel import Judged, panel_lines, strip_lines
from okrtui.tui.widgets.lines import Lines


class QualityPanel(Lines, can_focus=True):
    """The panel in full; scrolled by keys when it is the pane that they go to."""

    def show_judged(self, judged: Judged) -> None:
        """Shows another verdict; only what differs is painted."""
        self.show(panel_lines(judged, max(20, self.size.width - 1), self.size.height))


class QualityStrip(Lines):
    """The seven lines below the outline of a narrow screen."""

    def show_judged(self, judged: Judged) -> None:
        """Shows another verdict; only what differs is painted."""
        self.show(strip_lines(judged, self.size.width))
