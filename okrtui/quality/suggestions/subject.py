"""The line that is to be improved, with what the search for suggestions knows about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from okrtui.quality.assessment import assess_key_result
from okrtui.quality.context import Context
from okrtui.quality.suggestions.words import Words, has_any, words
from okrtui.quality.tokens import Token, label_end, tokenise
from okrtui.quality.verdict import Finding, KeyResultAssessment, Slot
from okrtui.quality.vocabulary import Vocabulary, load

_CLOSING = " .!;,"


@dataclass(frozen=True)
class Subject:
    """A line, what surrounds it, the title of its objective, and how it is read as it stands."""

    text: str
    context: Context
    objective: str
    assessment: KeyResultAssessment

    @classmethod
    def of(cls, text: str, context: Context, objective: str) -> Subject:
        """A line as it is read now."""
        return cls(text, context, objective, assess_key_result(text, context))

    def of_result(self, sentence: str) -> Subject:
        """A part of the sentence as a line of its own."""
        return Subject.of(self.with_sentence(sentence), self.context, self.objective)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, numbers and signs of the line without list marks and tags in front of it."""
        return tuple(token for token in tokenise(self.text) if token.kind != "label")

    @property
    def words(self) -> Words:
        """What suggestions are worded with."""
        return words()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words by kind, with those of the team."""
        return load(self.context.rules.vocabulary)

    @cached_property
    def begin(self) -> int:
        """Where the sentence begins behind list marks and tags."""
        begin = label_end(self.text)
        return begin + len(self.text[begin:]) - len(self.text[begin:].lstrip())

    @cached_property
    def end(self) -> int:
        """Where the sentence ends before its full stop and what follows in brackets or stars."""
        end = len(self.text.rstrip(_CLOSING))
        return max(end, self.begin)

    @property
    def sentence(self) -> str:
        """The sentence alone."""
        return self.text[self.begin : self.end]

    def slot(self, name: str) -> Slot | None:
        """A slot of the line or of its fields."""
        return self.assessment.slots.get(name)

    def finding(self, name: str) -> Finding | None:
        """A finding about the line, by its name."""
        return next((finding for finding in self.assessment.findings if finding.name == name), None)

    @cached_property
    def unit(self) -> str:
        """The unit that numbers of the line carry: that of its numbers or field, else a per cent sign for shares."""
        for name in ("target", "baseline"):
            slot = self.slot(name)
            if slot is not None and slot.unit is not None:
                return slot.unit
        return self.context.unit or ("%" if has_any(self.tokens, self.words.shares) else "")

    def with_sentence(self, sentence: str) -> str:
        """The line with another sentence behind its list marks; a sign for "number of" goes with the old one."""
        label = self.text[: self.begin]
        return ("" if label.strip() == "#" else label) + capitalised(sentence.strip())


def capitalised(sentence: str) -> str:
    """The sentence with a capital first letter, unless its first word has a shape of its own ("iOS", "p95")."""
    first = sentence.split(" ", 1)[0]
    return sentence[:1].upper() + sentence[1:] if first.islower() and first.isalpha() else sentence


def uncapitalised(sentence: str, vocabulary: Vocabulary) -> str:
    """The sentence with a small first letter where its first word is an ordinary one and no name."""
    first = sentence.split(" ", 1)[0]
    lower = first.lower()
    is_ordinary = lower in words().ordinary or (first[1:].islower() and bool(vocabulary.entry(lower)))
    return sentence[:1].lower() + sentence[1:] if is_ordinary else sentence
