"""A driver that gives the terminal back with the mouse as it was."""

from __future__ import annotations

from textual.driver import Driver

_MOUSE_IN_PIXELS_OFF = "\x1b[?1016l"


def tidy(driver_class: type[Driver]) -> type[Driver]:
    """The driver class with an omission of Textual 8.2 mended: it never switches off mouse reports in pixels."""

    class TidyDriver(driver_class):  # type: ignore[misc, valid-type]
        """The driver of this platform, leaving nothing behind."""

        def stop_application_mode(self) -> None:
            """Give the terminal back."""
            if getattr(self, "_mouse_pixels", False):
                self.write(_MOUSE_IN_PIXELS_OFF)
            super().stop_application_mode()

    return TidyDriver
