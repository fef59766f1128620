"""New values, keys and tables as TOML text, in the style of what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def render(value: Any) -> str:
    """A value as TOML on one line: tables inline, strings in double quotes."""
    if isinstance(value, Mapping):
        return inline_table(f"{render_key(key)} = {render(below)}" for key, below in value.items())
    if isinstance(value, list | tuple):
        return f"[{', '.join(render(element) for element in value)}]"
    import tomlkit

    return str(tomlkit.item(value).as_string())


def render_like(value: Any, token: str, newline: str) -> str:
    """A value as TOML in the quotes of `token`, the value that it replaces, as far as they can hold it."""
    if not isinstance(value, str) or "\r" in value:
        return render(value)
    if token.startswith(('"""', "'''")) and "\n" in value:
        return _multi_line(value, token, newline)
    if token.startswith("'") and not any(char == "'" or not char.isprintable() for char in value):
        return f"'{value}'"
    return render(value)


def _multi_line(value: str, token: str, newline: str) -> str:
    """A text in long quotes; a line break right behind the opening ones does not count, so a second one is needed."""
    import tomlkit

    opening = newline if token[3:].startswith(("\n", "\r\n")) or value.startswith("\n") else ""
    inside = str(tomlkit.string(f"x{value}", multiline=True).as_string())[4:-3]
    return f'"""{opening}{inside.replace(chr(10), newline)}"""'


def render_key(key: str) -> str:
    """A key, bare where it can be, else in quotes."""
    from tomlkit.items import SingleKey

    return str(SingleKey(key).as_string())


def inline_table(members: Iterable[str]) -> str:
    """An inline table of members that are TOML text already."""
    inside = ", ".join(members)
    return f"{{ {inside} }}" if inside else "{}"


def key_lines(data: Mapping[str, Any], indent: str, equals: str, newline: str) -> str:
    """A line for each key of a table."""
    return "".join(
        f"{indent}{render_key(key)}{equals}{render(value)}{newline}" for key, value in data.items()
    )
