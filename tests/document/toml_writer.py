"""A writer of OKR files in every shape that TOML allows, for property tests.

Each entry's title starts with a token of its own (`t3`), and each comment names the entry that it belongs to
(`# c of t3`, or `# c of file`), so that a test can tell whether comments stay with their owners.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

Choice = TypeVar("Choice")
COMMENT = re.compile(r"# c of (t\d+|file)\b")
_NOISE = (
    "",
    "é→😀",
    "a#b",
    "x = 1",
    "[[objectives]]",
    "61% -> 75%",
    "a, b",
    "]",
    "{",
    "}",
    "tab\there",
    "end",
)


@dataclass
class Writer:
    """Writes one file; `below(n)` draws a number from 0 to n - 1."""

    below: Callable[[int], int]
    lines: list[str] = field(default_factory=list)
    count: int = 0

    def chance(self, one_in: int) -> bool:
        """True once in so many times."""
        return self.below(one_in) == 0

    def pick(self, choices: Sequence[Choice]) -> Choice:
        """One of several."""
        return choices[self.below(len(choices))]

    def write(self) -> str:
        """The text of a file."""
        self.indent = self.pick(("", "  ", "\t"))
        self.equals = self.pick((" = ", " = ", "=", "  =  "))
        self.blank_lines = self.pick((1, 1, 0, 2))
        self.long_strings = self.chance(3)
        form = self.below(8)
        self._preamble(may_open_table=bool(form))
        for _ in range(self.below(4)) if form else ():
            self._objective()
        if not form:
            self.line(f"objectives{self.equals}{self.array('file', self.inline_objective)}")
        if self.chance(4):
            self._gap()
            self.lines += [] if not form else ["[meta]", "x = 1  # c of file"]
        return self._finished()

    def _finished(self) -> str:
        if self.chance(4):
            self.lines += ["", "# c of file"]
        body = list(self.lines)
        at = len(body)
        while at and (not body[at - 1].strip() or body[at - 1].lstrip().startswith("#")):
            at -= 1
        body[at:] = [re.sub(r"c of t\d+", "c of file", line) for line in body[at:]]
        text = "\n".join(body) + ("" if self.chance(4) else "\n")
        return text.replace("\n", "\r\n") if self.chance(4) else text

    def line(self, text: str, depth: int = 0) -> None:
        """One line, indented."""
        self.lines.append(self.indent * depth + text)

    def _gap(self) -> None:
        self.lines += [""] * self.blank_lines

    def _preamble(self, may_open_table: bool) -> None:
        if self.chance(3):
            self.line("#:schema https://example.org/okr.json")
        if self.chance(3):
            self.lines += ["# c of file", ""]
        for key, value in (
            ("version", "1"),
            ("team", "'Sea\"rch'"),
            ("cycle", '"2026-Q4"'),
            ('"x y".z', "{}"),
        ):
            if self.chance(2):
                self.line(f"{key}{self.equals}{value}{self.tail('file')}")
        if may_open_table and self.chance(6):
            self.lines += ["", "[settings.deep]", "a.b = [[1, 2], []]"]
        self._gap()

    def token(self) -> str:
        """The token of a new entry."""
        self.count += 1
        return f"t{self.count}"

    def tail(self, owner: str) -> str:
        """Perhaps a comment behind something."""
        return f"  # c of {owner}" if self.chance(5) else ""

    def lead(self, owner: str, depth: int) -> None:
        """Perhaps comment lines above something."""
        for _ in range(self.pick((0, 0, 0, 1, 2))):
            self.line(f"# c of {owner}", depth)

    def loose(self, owner: str, depth: int) -> None:
        """Perhaps a comment that stands alone below something."""
        if self.chance(8):
            self.lines.append("")
            self.line(f"# c of {owner}", depth)
            self.lines.append("")

    def title(self, token: str) -> str:
        """A title as a TOML string in some quotes."""
        text = f"{token} {self.pick(_NOISE)}".strip()
        form = self.below(5) if self.long_strings else self.below(2)
        match form:
            case 0:
                return f"'{text}'"
            case 2:
                return f'"""{text}"""'
            case 3:
                return f'"""\n{text}\n[[objectives]]\n  "quoted" """'
            case 4:
                return f"'''{text}\n# no comment'''"
        return '"' + text.replace("\t", "\\t").replace("é", "\\u00e9") + '"'

    def key(self, key: str, value: str, owner: str, depth: int) -> None:
        """A key with a value and perhaps comments."""
        if self.chance(8):
            self.line(f"# c of {owner}", depth)
        self.line(f"{key}{self.equals}{value}{self.tail(owner)}", depth)

    def _objective(self) -> None:
        token = self.token()
        self.lead(token, 0)
        self.line(
            self.pick(("[[objectives]]",) * 4 + ("[[ objectives ]]", '[["objectives"]]')) + self.tail(token)
        )
        self._keys(token, 0, "o")
        if self.chance(4):
            self.key("why", self.array(token, lambda: f'"{self.pick(_NOISE[:4])}"', titled=False), token, 0)
        dotted = self.chance(5)
        if dotted:
            self.key("review.grade", "0.7", token, 0)
            self.key("review . 'verdict'", '"keep"', token, 0)
        forms = {
            name: self.pick(("headers", "headers", "array", "none"))
            for name in ("key_results", "initiatives")
        }
        for name, form in forms.items():
            if form == "array":
                self.key(name, self.array(token, self.inline_entry), token, 0)
        self.loose(token, 0)
        self._gap()
        self._headers([name for name, form in forms.items() if form == "headers"])
        if not dotted and self.chance(4):
            self.line("[objectives.review]", 1)
            self.key("grade", "1_0e-1", token, 1)
            self._gap()

    def _headers(self, names: list[str]) -> None:
        order = [name for name in names for _ in range(self.below(4))]
        if self.chance(4):
            order = order[::-2] + order[::2][::-1]
        for name in order:
            self._entry(name)

    def _entry(self, name: str) -> None:
        token = self.token()
        self.lead(token, 1)
        self.line(f"[[objectives.{name}]]{self.tail(token)}", 1)
        self._keys(token, 1, "kr" if name == "key_results" else "in")
        if self.chance(4):
            self.key(
                "x-data",
                self.pick(("nan", "-inf", "1979-05-27 07:32:00", "0x_ff".replace("_", ""))),
                token,
                1,
            )
        if self.chance(5):
            self._gap()
            self.line(f"[[objectives.{name}.comments]]", 2)
            self.key("text", "'so?'", token, 2)
        self.loose(token, 1)
        self._gap()

    def _keys(self, token: str, depth: int, prefix: str) -> None:
        keys = [("title", self.title(token))]
        if self.chance(2):
            keys.insert(self.below(2), ("id", f'"{prefix}-{token}"'))
        if self.chance(3):
            keys.append(("owner", '"mara"'))
        for key, value in keys:
            self.key(key, value, token, depth)

    def inline_entry(self) -> str:
        """A key result or initiative as an element of an array."""
        token = self.token()
        if self.chance(2):
            return self.title(token)
        extra = self.pick(("", f', id = "x-{token}"', ", weight=2", ', unit.of = "days"'))
        return f"{{ title = {self.title(token)}{extra} }}"

    def inline_objective(self) -> str:
        """An objective as an element of an array."""
        token = self.token()
        if self.chance(3):
            return self.title(token)
        below = (
            f", key_results = {self.array(token, self.inline_entry, plain=True)}" if self.chance(2) else ""
        )
        return f"{{title={self.title(token)}{below}}}"

    def array(self, owner: str, element: Callable[[], str], titled: bool = True, plain: bool = False) -> str:
        """An array in some layout; `titled` elements start with their token and may have comments."""
        elements = [element() for _ in range(self.below(4))]
        layout = self.pick(("line", "line", "rows", "rows", "front", "hanging"))
        if not elements:
            return self.pick(("[]", "[ ]", "[\n]"))
        if layout == "line" or plain:
            return self.pick(("[{}]", "[ {} ]", "[{},]")).format(self.pick((", ", ",")).join(elements))
        if layout == "hanging":
            return "[" + ",\n    ".join(elements) + "]"
        return self._rows(owner, elements, layout == "front", titled)

    def _rows(self, owner: str, elements: list[str], in_front: bool, titled: bool) -> str:
        last_comma = self.chance(2)
        rows = []
        for at, body in enumerate(elements):
            found = re.search(r"t\d+", body)
            token = found.group() if titled and found else owner
            lead = f"    # c of {token}\n" if self.chance(5) else ""
            front = ("  , " if at else "    ") if in_front else "    "
            back = "" if in_front or (at == len(elements) - 1 and not last_comma) else ","
            rows.append(f"{lead}{front}{body}{back}{self.tail(token)}\n")
        footer = f"    # c of {owner}\n" if self.chance(8) else ""
        return "[\n" + "".join(rows) + footer + self.pick(("]", "  ]"))


def written_by_seed(seed: int) -> str:
    """The file that a seed stands for."""
    return Writer(random.Random(seed).randrange).write()
