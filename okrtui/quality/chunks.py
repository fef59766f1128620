"""A line as a row of chunks: verbs, nouns, numbers, deadlines and phrases, each under a tag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.quality.numbers import Quantity
from okrtui.quality.tokens import Token
from okrtui.quality.vocabulary import LONGEST, Vocabulary


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of tokens with one meaning.

    `tag` is "V." or "N." with a class ("V.production.ed", "N.effort"), "P." with a kind of phrase, "T" (target), "B"
    (baseline), "Q" (another number), "D" (deadline), the word itself for small words, "w" for an unknown word and its
    character for punctuation. `also` holds the other classes that the words have.
    """

    tag: str
    word: str
    first: int
    last: int
    also: tuple[str, ...] = ()

    @property
    def is_noun(self) -> bool:
        """Whether the chunk can be the head of what is counted."""
        return self.tag[:2] == "N." or self.tag == "w"

    @property
    def is_verb(self) -> bool:
        """Whether the chunk says what is done."""
        return self.tag[:2] == "V."


def span_of(chunks: Sequence[Chunk], first: int, last: int, tokens: Sequence[Token]) -> tuple[int, int]:
    """The characters of the chunks from `first` up to `last` (exclusive)."""
    return tokens[chunks[first].first].start, tokens[chunks[last - 1].last - 1].end


_SMALL_WORDS = """
    of to in on for with without by from per and or but who that which whose the a an this these those
    we our us i my me you your they them their it its he she his her is are was were be been being have
    has had having do does did can could will would may must should at than as within when if while
    before after more fewer less least most not only own other each into out up down about over under
    between across through during until because so then there here also too very still already even yet
    again ever just all every any some such what how why where now today
"""
SMALL = frozenset(_SMALL_WORDS.split())
_BLANKS_WORDS = """
    N X Y Z XX NN __ ___ ____ ?? ???
"""
_BLANKS = frozenset(_BLANKS_WORDS.split())
_VERB_ORDER = (
    "production",
    "effort",
    "behave",
    "feel",
    "up",
    "down",
    "hold",
    "prevent",
    "improve",
    "reach",
    "state",
    "ambiguous",
)
_OPENERS_WORDS = """
    , ; : . and to then & + - or
"""
_OPENERS = frozenset(_OPENERS_WORDS.split())


def chunk_line(
    tokens: Sequence[Token],
    quantities: Sequence[Quantity],
    target: Quantity | None,
    baseline: Quantity | None,
    due: tuple[int, int] | None,
    words: Vocabulary,
) -> list[Chunk]:
    """The chunks of a line in order; `due` is the character span of the deadline."""
    by_first = {quantity.first: quantity for quantity in quantities}
    taken = {i for quantity in (target, baseline) if quantity for i in range(quantity.first, quantity.last)}
    if due:
        taken |= {i for i, token in enumerate(tokens) if due[0] <= token.start < due[1]}
    chunks: list[Chunk] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.kind == "label":
            i += 1
            continue
        if due and due[0] <= token.start < due[1]:
            first = i
            while i < len(tokens) and tokens[i].start < due[1]:
                i += 1
            chunks.append(Chunk("D", "due", first, i))
            continue
        quantity = by_first.get(i)
        if quantity and quantity.last > i:
            chunks.append(_number(tokens, quantity, target, baseline))
            i = quantity.last
            continue
        chunk = _phrase(tokens, i, words, taken) if token.kind == "word" else None
        chunks.append(chunk or _single(tokens, i, words, chunks))
        i = chunks[-1].last
    return chunks


def _number(
    tokens: Sequence[Token], quantity: Quantity, target: Quantity | None, baseline: Quantity | None
) -> Chunk:
    role = "T" if quantity is target else "B" if quantity is baseline else "Q"
    word = tokens[quantity.first].lower if quantity.worded else "#"
    return Chunk(f"{role}", word, quantity.first, quantity.last, (quantity.kind,))


def _phrase(tokens: Sequence[Token], i: int, words: Vocabulary, taken: set[int]) -> Chunk | None:
    """The longest term of several words that starts here, if any."""
    if not words.leads(tokens[i].lower):
        return None
    limit = min(len(tokens), i + LONGEST)
    parts = [tokens[i].lower]
    found: Chunk | None = None
    for j in range(i + 1, limit):
        token = tokens[j]
        if j in taken or (token.kind not in ("word", "number") and token.lower not in "-/&"):
            break
        parts.append("#" if token.kind == "number" else token.lower)
        names = _classes(parts, words)
        if names:
            tag = _phrase_tag(names, parts[0])
            found = Chunk(tag, " ".join(parts), i, j + 1, names)
    return found


def _classes(parts: list[str], words: Vocabulary) -> tuple[str, ...]:
    raw = " ".join(parts)
    names = words.classes(raw)
    if names:
        return names
    last = parts[-1]
    for _name, form in words.entry(last):
        if form == "s":
            names = words.classes(raw[:-1]) or (words.classes(raw[:-2]) if raw.endswith("es") else ())
            if names:
                return names
            break
    if raw.endswith("s") and len(last) > 3:
        names = words.classes(raw[:-1]) or (words.classes(raw[:-3] + "y") if raw.endswith("ies") else ())
        if names:
            return names
    base = words.verb_base(parts[0])
    if base != parts[0]:
        return words.classes(" ".join([base, *parts[1:]]))
    return ()


def _phrase_tag(names: tuple[str, ...], first: str) -> str:
    for name in names:
        family, _, kind = name.partition(".")
        if family == "noun":
            return "N." + kind
        if family == "verb":
            ending = "ed" if first.endswith("ed") else "ing" if first.endswith("ing") else ""
            return f"V.{kind}.{ending}".rstrip(".")
        if family == "phrase":
            return "P." + kind
        if family == "adjective":
            return "A." + kind
    return "P." + names[0].partition(".")[2]


def _single(tokens: Sequence[Token], i: int, words: Vocabulary, before: list[Chunk]) -> Chunk:
    token = tokens[i]
    lower = token.lower
    if token.text in _BLANKS:
        return Chunk("P.placeholder", lower, i, i + 1)
    if token.kind != "word":
        return Chunk(
            lower if token.kind != "number" else "Q", "#" if token.kind == "number" else lower, i, i + 1
        )
    pairs = words.entry(lower)
    also = tuple(name + ("." + form if form and name[:2] == "ve" else "") for name, form in pairs)
    if lower in SMALL:
        return Chunk(lower, lower, i, i + 1, also)
    verbs = sorted({(_VERB_ORDER.index(name[5:]), form) for name, form in pairs if name[:5] == "verb."})
    nouns = [name[5:] for name, _form in pairs if name[:5] == "noun."]
    if "signal.comparative" in also:
        return Chunk("MORE", lower, i, i + 1, also)
    form = "" if any(not form for _o, form in verbs) else verbs[0][1] if verbs else ""
    adjective = next((name[10:] for name, _form in pairs if name[:10] == "adjective."), None)
    if adjective and not nouns and (_closes(tokens, i) or (before and before[-1].tag in _COPULA)):
        return Chunk("A." + adjective, lower, i, i + 1, also)
    if verbs and _reads_as_verb(form, bool(nouns), before, tokens, i):
        order, form = verbs[0]
        tag = f"V.{_VERB_ORDER[order]}" + (f".{form}" if form in ("ed", "ing") else "")
        return Chunk(tag, words.base(lower), i, i + 1, also)
    if nouns:
        return Chunk("N." + nouns[0], words.base(lower), i, i + 1, also)
    if adjective:
        return Chunk("A." + adjective, lower, i, i + 1, also)
    phrase = next((name[7:] for name, _form in pairs if name[:7] == "phrase."), None)
    if phrase:
        return Chunk("P." + phrase, lower, i, i + 1, also)
    head = lower.rpartition("-")[2] if "-" in lower else ""
    if head:
        tail = words.entry(head)
        kind = next((name[5:] for name, _form in tail if name[:5] == "noun."), None)
        if kind:
            return Chunk("N." + kind, words.base(head), i, i + 1, tuple(name for name, _ in tail))
    return Chunk("w", words.base(lower), i, i + 1, also)


def _closes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word closes the sentence or its clause."""
    return i + 1 >= len(tokens) or tokens[i + 1].kind == "mark"


_COPULA_WORDS = """
    is are be was were been has have not fully already
"""
_COPULA = frozenset(_COPULA_WORDS.split())


def _reads_as_verb(form: str, noun: bool, before: list[Chunk], tokens: Sequence[Token], i: int) -> bool:
    """Whether a word that may be a noun or a verb is a verb where it stands."""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if not before:
        if noun and following in ("of", "->", "(", ":", "is", "are", "from", "per", "", ","):
            return False
        return form != "s" or not noun
    last = before[-1]
    if form == "ed":
        return True
    if form == "ing":
        return not noun or last.tag in _BEFORE_GERUND
    if last.tag in _BEFORE_VERB:
        return True
    if form == "s" and not noun:
        return True
    if last.tag in ("N.person", "N.staff", "N.organisation") or (
        last.is_noun and form == "s" and following in _AFTER_VERB
    ):
        return not noun or form == "" or following not in _AFTER_NOUN
    if last.is_noun and not noun and following in _AFTER_VERB:
        return True
    return last.tag in ("and", ",", ";", "&", "or") and before[0].is_verb and form == ""


_BEFORE_GERUND_WORDS = """
    by is are be , ; : and of without from stop keep V.hold V.prevent
"""
_BEFORE_GERUND = frozenset(_BEFORE_GERUND_WORDS.split())
_BEFORE_VERB_WORDS = """
    to can will would could may must should who we they i not then never always you cannot don't doesn't
    it nobody please also T
"""
_BEFORE_VERB = frozenset(_BEFORE_VERB_WORDS.split()) - {"T"}
_AFTER_VERB_WORDS = """
    the a an our us their it its them at in on to for by with within without more less
"""
_AFTER_VERB = frozenset(_AFTER_VERB_WORDS.split())
_AFTER_NOUN = frozenset(("of", "from", "->", "per", "is", "are", "has", "(", ":", ",", "", "by", "to"))
