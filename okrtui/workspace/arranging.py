"""Arranging entries: taking out, copying, moving, turning one kind into another, and setting their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrtui.deferred import Deferred
from okrtui.document.edits import Refused
from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import CheckIn, Entry, EntryKind, Kind, Objective, Status, entry_at, entry_kind
from okrtui.workspace.outline import children, exists, objective_of, place_for, position_of
from okrtui.workspace.state import SessionState

if TYPE_CHECKING:
    from okrtui.document import operations, turning
    from okrtui.document.material import Material
else:
    operations = Deferred("okrtui.document.operations")
    turning = Deferred("okrtui.document.turning")


@dataclass(frozen=True, slots=True)
class Copied:
    """An entry that was copied, with all that belongs to it."""

    kind: EntryKind
    material: Material


class Arranging(SessionState):
    """The verbs on whole entries; each is one step that can be undone."""

    copied: Copied | None = None

    def delete(self) -> None:
        """Takes the selected entry out of the file, with all that belongs to it."""
        path = self._selected_path()
        self._apply(operations.delete(self.document, path))
        self.select(path)

    def duplicate(self) -> None:
        """Writes the selected entry once more, below itself."""
        self._apply(operations.duplicate(self.document, self._selected_path()))

    def copy(self) -> Entry:
        """Remembers the selected entry for `paste` and returns it."""
        path = self._selected_path(changing=False)
        self.copied = Copied(entry_kind(path), operations.copy_entry(self.document, path))
        return entry_at(self.okrs, path)

    def paste(self) -> None:
        """Writes the copied entry after the selection."""
        if self.copied is None:
            raise Refused("Nothing was copied yet: y copies the line under the cursor.")
        self._may_change()
        path = place_for(self.okrs, self.selection, self.copied.kind)
        parent = None if self.copied.kind is EntryKind.OBJECTIVE else objective_of(path)
        material = self.copied.material
        self._apply(operations.paste_entry(self.document, material, parent, position_of(path)))

    def move(self, step: int) -> None:
        """Moves the selected entry among its siblings, down for a positive step."""
        path = self._selected_path()
        position = position_of(path) + step
        if not exists(self.okrs, (*path[:-1], position)):
            raise Refused("It is already the last one." if step > 0 else "It is already the first one.")
        parent = None if entry_kind(path) is EntryKind.OBJECTIVE else objective_of(path)
        self._apply(operations.move(self.document, path, parent, position))

    def move_to_objective(self, step: int) -> None:
        """Moves the selected key result or initiative to the end of the next (or previous) objective."""
        path = self._selected_path()
        kind = entry_kind(path)
        if kind is EntryKind.OBJECTIVE:
            raise Refused("An objective belongs to no other: J and K move it.")
        objective = objective_of(path) + step
        if not 0 <= objective < len(self.okrs.objectives):
            raise Refused("There is no objective in that direction.")
        siblings = sum(entry_kind(child) is kind for child in children(self.okrs, objective))
        self._apply(operations.move(self.document, path, objective, siblings))

    def turn_into_initiative_or_back(self) -> turning.SetAside:
        """Makes an initiative of the selected key result, or a key result of the selected initiative.

        Returns what of it the other kind cannot say, which is kept as comments above it.
        """
        path = self._selected_path()
        kind = entry_kind(path)
        if kind is EntryKind.OBJECTIVE:
            raise Refused("An objective cannot become an initiative; its key results can.")
        aside = turning.what_turning_sets_aside(self.document, path)
        is_key_result = kind is EntryKind.KEY_RESULT
        turn = operations.turn_into_initiative if is_key_result else operations.turn_into_key_result
        self._apply(turn(self.document, path))
        return aside

    def cycle_kind(self) -> str:
        """Sets the next kind of an objective, or the next status of an initiative, and returns it."""
        path = self._selected_path()
        entry = entry_at(self.okrs, path)
        if isinstance(entry, Objective):
            key, value = "kind", _following(Kind, entry.kind)
        elif entry_kind(path) is EntryKind.INITIATIVE:
            key, value = "status", _following(Status, getattr(entry, "status", None))
        else:
            raise Refused("A key result has no kind; objectives have one, initiatives have a status.")
        self.set_field(key, value)
        return value

    def set_field(self, key: str, value: object) -> None:
        """Writes one field of the selected entry; None takes it out."""
        self._apply(operations.set_field(self.document, self._selected_path(), key, value))

    def check_in(self, check_in: CheckIn) -> None:
        """Writes a check-in of the selected key result."""
        self._apply(operations.add_check_in(self.document, self._selected_path(), check_in))


def _following(values: type[Kind] | type[Status], current: str | None) -> str:
    members = [member.value for member in values]
    return members[0] if current is None else members[(members.index(current) + 1) % len(members)]
