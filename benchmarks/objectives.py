"""How often objectives are read as their writers and a second reader meant them, on domains held out.

`python -m benchmarks.objectives` prints kappa and accuracy by question and by corpus file. For each of eight
folds of whole domains the weights are learned from the other seven, so no line is judged by weights that have
seen its domain. The word lists were written by people who had read many of these lines, so what they know of
the domains is not held out; only other writers' lines, in other domains, tell that. The lines of
`objectives.jsonl` have one label and were written and labelled by those who wrote the word lists, each batch
before the reader had been asked about it; the last batch of 52 was read with a kappa of .77 at that time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from okrtui.quality.objective_facts import tags_of
from okrtui.quality.objective_features import features_of
from okrtui.quality.objectives import Weights, judge
from okrtui.quality.tokens import tokenise

CORPUS = Path(__file__).parent / "corpus"
FILES = ("lines.jsonl", "more.jsonl", "objectives.jsonl")
FOLDS = 8

ANSWERS: Mapping[str, tuple[str, ...]] = {
    "zone": ("red", "yellow", "green"),
    "mission": tuple("12345678"),
    "who": ("no", "yes"),
    "future_state": ("no", "yes"),
    "value": ("no", "yes"),
}
"""What is asked of an objective, and what may be answered."""


@dataclass(frozen=True, slots=True)
class LabelledObjective:
    """An objective of the corpus with the one or two answers that people gave to each question."""

    text: str
    domain: str
    source: str
    labels: Mapping[str, tuple[str, ...]]
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far verdicts agree with labels: the mean over both columns of labels where there are two."""

    kappa: float
    accuracy: float
    within_one: float


Learn = Callable[[Sequence[LabelledObjective]], Weights]


def labelled_objectives(names: Iterable[str] = FILES) -> list[LabelledObjective]:
    """All labelled objectives of some files of the corpus."""
    return [
        _labelled(record, name)
        for name in names
        for record in map(json.loads, (CORPUS / name).read_text(encoding="utf-8").splitlines())
        if record["kind"] == "objective"
    ]


def fold_of(domain: str) -> int:
    """The fold to which a domain belongs, the same on every machine."""
    return crc32(domain.encode()) % FOLDS


def judged_by_strangers(lines: Sequence[LabelledObjective], learn: Learn) -> list[Mapping[str, str]]:
    """A verdict for each line, by weights that were learned without its fold."""
    weights = {fold: learn([line for line in lines if fold_of(line.domain) != fold]) for fold in range(FOLDS)}
    return [judge(line.features, weights[fold_of(line.domain)]) for line in lines]


def agreement(
    question: str, lines: Sequence[LabelledObjective], verdicts: Sequence[Mapping[str, str]]
) -> Agreement:
    """How far verdicts and labels agree in the answers to one question."""
    given = [verdict[question] for verdict in verdicts]
    columns = [
        [line.labels[question][min(place, len(line.labels[question]) - 1)] for line in lines]
        for place in range(max(len(line.labels[question]) for line in lines))
    ]
    pairs = [(ours, theirs) for column in columns for ours, theirs in zip(given, column, strict=True)]
    close = [_distance(question, ours, theirs) <= 1 for ours, theirs in pairs]
    return Agreement(
        kappa=sum(kappa(given, column) for column in columns) / len(columns),
        accuracy=sum(ours == theirs for ours, theirs in pairs) / len(pairs),
        within_one=sum(close) / len(close),
    )


def kappa(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Cohen's kappa of two readers: agreement beyond chance, 1 where they always agree."""
    by_chance = sum(ours.count(each) * theirs.count(each) for each in set(ours)) / len(ours) ** 2
    seen = sum(a == b for a, b in zip(ours, theirs, strict=True)) / len(ours)
    return 1.0 if by_chance == 1 else (seen - by_chance) / (1 - by_chance)


def figures() -> Mapping[str, Mapping[str, Agreement]]:
    """The agreement by corpus file and question, on domains held out."""
    from benchmarks.train_objectives import learn

    lines = labelled_objectives()
    verdicts = judged_by_strangers(lines, learn)
    return {name: _figures_of(name, lines, verdicts) for name in FILES}


def _figures_of(
    name: str, lines: Sequence[LabelledObjective], verdicts: Sequence[Mapping[str, str]]
) -> Mapping[str, Agreement]:
    own = [place for place, line in enumerate(lines) if line.source == name]
    chosen, given = [lines[place] for place in own], [verdicts[place] for place in own]
    return {question: agreement(question, chosen, given) for question in ANSWERS}


def _distance(question: str, ours: str, theirs: str) -> int:
    answers = ANSWERS[question]
    return abs(answers.index(ours) - answers.index(theirs))


def _labelled(record: Mapping[str, object], source: str) -> LabelledObjective:
    text = str(record["text"])
    words = [word for word in tokenise(text) if word.kind not in ("label", "link")]
    labels = {question: _answers(record[question]) for question in ANSWERS}
    return LabelledObjective(text, str(record["domain"]), source, labels, features_of(words, tags_of(words)))


def _answers(label: object) -> tuple[str, ...]:
    """The answers in a label, which holds one or a list of two."""
    values = label if isinstance(label, list) else [label]
    return tuple({True: "yes", False: "no"}[each] if isinstance(each, bool) else str(each) for each in values)


def main() -> None:
    """Print the table."""
    print(f"{'lines of':<18}{'question':<14}{'kappa':>7}{'accuracy':>10}{'within one':>12}")
    for name, by_question in figures().items():
        for question, found in by_question.items():
            print(
                f"{name:<18}{question:<14}{found.kappa:>7.3f}{found.accuracy:>10.3f}{found.within_one:>12.3f}"
            )


if __name__ == "__main__":
    main()
