"""What a single word is where it stands: a verb or a noun of some class, a state, a small word, a blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from okrtui.quality.chunk import Chunk
from okrtui.quality.tokens import Token
from okrtui.quality.vocabulary import REMEMBERED, Vocabulary

_SMALL_WORDS = """
    of to in on for with without by from per and or but who that which whose the a an this these those
    we our us i my me you your they them their it its he she his her is are was were be been being have
    has had having do does did can could will would may must should at than as within when if while
    before after more fewer less least most not only own other each into out up down about over under
    between across through during until because so then there here also too very still already even yet
    again ever just all every any some such what how why where now today
"""
SMALL = frozenset(_SMALL_WORDS.split())
"""Words that stand for themselves."""

_BLANKS = frozenset(("N", "X", "Y", "Z", "XX", "NN", "__", "___", "____", "??", "???"))
_VERB_ORDER = (
    *("production", "effort", "behave", "feel", "up", "down", "hold", "prevent", "improve", "reach", "state"),
    "ambiguous",
)
"""The classes of verbs, the most telling first: a verb of several classes goes by the first of them."""

_BODIES = ("N.person", "N.staff", "N.organisation")
_COPULAS = frozenset(("is", "are", "be", "was", "were", "been", "has", "have", "not", "fully", "already"))
_CLAUSE_ENDS = (":", ";", ".", "-")
_JOINTS = ("and", ",", ";", "&", "or")
_BEFORE_GERUND = frozenset(
    [
        *("by", "is", "are", "be", ",", ";", ":", "and", "of", "without", "from", "stop", "keep"),
        *("V.hold", "V.prevent"),
    ]
)
_BEFORE_VERB_WORDS = """
    to can will would could may must should who we they i not then never always you cannot don't doesn't it
    nobody please also
"""
_BEFORE_VERB = frozenset(_BEFORE_VERB_WORDS.split())
_AFTER_VERB_WORDS = """
    the a an our us their it its them at in on to for by with within without more less
"""
_AFTER_VERB = frozenset(_AFTER_VERB_WORDS.split())
_AFTER_NOUN = frozenset(("of", "from", "->", "per", "is", "are", "has", "(", ":", ",", "", "by", "to"))
_AFTER_OPENING_NOUN = frozenset(("of", "->", "(", ":", "is", "are", "from", "per", "", ","))

Pairs = tuple[tuple[str, str], ...]
"""The (class, form) pairs of a word; see `Vocabulary.entry`."""


@dataclass(frozen=True, slots=True)
class Senses:
    """What a word may be, wherever it stands; "" for what it cannot be.

    `noun`, `adjective` and `phrase` are its first class of the kind, `verb` is its most telling class with the
    form: "production", "up.ing". `form` is "" where the word may be the base form of a verb. `also` holds all
    its classes.
    """

    noun: str
    adjective: str
    phrase: str
    verb: str
    form: str
    also: tuple[str, ...]


@lru_cache(maxsize=REMEMBERED)
def senses_of(pairs: Pairs) -> Senses:
    """The senses of a word by its pairs."""
    verb = _verb(pairs)
    return Senses(
        noun=_first(pairs, "noun."),
        adjective=_first(pairs, "adjective."),
        phrase=_first(pairs, "phrase."),
        verb=verb,
        form=_form(pairs, verb),
        also=tuple(f"{name}.{form}" if form and name[:5] == "verb." else name for name, form in pairs),
    )


def tag_word(tokens: Sequence[Token], i: int, words: Vocabulary, before: Sequence[Chunk]) -> Chunk:
    """The chunk of one token, given the chunks before it."""
    token = tokens[i]
    if token.text in _BLANKS:
        return Chunk("P.placeholder", token.lower, i, i + 1)
    if token.kind == "number":
        return Chunk("Q", "#", i, i + 1)
    if token.kind != "word":
        return Chunk(token.lower, token.lower, i, i + 1)
    senses = senses_of(words.entry(token.lower))
    if token.lower in SMALL:
        return Chunk(token.lower, token.lower, i, i + 1, senses.also)
    if "signal.comparative" in senses.also:
        return Chunk("MORE", token.lower, i, i + 1, senses.also)
    if "signal.adverb" in senses.also:
        return Chunk("adv", token.lower, i, i + 1)
    return _tagged(tokens, i, words, before, senses)


def _tagged(
    tokens: Sequence[Token],
    i: int,
    words: Vocabulary,
    before: Sequence[Chunk],
    senses: Senses,
) -> Chunk:
    """The chunk of a word that may be a verb, a noun, a state or part of a turn of phrase."""
    lower, noun, adjective, also = tokens[i].lower, senses.noun, senses.adjective, senses.also
    if adjective == "plain":
        return Chunk("adj", lower, i, i + 1)
    if adjective and not noun and (_closes(tokens, i) or (before and before[-1].tag in _COPULAS)):
        return Chunk("A." + adjective, lower, i, i + 1, also)
    if senses.verb and _reads_as_verb(senses.form, bool(noun), before, tokens, i):
        return Chunk("V." + senses.verb, words.base(lower), i, i + 1, also)
    if noun:
        return Chunk("N." + noun, words.base(lower), i, i + 1, also)
    if adjective:
        return Chunk("A." + adjective, lower, i, i + 1, also)
    if senses.phrase:
        return Chunk("P." + senses.phrase, lower, i, i + 1, also)
    return _by_last_part(lower, i, words) or Chunk("w", words.base(lower), i, i + 1, also)


def _first(pairs: Pairs, family: str) -> str:
    return next((name[len(family) :] for name, _form in pairs if name.startswith(family)), "")


def _verb(pairs: Pairs) -> str:
    """The most telling class of a verb with its form: "production", "up.ing"; "" for a word that is none."""
    found = min(
        ((_VERB_ORDER.index(name[5:]), form) for name, form in pairs if name[:5] == "verb."), default=None
    )
    if found is None:
        return ""
    return _VERB_ORDER[found[0]] + (f".{found[1]}" if found[1] in ("ed", "ing") else "")


def _form(pairs: Pairs, verb: str) -> str:
    """The form in which a word may be a verb; the base form where it may be that too."""
    forms = [form for name, form in pairs if name[:5] == "verb."]
    return "" if "" in forms else verb.partition(".")[2] or "s"


def _by_last_part(lower: str, i: int, words: Vocabulary) -> Chunk | None:
    """A word with a hyphen by its last part: "re-opening-rate" is a rate."""
    head = lower.rpartition("-")[2] if "-" in lower else ""
    pairs = words.entry(head) if head else ()
    noun = _first(pairs, "noun.")
    if not noun:
        return None
    return Chunk("N." + noun, words.base(head), i, i + 1, tuple(name for name, _form in pairs))


def _closes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word closes the sentence or its clause."""
    return i + 1 >= len(tokens) or tokens[i + 1].kind == "mark"


def _reads_as_verb(
    form: str, is_noun: bool, before: Sequence[Chunk], tokens: Sequence[Token], i: int
) -> bool:
    """Whether a word that may be a verb is one where it stands."""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if not before:
        return not is_noun or (following not in _AFTER_OPENING_NOUN and form != "s")
    last = before[-1]
    if form == "ed":
        return True
    if form == "ing":
        return not is_noun or last.tag in _BEFORE_GERUND
    if last.tag in _BEFORE_VERB or (form == "s" and not is_noun):
        return True
    if not is_noun and last.tag in _CLAUSE_ENDS:
        return True
    if last.tag in _BODIES or (last.is_noun and form == "s" and following in _AFTER_VERB):
        return not is_noun or form == "" or following not in _AFTER_NOUN
    if last.is_noun and not is_noun and following in _AFTER_VERB:
        return True
    return last.tag in _JOINTS and before[0].is_verb and form == ""
