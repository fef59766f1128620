"""What a start imports and what it costs: the report of `python -X importtime`, shortened to what matters.

    python -m benchmarks.importtime [MODULE ...]

Times are of this machine at this moment; the share of each is what to look at. Without arguments the report
is told for `okrtui --version`, and for the screen of the editor beside a Textual application with one Static.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass

_LARGEST = 15
_EDITOR = """
import okrtui.cli.edit
from okrtui.tui.lean import import_textual
import_textual()
import okrtui.tui.app, okrtui.tui.command_list
"""


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module: microseconds of its own and with all that it imported, and how deep it stood."""

    name: str
    own: int
    whole: int
    depth: int


def imports_of(code: str) -> list[Import]:
    """What a fresh interpreter imports to run some code, in the order in which the imports ended.

    Modules are compiled before, as they are on a user's machine, whatever the surroundings say of byte code.
    """
    command = [sys.executable, "-X", "importtime", "-c", code]
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(2):
        run = subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings)
    rows = [line.removeprefix("import time:").split("|") for line in run.stderr.splitlines() if "|" in line]
    return [
        Import(name.strip(), int(own), int(whole), (len(name) - len(name.lstrip()) - 1) // 2)
        for own, whole, name in rows
        if own.strip().isdigit()
    ]


def by_package(imports: list[Import]) -> dict[str, tuple[int, int]]:
    """Own microseconds and number of modules by top-level package, the costliest first."""
    sums: dict[str, tuple[int, int]] = {}
    for one in imports:
        package = one.name.split(".")[0]
        cost, count = sums.get(package, (0, 0))
        sums[package] = (cost + one.own, count + 1)
    return dict(sorted(sums.items(), key=lambda item: -item[1][0]))


def report(title: str, code: str) -> None:
    """Print the packages that cost most, and the costliest of our own modules with all that they pull in."""
    imports = imports_of(code)
    whole = sum(one.own for one in imports)
    print(f"\n{title}: {len(imports)} modules, {whole / 1000:.1f} ms")
    for package, (cost, count) in list(by_package(imports).items())[:_LARGEST]:
        print(f"  {package:<24}{cost / 1000:>8.1f} ms  {cost / whole:>4.0%}  {count:>4} modules")
    ours = sorted((one for one in imports if one.name.startswith("okrtui")), key=lambda one: -one.whole)
    for one in ours[:_LARGEST]:
        print(f"    {one.name:<40}{one.own / 1000:>8.1f} ms own {one.whole / 1000:>8.1f} ms with imports")


def main() -> int:
    """Report on the modules named as arguments, or on the usual starts."""
    if modules := sys.argv[1:]:
        for module in modules:
            report(f"import {module}", f"import {module}")
        return 0
    version = "from okrtui.cli.main import main\ntry: main(['--version'])\nexcept SystemExit: pass"
    report("okrtui --version", version)
    report("a Textual application with one Static", "import textual.app; from textual.widgets import Static")
    report("the screen of the editor", _EDITOR)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
