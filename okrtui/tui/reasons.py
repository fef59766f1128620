"""Why a command cannot run now, in the words that the palette and the footer show; None means that it can."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from okrtui.okr.model import EntryKind, entry_kind
from okrtui.quality.zones import Zone

if TYPE_CHECKING:
    from okrtui.document.history import History
    from okrtui.tui.app import OkrApp

_READ_ONLY = "the file is open for reading only"


def needs_session(app: OkrApp) -> str | None:
    """A file has to be open."""
    return None if app.session is not None else "no file is open"


def needs_writable(app: OkrApp) -> str | None:
    """A file has to be open that may be changed, and whose text is TOML."""
    if app.session is None:
        return "no file is open"
    if app.session.read_only:
        return _READ_ONLY
    return needs_no_syntax_error(app)


def needs_no_syntax_error(app: OkrApp) -> str | None:
    """The text has to be TOML, since the lists cannot be written back otherwise."""
    if app.session is not None and app.session.is_broken:
        return "the text is not valid TOML yet; T shows where"
    return needs_session(app)


def needs_line(app: OkrApp) -> str | None:
    """There has to be an entry under the cursor, and it may be changed."""
    reason = needs_writable(app)
    if reason is None and (app.session is None or app.session.selection is None):
        return "there is no line yet; o writes the first one"
    return reason


def needs_key_result(app: OkrApp) -> str | None:
    """The entry under the cursor has to be a key result, which alone has check-ins."""
    return needs_line(app) or (
        "only a key result has check-ins" if _kind(app) != EntryKind.KEY_RESULT else None
    )


def needs_not_an_objective(app: OkrApp) -> str | None:
    """The entry under the cursor has to belong to an objective."""
    return needs_line(app) or ("this is an objective itself" if _kind(app) == EntryKind.OBJECTIVE else None)


def needs_kind_or_status(app: OkrApp) -> str | None:
    """The entry under the cursor has to have a kind or a status."""
    reason = "objectives have a kind, initiatives a status, key results neither"
    return needs_line(app) or (reason if _kind(app) == EntryKind.KEY_RESULT else None)


def _kind(app: OkrApp) -> EntryKind | None:
    selection = None if app.session is None else app.session.selection
    return None if selection is None else entry_kind(selection)


def needs_suggestion(app: OkrApp) -> str | None:
    """There has to be an objective or a key result under the cursor that could be better."""
    reason = needs_line(app)
    if reason is not None or app.session is None:
        return reason
    if not app.session.is_judged():
        return "the coach has not read this line yet"
    assessment = app.session.assessment()
    if assessment is None:
        return "this line has no words yet"
    from okrtui.quality.verdict import InitiativeAssessment

    if isinstance(assessment, InitiativeAssessment):
        return "an initiative is a bet and needs no fix; w asks what it is good for"
    return "this line is green already" if assessment.zone is Zone.GREEN else None


def needs_objection(app: OkrApp) -> str | None:
    """There has to be something in the judgement of the line under the cursor that can be set aside."""
    reason = needs_line(app)
    if reason is not None or app.session is None:
        return reason
    if not app.session.is_judged():
        return "the coach has not read this line yet"
    return None if app.session.objections() else "the coach has nothing against this line"


def needs_objective(app: OkrApp) -> str | None:
    """There has to be an objective."""
    return None if app.session is not None and app.session.shown().objectives else "there is no objective yet"


def needs_words(app: OkrApp) -> str | None:
    """There has to be a line with words under the cursor."""
    entry = app.session.selected() if app.session is not None else None
    return None if entry is not None and entry.title.strip() else "there are no words here to ask about"


def needs_finding(app: OkrApp) -> str | None:
    """There has to be a line under the cursor about which a rule says something."""
    if app.session is None or app.session.selection is None:
        return "there is no line here"
    return None if app.session.codes_told() else "no rule says anything about this line"


def needs_blank(app: OkrApp) -> str | None:
    """The line that is typed has to hold a blank."""
    from okrtui.quality.blanks import blanks_in

    line = None if app.session is None else app.session.line
    return None if line is not None and blanks_in(line.text) else "no blank is left"


def needs_copy(app: OkrApp) -> str | None:
    """Something has to be copied before."""
    if app.session is not None and app.session.copied is None:
        return "nothing is copied yet; y copies the line under the cursor"
    return needs_writable(app)


def needs_undo(app: OkrApp) -> str | None:
    """There has to be a step to take back, or a line that was just left, in a file that may be changed."""
    if app.session is not None and app.session.has_just_left_a_line:
        return needs_writable(app)
    return _needs_step(app, lambda history: history.undo_title, "there is nothing to undo")


def needs_words_left(app: OkrApp) -> str | None:
    """There have to be words that were typed and left."""
    if app.session is not None and not app.session.has_left_a_line:
        return "no words were left behind"
    return needs_writable(app)


def needs_redo(app: OkrApp) -> str | None:
    """There has to be a step that was undone, in a file that may be changed."""
    return _needs_step(app, lambda history: history.redo_title, "there is nothing to redo")


def _needs_step(app: OkrApp, title_of: Callable[[History], str | None], nothing: str) -> str | None:
    if app.session is None:
        return needs_session(app)
    if app.session.read_only:
        return _READ_ONLY
    return nothing if title_of(app.session.history) is None else None


def needs_change(app: OkrApp) -> str | None:
    """There has to be something to save."""
    screen = app.command_screen
    if app.session is not None and not app.session.can_be_saved and not (screen and screen.is_typing):
        return "everything is saved"
    return needs_session(app)


def needs_files(app: OkrApp) -> str | None:
    """There have to be several files."""
    return None if len(app.workspace.files) > 1 else "there is only one file"
