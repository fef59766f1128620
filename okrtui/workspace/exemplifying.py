"""Examples: the pairs of the inventory that are nearest to a line, and a new key result that begins as one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import EntryKind
from okrtui.workspace.line import LineDraft
from okrtui.workspace.line_writing import LineWriting

if TYPE_CHECKING:
    from okrtui.quality.inventory import Pair
    from okrtui.quality.zones import Zone


@dataclass(frozen=True, slots=True)
class Example:
    """A pair with the zones of its two lines, as the team's rules have them."""

    pair: Pair
    before: Zone
    after: Zone


class Exemplifying(LineWriting):
    """The verbs around the inventory."""

    def judged_pair(self, pair: Pair) -> Example:
        """A pair with the zones of its lines."""
        from okrtui.quality.assessment import assess_key_result
        from okrtui.quality.context import Context

        context = Context(rules=self.verdicts.rules)
        before, after = (assess_key_result(line, context).zone for line in (pair.before, pair.after))
        return Example(pair, before, after)

    def examples(self, pairs: Sequence[Pair]) -> tuple[Example, ...]:
        """The pairs nearest to the line under the cursor, as it is typed now; () where it has no words."""
        from okrtui.quality.inventory import nearest_pairs

        entry = self.selected()
        if entry is None or not entry.title.strip():
            return ()
        return tuple(self.judged_pair(pair) for pair in nearest_pairs(pairs, entry.title))

    def begin_as(self, pair: Pair) -> LineDraft:
        """Starts a new key result in the words of a pair's better line, with blanks for its numbers."""
        from okrtui.quality.inventory import as_template

        line = self.new_line(EntryKind.KEY_RESULT)
        self.line = line.with_text(as_template(pair.after))
        return self.line
