"""Writes the parts of the documentation that the program itself knows: `python docs/generate.py`.

Each part stands between two comments and comes from the one place where the program has it: keys from the registry of
commands, the matrix from its data, the keys of the file from the schema, figures from what the benchmarks recorded.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from okrtui.okr.problem_pages import problem_pages
from okrtui.quality.context import TeamRules
from okrtui.quality.matrix import cell
from okrtui.quality.verdict import Zone
from okrtui.tui.commands import CONTEXT_TITLES, LINE, LISTS, all_commands
from okrtui.tui.present.glyphs import UNICODE
from okrtui.tui.present.matrix import LEVELS, MEASURES

HERE = Path(__file__).parent
ROOT = HERE.parent


def keys() -> str:
    """The keys that the footer of the Edit screen offers."""
    offered = [command for command in all_commands() if command.context in (LISTS, LINE) and command.label]
    rows = [f"| {_shown(command.keys)} | {command.help} |" for command in offered]
    return "\n".join(["| key | what it does |", "|---|---|", *rows])


def all_keys() -> str:
    """Every command by where it works, with its id, which the settings can give other keys to."""
    lines: list[str] = []
    for context, title in CONTEXT_TITLES.items():
        lines += [f"## {title}", "", "| key | command | what it does |", "|---|---|---|"]
        commands = [command for command in all_commands() if command.context == context]
        lines += [f"| {_shown(command.keys)} | `{command.id}` | {command.help} |" for command in commands]
        lines += [""]
    return "\n".join(lines[:-1])


def _shown(names: tuple[str, ...]) -> str:
    return " ".join(f"`{name}`" for name in names)


def matrix() -> str:
    """The default zone of each cell."""
    heads = " | ".join(measure.value for measure in MEASURES)
    rows = [f"| | {heads} |", "|---|---|---|---|---|"]
    for level in LEVELS:
        zones = " | ".join(_zone(cell(level, measure, TeamRules()).zone) for measure in MEASURES)
        rows.append(f"| **{level.value}** | {zones} |")
    return "\n".join(rows)


def thin() -> str:
    """What the benchmark of the thin line recorded last."""
    return (ROOT / "benchmarks" / "thin.md").read_text(encoding="utf-8").strip()


def accuracy() -> str:
    """What the benchmark of verdicts recorded last: agreement with labels, and the zones confused."""
    recorded = json.loads((ROOT / "benchmarks" / "verdicts.json").read_text(encoding="utf-8"))
    figures, zones = recorded["figures"], recorded["zones"]
    names = [name.split(": ")[1] for name in figures if name.startswith("lines.jsonl")]
    rows = ["| on lines held out | two labels | one label | a stranger's |", "|---|---:|---:|---:|"]
    for name in names:
        found = [figures.get(f"{file}: {name}") for file in ("lines.jsonl", "more.jsonl", "fresh.tsv")]
        rows.append(f"| {name} | {' | '.join('' if each is None else f'{each:.3f}' for each in found)} |")
    rows += ["", "| labelled, and read as | " + " | ".join(zones) + " |", "|---|" + "---:|" * len(zones)]
    rows += [f"| **{label}** | " + " | ".join(map(str, row.values())) + " |" for label, row in zones.items()]
    return "\n".join(rows)


def _zone(zone: Zone) -> str:
    return f"{UNICODE.zones[zone]} {zone.value}"


def file_keys() -> str:
    """Every key of the file with what it means, from the schema."""
    text = files("okrtui.workspace").joinpath("okr.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    rows = ["| key | what it holds |", "|---|---|"]
    rows += [f"| `{path}` | {description} |" for path, description in _described(schema, schema, "")]
    return "\n".join(rows)


def _described(node: Mapping[str, Any], schema: Mapping[str, Any], above: str) -> Iterator[tuple[str, str]]:
    for key, value in node.get("properties", {}).items():
        path = f"{above}{key}"
        words = ", ".join(f"`{word}`" for word in value.get("enum", ()))
        yield path, value.get("description", "") + (f" One of {words}." if words else "")
        for table in _tables(value, schema):
            yield from _described(table, schema, f"{path}.")


def _tables(value: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The tables that a value may be or hold, through lists, choices and references."""
    if "$ref" in value:
        value = schema["definitions"][value["$ref"].rsplit("/", 1)[-1]]
    if "properties" in value:
        yield value
    for part in (*filter(None, [value.get("items")]), *value.get("anyOf", ())):
        yield from _tables(part, schema)


def problems() -> str:
    """Every problem that a file can have, by code."""
    rows = ["| code | name | severity | what is wrong |", "|---|---|---|---|"]
    rows += [
        f"| {page.kind.code} | {page.kind.name} | {page.kind.severity} | {page.title} |"
        for page in problem_pages().values()
    ]
    return "\n".join(rows)


PARTS: Mapping[Path, Mapping[str, Callable[[], str]]] = {
    ROOT / "README.md": {"keys": keys, "matrix": matrix, "accuracy": accuracy, "thin": thin},
    HERE / "keys.md": {"keys": all_keys},
    HERE / "file-format.md": {"problems": problems, "keys": file_keys},
}


def generated(path: Path) -> str:
    """A document with its generated parts as they should be now."""
    text = path.read_text(encoding="utf-8")
    for name, make in PARTS[path].items():
        pattern = re.compile(rf"(<!-- {name}: [^\n]*-->\n).*?(<!-- end of {name} -->)", re.DOTALL)
        made = make().replace("\\", r"\\")
        text, found = pattern.subn(rf"\g<1>\n{made}\n\n\g<2>", text)
        if found != 1:
            raise ValueError(f"{path.name} has {found} places for {name}; it needs one.")
    return text


if __name__ == "__main__":
    for document in PARTS:
        document.write_text(generated(document), encoding="utf-8")
