"""The commands of the coach: in the panel, on the ladder, in the forms that ask for the parts of a line."""

from __future__ import annotations

from okrtui.tui.commands import FORM, LADDER, LISTS, PANEL, Command
from okrtui.tui.reasons import needs_finding, needs_suggestion

# One command a paragraph reads better than one argument a line.
# fmt: off
_PANEL_AND_LADDER = (
    Command("coach.fix_1", "Suggestion 1", "Takes the first suggestion of the panel.", (), LISTS,
            lambda app: app.coach.fix(0), needs_suggestion),
    Command("coach.fix_2", "Suggestion 2", "Takes the second suggestion of the panel.", (), LISTS,
            lambda app: app.coach.fix(1), needs_suggestion),
    Command("coach.fix_3", "Suggestion 3", "Takes the third suggestion of the panel.", (), LISTS,
            lambda app: app.coach.fix(2), needs_suggestion),
    Command("panel.close", "Back", "Goes back to the lists; a panel that covers them is closed.", ("escape", "q"),
            PANEL, lambda app: app.edit_screen.toggle_panel(), label="back"),
    Command("panel.rules", "What the findings mean", "Explains the findings about the line under the cursor.", ("?",),
            PANEL, lambda app: app.views.show_rules(), needs_finding, label="explain"),
    Command("ladder.keep", "Keep the answers", "Makes the best answer the key result and the work an initiative.",
            ("enter",), LADDER, lambda app: app.coach.keep_ladder(), label="keep"),
    Command("ladder.next", "Next rung", "Goes to the next question.", ("tab",), LADDER,
            lambda app: app.coach.step_ladder(1), label="next rung"),
    Command("ladder.previous", "Previous rung", "Goes back to the question before.", ("shift+tab",), LADDER,
            lambda app: app.coach.step_ladder(-1)),
    Command("ladder.up", "Rung above", "Goes a rung up.", ("up",), LADDER, lambda app: app.coach.climb_ladder(1)),
    Command("ladder.down", "Rung below", "Goes a rung down.", ("down",), LADDER,
            lambda app: app.coach.climb_ladder(-1)),
    Command("ladder.undo", "Undo in the answer", "Takes back the last change within the answer.", ("ctrl+z",), LADDER,
            lambda app: app.coach.undo_answer()),
    Command("ladder.anew", "Begin anew", "Empties the rungs; in each, undo brings the answer back.", ("ctrl+x",),
            LADDER, lambda app: app.coach.begin_ladder_anew()),
    Command("ladder.leave", "Leave the ladder", "Closes the ladder; the answers are there when it opens again.",
            ("escape",), LADDER, lambda app: app.coach.leave_ladder(), label="as it was"),
)

_FORMS = (
    Command("form.enter", "Next field, then keep", "Goes to the next field; from the last one, keeps them all.",
            ("enter",), FORM, lambda app: app.builder.enter(), label="next, then keep"),
    Command("form.next", "Next field", "Goes to the next field.", ("tab", "down"), FORM,
            lambda app: app.builder.step(1), label="next"),
    Command("form.previous", "Previous field", "Goes back to the field before.", ("shift+tab", "up"), FORM,
            lambda app: app.builder.step(-1), label="back"),
    Command("form.undo", "Undo in the field", "Takes back the last change within the field.", ("ctrl+z",), FORM,
            lambda app: app.builder.undo_typing()),
    Command("form.anew", "Begin anew", "Empties the fields; in each, undo brings the answer back.", ("ctrl+x",), FORM,
            lambda app: app.builder.begin_anew()),
    Command("form.leave", "Leave the form", "Closes the form; the answers are there when it opens again.",
            ("escape",), FORM, lambda app: app.builder.leave(), label="as it was"),
)
# fmt: on

COACHING = (*_PANEL_AND_LADDER, *_FORMS)
