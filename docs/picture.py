"""Renders a picture of the running application: `python docs/picture.py FILE OUT.svg [WxH] [KEY ...]`.

The README's picture comes from here, so that it shows what the program shows. `THEME=light` chooses a theme.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path

from okrtui.config.options import StartOptions
from okrtui.config.settings import LoadedSettings
from okrtui.tui.app import OkrApp
from okrtui.workspace.workspace import Workspace


async def picture(file: Path, size: tuple[int, int], keys: list[str]) -> str:
    """The screen as SVG after some keys; a key is a name of Textual's or a text to be typed."""
    os.environ["COLORTERM"] = "truecolor"
    options = StartOptions(theme=os.environ.get("THEME"), recovery=False)  # whatever was left unsaved before
    app = OkrApp(Workspace.find([file], Path.cwd()), LoadedSettings(), options)
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.5)
        for key in keys:
            await pilot.press(*(key if " " in key else [key]))
            await pilot.pause(0.1)
        await pilot.pause(0.8)
        return _with_local_fonts(app.export_screenshot(title="okrtui"))


def _with_local_fonts(svg: str) -> str:
    """The picture with every blank, and without fonts from elsewhere: a reader's own monospaced font does as well."""
    without = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    kept_blanks = without.replace("<text ", '<text xml:space="preserve" ')
    return kept_blanks.replace("Fira Code", "DejaVu Sans Mono, Menlo, Consolas")


def main() -> None:
    """Writes the picture that the arguments ask for."""
    file, out, *rest = sys.argv[1:]
    width, height = (int(number) for number in (rest[0] if rest else "120x36").split("x"))
    svg = asyncio.run(picture(Path(file), (width, height), rest[1:]))
    Path(out).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
