"""Writing OKRs: from a template, line by line, from red to green."""

from __future__ import annotations

from okrtui.quality.verdict import Zone
from tests.journeys.user import User

CLIMB = "Reduce searches without an answer from 18% to 9%"


def test_somebody_writes_a_first_file_from_a_template(user: User):
    user.starts("search.okr.toml", template="empty", team="Search")
    user.writes_objective("People find the answer they came for")
    user.line().add_key_result(CLIMB)
    user.line().add_key_result("Raise searches that end in an answer from 61% to 75%")
    user.line().add_initiative("Offer the nearest spelling")
    user.saves()

    user.opens("search.okr.toml")
    user.sees_lines(
        "People find the answer they came for",
        f"* {CLIMB}",
        "* Raise searches that end in an answer from 61% to 75%",
        "> Offer the nearest spelling",
    )
    assert user.session.okrs.team == "Search"
    assert user.session.document.problems == ()


def test_a_template_is_made_ones_own(user: User):
    user.starts("team.okr.toml", template="team", team="Support")
    user.objective(1).edit("Callers are helped at the first call")
    user.objective(1).key_result(2).edit("Raise calls solved at once from 52% to 70%").expect_zone("green")
    user.objective(1).key_result(1).delete()
    user.saves().opens("team.okr.toml")
    user.sees_lines(
        "Callers are helped at the first call",
        "* Raise calls solved at once from 52% to 70%",
        "* Keep people who ask for a refund in their first month below 3%",
        "> Offer three ready-made projects at sign-up",
        "> Ask for payment details after the first project, not before",
    )


def test_a_key_result_climbs_from_red_to_green_while_it_is_typed(user: User):
    before = '[[objectives]]\ntitle = "Aim"\n\n[[objectives.key_results]]\ntitle = "x"\n'
    user.opens("a.okr.toml", before)
    zones = user.objective(1).key_result(1).edit_watching(CLIMB)
    assert zones[0] is Zone.RED
    assert zones[-1] is Zone.GREEN
    user.saves().sees_changed_lines(before, '- title = "x"', f'+ title = "{CLIMB}"')


def test_a_key_result_climbs_step_by_step(user: User):
    user.opens(
        "a.okr.toml", '[[objectives]]\ntitle = "Aim"\nkey_results = ["Launch the new ranking model"]\n'
    )
    line = user.objective(1).key_result(1).expect_zone("red")
    line.edit("Reduce zero-result searches").expect_zone("yellow")
    line.edit("Reduce zero-result searches to 9%").expect_zone("green")
    user.undoes().line().expect_zone("yellow")
    user.undoes().line().expect_zone("red").expect_words("Launch the new ranking model")


def test_a_line_that_is_reverted_leaves_no_trace(user: User):
    text = '[[objectives]]\ntitle = "Aim"\n'
    session = user.opens("a.okr.toml", text).session
    session.edit_line()
    user.types("Something else")
    assert session.is_changed
    session.revert_line()
    assert not session.is_changed
    assert session.document.text == text
    user.is_refused(session.undo, because="nothing to undo")


def test_a_new_line_without_words_is_forgotten(user: User):
    text = '[[objectives]]\ntitle = "Aim"\n'
    user.opens("a.okr.toml", text).objective(1).add_key_result("   ")
    assert user.session.document.text == text
    assert user.line().path == ("objectives", 0)


def test_what_is_being_typed_is_saved_too(user: User):
    session = user.opens("a.okr.toml", '[[objectives]]\ntitle = "Aim"\n').session
    session.edit_line()
    user.types("A better aim")
    user.saves().sees_on_disk('[[objectives]]\ntitle = "A better aim"\n')


def test_every_kind_of_character_survives_typing_and_saving(user: User):
    words = 'Say "yes" \\ to \t [/] {x} #5 \x1b]52;c;x\x07 \u202e 日本 😀'
    user.opens("a.okr.toml", '[[objectives]]\ntitle = "Aim"\n').objective(1).edit(words)
    user.saves().opens("a.okr.toml").objective(1).expect_words(words)
