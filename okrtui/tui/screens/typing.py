"""Typing on a screen: keys go to the line that is open, whose echo is painted before the coach reads."""

from __future__ import annotations

from okrtui.tui.commands import LINE
from okrtui.tui.screens.asking import AskingScreen
from okrtui.tui.textual_compat import ECHO_FIRST, ask_for_paint
from okrtui.tui.widgets.entry_list import EntryList
from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.workspace.pasted import pasted_lines


class TypingScreen(AskingScreen):
    """A screen with lists of entries, in one of which a line can be open; a subclass says which and shows them."""

    _is_judging_line = False

    @property
    def live_list(self) -> EntryList:
        """The list that holds the cursor."""
        raise NotImplementedError

    def show_rows(self) -> None:
        """Shows the rows of the lists as the session has them now."""
        raise NotImplementedError

    def show_verdict(self) -> None:
        """Shows what the coach says of the line under the cursor."""
        raise NotImplementedError

    def wait_for_typing(self) -> None:
        """Leaves the processor to whoever is typing; a subclass with work in the background says how."""

    def contexts(self) -> tuple[str, ...]:
        """The line while one is typed."""
        outer = super().contexts()
        return (LINE, *outer[1:]) if self.session.line is not None else outer

    def keep_what_is_typed(self) -> bool:
        """Keeps the line that is open for typing."""
        return super().keep_what_is_typed() and self.okr_app.desk.commit_line()

    def type_key(self, key: str, character: str | None) -> bool:
        """Gives a key to the line editor; the echo is painted before the coach reads."""
        if self.session.line is None:
            return super().type_key(key, character)
        if not self.live_list.type_key(key, character):
            return False
        self.typed()
        return True

    def type_text(self, text: str) -> None:
        """Gives pasted text to the line editor; several lines in a new one are entries of their own."""
        line, buffer = self.session.line, self.live_list.buffer
        if line is None or buffer is None:
            super().type_text(text)
            if self.questions is None:
                self.footer.show_notice(self._nowhere_to_paste())
            return
        lines = pasted_lines(buffer.with_inserted(text)) if pasted_lines(text)[1:] else ()
        if line.is_new and lines:
            self.okr_app.desk.write_lines(lines)
            return
        self.live_list.type_text(text)
        self.typed()
        if lines:
            self.footer.show_notice("What you pasted was several lines: they are one now.")

    def _nowhere_to_paste(self) -> str:
        opens = self.okr_app.keys.first("line.new_key_result") or "the palette (ctrl+p)"
        return f"Nothing was pasted: {opens} opens a key result that takes it, each line as one of its own."

    def open_line(self) -> None:
        """Opens the line editor on the session's line, which may be new."""
        line = self.session.line
        if line is not None:
            self.show_rows()
            self.live_list.start_typing(LineBuffer(line.text, len(line.text)))
            self.show_verdict()
            self.show_hints()

    def close_line(self) -> None:
        """Closes the line editor and shows what the session has now."""
        for entries in self.query(EntryList):
            entries.stop_typing()
        self.show_all()

    def typed(self) -> None:
        """Takes the words from the line editor and has them judged once they are on the screen."""
        buffer = self.live_list.buffer
        if buffer is None:
            return
        self.session.type_line(buffer.text)
        self.wait_for_typing()
        if not self._is_judging_line:
            self._is_judging_line = True
            ask_for_paint(self.live_list)
            self.set_timer(ECHO_FIRST, self.show_verdict)
