"""What our screens have in common: keys go through the registry of commands, and the last line is a footer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from textual import events

from okrtui.tui.commands import EVERYWHERE
from okrtui.tui.keys import key_name
from okrtui.tui.panes.footer import Footer
from okrtui.tui.textual_compat import BareScreen

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp
    from okrtui.workspace.session import Session


class CommandScreen(BareScreen[None]):
    """A screen whose keys run commands; a subclass says in which contexts, the nearest first."""

    context = EVERYWHERE

    @property
    def okr_app(self) -> OkrApp:
        """The application."""
        return cast("OkrApp", self.app)

    @property
    def footer(self) -> Footer:
        """The last line."""
        return self.query_one(Footer)

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Calls something when the screen has been painted, unless it has been left by then."""

        def call() -> object:
            return callback(*args, **kwargs) if self in self.app.screen_stack else None

        return super().call_after_refresh(call)

    def contexts(self) -> tuple[str, ...]:
        """Where the commands of this screen work now."""
        return (self.context, EVERYWHERE)

    def on_key(self, event: events.Key) -> None:
        """Gives a key to the question in the footer, to a command, or to what is being typed."""
        if self.app.screen is not self:
            self._pass_on(event)
            return
        self.okr_app.warming.wait()
        if self.holds_back(event):
            return
        character = event.character if event.is_printable else None
        if self.footer.is_asking:
            self.footer.take_key(event.key, character)
            event.stop()
            event.prevent_default()
            return
        self.footer.clear_notice()
        if not self._run_command(key_name(event)) and not self.type_key(event.key, character):
            return
        event.stop()
        event.prevent_default()

    def _pass_on(self, event: events.Key) -> None:
        """Hands on a key that was pressed while another screen was coming up: it is meant for that one."""
        self.app.post_message(events.Key(event.key, event.character))
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Gives pasted text to the question in the footer, or to what is being typed."""
        if self.holds_back(event):
            return
        if self.footer.is_asking:
            self.footer.take_text(event.text)
        else:
            self.type_text(event.text)
        event.stop()

    def holds_back(self, event: events.Key | events.Paste) -> bool:
        """Whether a key or a paste is kept for later; a subclass says until when."""
        return False

    def type_key(self, key: str, character: str | None) -> bool:
        """Takes a key that is no command; True where something was typed."""
        return False

    def type_text(self, text: str) -> None:
        """Takes pasted text."""

    def show_all(self) -> None:
        """Shows anew what the session has now; a subclass that shows it says how."""

    def show_header(self) -> None:
        """Shows anew whether the file is saved; a subclass that shows it says how."""

    @property
    def is_typing(self) -> bool:
        """Whether something was typed that the session does not know yet."""
        return False

    @property
    def is_busy(self) -> bool:
        """Whether the user is in the middle of something for which the file must not change by the way."""
        return self.is_typing or self.footer.is_asking

    def text_as_typed(self, session: Session) -> str | None:
        """The whole text of a session's file as it stands on this screen; None where the session knows it."""
        return None

    def keep_what_is_typed(self) -> bool:
        """Takes what is being typed into the session; False, with the reason in the footer, where that is refused."""
        return True

    def show_hints(self) -> None:
        """Shows in the footer the keys that help here."""
        self.footer.show_hints(self.okr_app.keys.hints(self.contexts(), self.okr_app))

    def _run_command(self, key: str) -> bool:
        for context in self.contexts():
            command = self.okr_app.keys.command(context, key)
            if command is not None:
                self.okr_app.run_command(command)
                return True
        return False
