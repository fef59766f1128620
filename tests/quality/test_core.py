"""The core: the noun that a line counts, found in the main clause."""

from __future__ import annotations

import pytest

from okrtui.quality.reading import line_traits
from okrtui.quality.vocabulary import load
from okrtui.quality.weighing import shipped_weights


def counted(line: str) -> str:
    """The characters of the noun phrase that a line counts."""
    found = line_traits(line, load(), shipped_weights())
    assert found.core is not None
    first, last = found.chunks[found.core.first], found.chunks[found.core.last - 1]
    tokens = found.roles.tokens
    return line[tokens[first.first].start : tokens[last.last - 1].end]


@pytest.mark.parametrize(
    ("line", "noun"),
    [
        ("Publish 10 articles", "articles"),
        ("Reduce the number of complaints from 40 to 20", "complaints"),
        ("Churn from 8% to 5%", "Churn"),
        ("80% of customers renew", "customers"),
        ("Launch the app to cut churn by 5%", "churn"),
        ("Raise the share of parents who answer to 60%", "parents"),
    ],
)
def test_the_counted_noun_is_found_behind_measures_and_means(line: str, noun: str) -> None:
    assert counted(line) == noun


def test_a_means_without_a_number_behind_it_stays_the_core() -> None:
    assert counted("Launch the app to improve churn") == "app"
