"""What is wrong in the file that is open, in the settings, with keys and with paths, in one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from okrtui.config.settings_files import Place
from okrtui.lean_dataclass import dataclass

if TYPE_CHECKING:
    from okrtui.okr.problems import Problem
    from okrtui.tui.app import OkrApp
    from okrtui.workspace.pairs import TeamPairs
    from okrtui.workspace.session import Session


@dataclass(frozen=True, slots=True)
class Told:
    """One problem in words: place, message, remedy.

    `at` is line and column in the file that is open, counted from 1, and `code` names the page of such a problem; None
    and "" for a problem elsewhere.
    """

    place: str
    message: str
    remedy: str
    at: tuple[int, int] | None = None
    code: str = ""


def problem_list(app: OkrApp, *, with_links: bool = False) -> list[Told]:
    """All problems that an app knows of, those of its file first.

    With `with_links` also the links that lead nowhere, for which the files that they name are read.
    """
    told = [] if app.session is None else list(_of_file(app.session, app.session.document.problems))
    if with_links and app.session is not None:
        from okrtui.workspace.linking import link_problems

        told += _of_file(app.session, link_problems(app.workspace, app.session))
    told += [Told(_place(each.place), each.message, each.remedy) for each in app.loaded_settings.problems]
    told += [Told(_place(each.place), each.message, each.remedy) for each in app.keys.resolved.problems]
    if app.look.fault:
        told.append(_of_theme(app))
    told += [Told(str(each.path), each.message, each.remedy) for each in app.workspace.problems]
    if app.workspace.pairs_file.exists():
        told += _of_pairs(app.workspace.team_pairs())
    return told


def _of_theme(app: OkrApp) -> Told:
    is_set = app.look.asked == app.settings.theme
    place = _place(app.loaded_settings.place_of("theme")) if is_set else "--theme"
    return Told(place, app.look.fault, "Ask for another theme, or correct this one; dark is shown.")


def _of_pairs(own: TeamPairs) -> Iterator[Told]:
    for each in own.problems:
        place = f"{own.path.name}:{each.line}:{each.column} {each.code}"
        yield Told(place, each.message, each.remedy, code=each.code)


def _of_file(session: Session, problems: Iterable[Problem]) -> Iterator[Told]:
    for problem in problems:
        at = (problem.line, problem.column)
        place = f"{session.path.name}:{problem.line}:{problem.column} {problem.code}"
        yield Told(place, problem.message, problem.remedy, at, problem.code)


def _place(place: Place | None) -> str:
    return "settings" if place is None else f"{place.file}:{place.line}"
