"""What is read from an objective: mission, who, future state, value, zone; by facts, not by accident."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.assessment import assess_objective
from okrtui.quality.context import Context, TeamRules
from okrtui.quality.objective_facts import tags_of
from okrtui.quality.objectives import Weights, judge, read_objective
from okrtui.quality.tokens import tokenise
from okrtui.quality.verdict import Zone

GREEN = (
    "Beekeepers lose fewer colonies over the winter because they see trouble coming",
    "Nobody in the choir is afraid of singing alone any more",
    "Passengers with a pram get on the tram without having to ask for help",
)
YELLOW = (
    "Improve the experience of evening guests",
    "Shorten the waiting list",
    "Become the leading supplier of organic seed in the region",
    "Increase revenue",
)
RED = (
    "Launch the loyalty app",
    "Migrate all depots to the new ticket system, train the drivers and publish the handbook",
    "Excellence",
    "Implement SAP",
)
EXAMPLES = [
    *((text, Zone.GREEN) for text in GREEN),
    *((text, Zone.YELLOW) for text in YELLOW),
    *((text, Zone.RED) for text in RED),
]


@pytest.mark.parametrize(("text", "zone"), EXAMPLES)
def test_an_end_state_is_green_a_direction_yellow_a_task_or_slogan_red(text: str, zone: Zone) -> None:
    assert read_objective(text).zone is zone


@pytest.mark.parametrize(
    ("text", "mission"),
    [
        ("Launch the loyalty app", 1),
        ("Automate the invoicing workflow", 2),
        ("Let dealers order spare parts themselves", 3),
        ("Nobody in the choir is afraid of singing alone any more", 4),
        ("Improve the experience of evening guests", 5),
        ("Reduce churn", 6),
        ("Break even this year", 7),
        ("Become the leading supplier of organic seed in the region", 8),
    ],
)
def test_the_eight_mission_types_are_told_apart(text: str, mission: int) -> None:
    assert read_objective(text).mission == mission


def test_facets_are_found_where_they_stand() -> None:
    text = "Beekeepers can sleep in winter because they see trouble coming"
    found = assess_objective(text)
    assert (found.who, found.future_state, found.value) == (True, True, True)
    shown = {each.role: text[each.start : each.end] for each in found.evidence}
    assert (shown["who"], shown["future_state"], shown["value"]) == ("Beekeepers", "can", "because")


def test_a_facet_that_is_missing_has_no_evidence() -> None:
    found = assess_objective("Launch the loyalty app")
    assert (found.who, found.future_state, found.value) == (False, False, False)
    assert not {each.role for each in found.evidence} & {"who", "future_state", "value"}


@pytest.mark.parametrize("blank", ["__", "__why it matters__", "XX", "xx", "TBD", "??"])
def test_a_blank_keeps_a_green_objective_yellow_and_is_pointed_at(blank: str) -> None:
    text = f"Guests with allergies eat here without fear so that they {blank}"
    found = assess_objective(text)
    assert found.zone is Zone.YELLOW
    (finding,) = [each for each in found.findings if each.code == "OKR309"]
    assert text[finding.start : finding.end] == blank
    assert found.reason == finding.message


@pytest.mark.parametrize(
    ("text", "facets"),
    [
        ("__who__ __do what__ so that __why it matters__", (False, False, False)),
        ("People laugh more so that they XX", (True, False, False)),
        ("People __do what__ because it matters", (True, False, False)),
        ("Guests with allergies eat here without fear because __", (True, True, False)),
        ("__who__ can sleep in winter because they see trouble coming", (False, True, True)),
    ],
)
def test_a_facet_whose_words_are_a_blank_is_not_found(text: str, facets: tuple[bool, bool, bool]) -> None:
    found = assess_objective(text)
    assert (found.who, found.future_state, found.value) == facets
    assert found.zone is not Zone.GREEN


def test_nothing_but_blanks_is_red_and_is_not_called_a_number() -> None:
    found = assess_objective("__who__ __do what__ so that __why it matters__")
    assert found.zone is Zone.RED
    assert [each.code for each in found.findings] == ["OKR309"]


@pytest.mark.parametrize("text", ["Maxxing out", "Fans of the XXL club sing again?", "Snake_case names"])
def test_what_only_looks_like_a_blank_is_none(text: str) -> None:
    assert read_objective(text).blanks == ()


@pytest.mark.parametrize(("text", "zone"), EXAMPLES)
@pytest.mark.parametrize(
    "change",
    [
        lambda text: f"- {text}",
        lambda text: f"O2: {text}",
        lambda text: f"  {text}. ",
        lambda text: text.replace(" ", "  "),
        str.lower,
        lambda text: text[0].lower() + text[1:],
    ],
    ids=["list mark", "tag", "full stop", "wide blanks", "small letters", "small start"],
)
def test_noise_does_not_change_the_zone(text: str, zone: Zone, change) -> None:  # type: ignore[no-untyped-def]
    assert read_objective(change(text)).zone is zone


def test_a_reason_given_in_the_file_lifts_the_score_not_the_zone() -> None:
    text = "Improve the experience of evening guests"
    bare, explained = assess_objective(text), assess_objective(text, Context(has_why=True))
    assert explained.score > bare.score
    assert explained.zone is bare.zone


def test_words_of_a_team_are_known_with_their_class() -> None:
    words = tokenise("Fewer gribbles")
    assert not {tag.name for tag in tags_of(words)} & {"metric"}
    own = TeamRules(vocabulary=(("metric", "gribbles"), ("output", "zorbs"))).vocabulary
    assert ("metric", 1, 2) in {(tag.name, tag.first, tag.last) for tag in tags_of(words, own)}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Our customers' children", "people", {"customers", "children"}),
        ("Families no longer wait", "relieve", {"no longer", "wait"}),
        ("Roll out the tool", "deliver", {"Roll out"}),
    ],
)
def test_plurals_genitives_and_phrases_are_recognised(text: str, name: str, words: set[str]) -> None:
    tokens = tokenise(text)
    found = {
        text[tokens[tag.first].start : tokens[tag.last - 1].end]
        for tag in tags_of(tokens)
        if tag.name == name
    }
    assert words <= found


FEATURES = ["a", "b", "c"]
ROWS = st.dictionaries(st.sampled_from(FEATURES), st.tuples(*[st.integers(-99, 99)] * 3))


@given(ROWS, st.sets(st.sampled_from([*FEATURES, "unknown"])))
def test_the_answer_with_the_greatest_sum_of_weights_wins(
    rows: dict[str, tuple[int, ...]], features: set[str]
) -> None:
    weights = Weights({"colour": ("red", "blue"), "size": ("any",)}, rows)
    judged = judge(features, weights)
    red, blue = (sum(rows[each][place] for each in features if each in rows) for place in (0, 1))
    assert judged == {"colour": "blue" if blue > red else "red", "size": "any"}
