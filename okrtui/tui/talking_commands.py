"""The commands by which one talks back to the coach, and looks at more than one line at a time."""

from __future__ import annotations

from okrtui.tui.commands import INVENTORY, LISTS, NOTES, SET, Command
from okrtui.tui.reasons import (
    needs_files,
    needs_finding,
    needs_line,
    needs_objection,
    needs_objective,
    needs_session,
    needs_words,
    needs_writable,
)

# fmt: off
TALKING = (
    Command("coach.disagree", "Disagree", "Sets aside what the coach says of the line, with a reason kept in the file.",
            ("!",), LISTS, lambda app: app.disputes.disagree(), needs_objection, label="disagree"),
    Command("coach.ask", "Another question", "Asks another question about what is missing from the line.",
            ("Q",), LISTS, lambda app: app.coach.ask_another(), needs_words),
    Command("view.rules", "Rules about this line", "Explains the findings about the line under the cursor.", ("R",),
            LISTS, lambda app: app.views.show_rules(), needs_finding),
    Command("coach.examples", "Examples near this line", "Shows the three nearest pairs of lines before and after.",
            ("x",), LISTS, lambda app: app.examples.toggle(), needs_words, label="examples"),
    Command("view.inventory", "Inventory", "Lists pairs of lines before and after by function, to begin from.", ("I",),
            LISTS, lambda app: app.views.show_inventory(), needs_session),
    Command("view.set", "The set", "Shows the key results of the objective together, and what would turn them green.",
            ("S",), LISTS, lambda app: app.views.show_set(), needs_objective, label="set"),
    Command("view.notes", "Disagreements", "Lists what was set aside in the file or the workspace, with the reasons.",
            ("#",), LISTS, lambda app: app.views.show_disagreements()),
)

TOGETHER = (
    Command("set.down", "Next row", "Puts the cursor on the next key result or step.", ("j", "down"), SET,
            lambda app: app.views.set.step(1)),
    Command("set.up", "Previous row", "Puts the cursor on the previous key result or step.", ("k", "up"), SET,
            lambda app: app.views.set.step(-1)),
    Command("set.open", "Go to it", "Goes to the key result, explains the finding, or asks the question.", ("enter",),
            SET, lambda app: app.views.set.open(), label="go to it"),
    Command("set.answer", "Answer the question",
            "Asks whether reaching all of these would be enough; the file keeps the answer.",
            ("a",), SET, lambda app: app.views.set.ask_enough(), needs_writable, label="answer"),
    Command("set.previous", "Previous objective", "Shows the set of the previous objective.", ("h", "left"), SET,
            lambda app: app.views.set.turn(-1)),
    Command("set.next", "Next objective", "Shows the set of the next objective.", ("l", "right"), SET,
            lambda app: app.views.set.turn(1), label="next objective"),
    Command("set.close", "Back", "Goes back to the lists.", ("escape", "q", "S"), SET,
            lambda app: app.views.set.leave(), label="back"),
    Command("inventory.down", "Next pair", "Puts the cursor on the next pair.", ("j", "down"), INVENTORY,
            lambda app: app.views.inventory.step(1)),
    Command("inventory.up", "Previous pair", "Puts the cursor on the previous pair.", ("k", "up"), INVENTORY,
            lambda app: app.views.inventory.step(-1)),
    Command("inventory.page_down", "A page down", "Goes on by as many pairs as fit on the screen.",
            ("pagedown", "space"), INVENTORY, lambda app: app.views.inventory.page(1)),
    Command("inventory.page_up", "A page up", "Goes back by as many pairs as fit on the screen.", ("pageup",),
            INVENTORY, lambda app: app.views.inventory.page(-1)),
    Command("inventory.begin", "Begin as this one", "Opens a new key result in its words, with blanks for the numbers.",
            ("enter",), INVENTORY, lambda app: app.views.inventory.begin(), needs_line, label="begin as this"),
    Command("inventory.find", "Find", "Asks for words, and lists the pairs that hold all of them.", ("/",), INVENTORY,
            lambda app: app.views.inventory.ask(), label="find"),
    Command("inventory.close", "Back", "Goes back to the lists.", ("escape", "q", "I"), INVENTORY,
            lambda app: app.views.inventory.leave(), label="back"),
    Command("notes.down", "Next disagreement", "Puts the cursor on the next one.", ("j", "down"), NOTES,
            lambda app: app.views.notes.step(1)),
    Command("notes.up", "Previous disagreement", "Puts the cursor on the previous one.", ("k", "up"), NOTES,
            lambda app: app.views.notes.step(-1)),
    Command("notes.open", "Go to the line", "Goes to the line at which it stands.", ("enter",), NOTES,
            lambda app: app.views.notes.open(), label="go to the line"),
    Command("notes.take_back", "Take it back", "Takes the comment out of the file; u in the lists brings it back.",
            ("d",), NOTES, lambda app: app.views.notes.take_back(), needs_writable, label="take back"),
    Command("notes.workspace", "File or workspace", "Lists those of the file, or of all files.", ("w",), NOTES,
            lambda app: app.views.notes.toggle_workspace(), needs_files, label="file or workspace"),
    Command("notes.close", "Back", "Goes back to the lists.", ("escape", "q", "#"), NOTES,
            lambda app: app.views.notes.leave(), label="back"),
)
# fmt: on
