"""The only place that knows private names of Textual; each use falls back to what Textual does by itself.

`keyboard` reads what the terminal sends, for `driver`; `colour` takes colours out; `start` leaves out what a start can
do without. The rest makes the stream to the terminal thin: `composed` reads what Textual has composed, `frame` keeps it
as cells, `difference` writes what has changed with the fewest bytes (`pen` for colours, `moves` for the cursor),
`stream` drops frames that are overtaken, `outlet` knows when the line is free, and `thin_app` hangs all that into an
application. `echo` has a typed letter painted first, and a `punctual` timer always calls.
"""

from okrtui.tui.textual_compat.colour import NoColour, colour_depth, use_no_colour
from okrtui.tui.textual_compat.echo import ECHO_FIRST, ask_for_paint
from okrtui.tui.textual_compat.punctual import Punctual
from okrtui.tui.textual_compat.start import BareScreen, start_with_theme
from okrtui.tui.textual_compat.thin_app import ThinApp

__all__ = [
    "ECHO_FIRST",
    "BareScreen",
    "NoColour",
    "Punctual",
    "ThinApp",
    "ask_for_paint",
    "colour_depth",
    "start_with_theme",
    "use_no_colour",
]
