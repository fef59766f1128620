"""A driver that reads safely and gives the terminal back with the mouse as it was."""

from __future__ import annotations

from textual.driver import Driver

_MOUSE_IN_PIXELS_OFF = "\x1b[?1016l"


def tidy(driver_class: type[Driver]) -> type[Driver]:
    """The driver class with two omissions of Textual 8.2 mended.

    It never switches off mouse reports in pixels, and it takes what is pasted for keys where an escape is in it.
    """

    class TidyDriver(driver_class):  # type: ignore[misc, valid-type]
        """The driver of this platform, leaving nothing behind."""

        def stop_application_mode(self) -> None:
            """Give the terminal back."""
            if getattr(self, "_mouse_pixels", False):
                self.write(_MOUSE_IN_PIXELS_OFF)
            super().stop_application_mode()

        def run_input_thread(self) -> None:
            """Read what comes from the terminal until the driver ends."""
            try:
                from okrtui.tui.textual_compat.keyboard import read_keyboard

                file, is_over = self.fileno, self.exit_event
            except (AttributeError, ImportError):
                super().run_input_thread()
                return
            read_keyboard(file, is_over, self.process_message)

    return TidyDriver
