"""English words on their way into a stem: the auxiliary moves, the verb takes its base form."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from questions.languages.words import lines, word_set
from questions.model import Span

_BRACKETS = re.compile(r"\s*\([^()]*\)")
#: A question that begins so asks for a time that is over.
_PAST = ("On ", "When ", "In which month", "In which year", "Since ")
_AUXILIARIES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "shall",
        "had",
        "did",
        "does",
        "do",
    ]
)


def phrase(words: str) -> str:
    """Words without brackets and without what only binds sentences, single blanks."""
    words = _BRACKETS.sub("", words)
    for dropped in sorted(word_set("en", "grammar", "dropped_phrases"), key=lambda each: (-len(each), each)):
        words = re.sub(rf"(?i)(?<!\S){re.escape(dropped)}(?!\S)", "", words)
    kept = [word for word in words.split() if word.lower().strip(",") not in word_set("en", "grammar", "dropped")]
    return re.sub(r"\s+([,.])", r"\1", " ".join(kept)).strip(" ,")


@cache
def _irregular() -> dict[str, str]:
    return dict(line.split() for line in lines("en", "verb_forms"))


def base(verb: str) -> str:
    """The base form of a past form ("visited" gives "visit", "sold" "sell"); empty where it is not sure."""
    low, known = verb.lower(), lines("en", "verbs")
    if low in _irregular() and not low.endswith("s"):
        return _irregular()[low]
    if low.endswith("ed"):
        for form in (low[:-1], low[:-2]):
            if form in known:
                return form
    return ""


def participle(verb: str) -> bool:
    """Whether a word is the past participle of a verb that is known."""
    return bool(base(verb))


def question_verb(group: str, passive: bool = False) -> tuple[str, str]:
    """The auxiliary that goes before the subject and what stays behind it; two empty strings where there is none."""
    first, _, rest = group.partition(" ")
    low = first.lower()
    if low == "had" and rest and " " not in rest and base(rest):
        return "did", base(rest)
    if low in _AUXILIARIES and (rest or low not in {"had", "did", "does", "do"}) or low in {"has", "have"} and rest:
        return low, rest
    if rest and not low.endswith("ly") and low not in {"last", "first", "later", "also", "then"}:
        return "", ""
    adverb, verb = (first, rest) if rest else ("", first)
    for aux, form in (("did", base(verb)), ("does", present(verb))):
        if form:
            return aux, f"{adverb} {form}".strip()
    return "", ""


def present(verb: str) -> str:
    """The base form of a third person ("visits" gives "visit", "has" "have"); empty where it is not sure."""
    low, known = verb.lower(), lines("en", "verbs")
    if low == "has":
        return "have"
    forms = (low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ies") + "y")
    return next((form for form in forms if form != low and form in known), "") if low.endswith("s") else ""


def ordinal_noun(text: str, piece: Span, ordinal: Span) -> tuple[Span, Span | None] | None:
    """ "his 10th foreign trip": what stands before the ordinal, and the noun behind it."""
    before = text[piece.start : ordinal.start].strip()
    if not before or before.lower().split()[-1] in {"a", "an", "its", "their"} or len(before.split()) > 2:
        return None
    after = text[ordinal.end : piece.end]
    start = ordinal.end + len(after) - len(after.lstrip())
    end = ordinal.start
    while end > piece.start and text[end - 1].isspace():
        end -= 1
    return (Span(piece.start, end), Span(start, piece.end)) if after.strip() else None


def claim(text: str, span: Span) -> Span | None:
    """The clause that is said, without *that*."""
    match = re.match(r"that\s+", span.of(text))
    return Span(span.start + match.end(), span.end) if match else span


def fill(stem: str, slots: Mapping[str, str], names: Sequence[str]) -> str:
    """The stem with its slots in; *aux* and *base* are made from *verb*, articles of roles are dropped."""
    ready = dict(slots)
    if "{aux}" in stem:
        ready["aux"], ready["base"] = question_verb(slots.get("verb", ""))
        if ready["aux"] in {"does", "is", "are", "has", "have"} and stem.startswith(_PAST):
            return ""
        if not ready["aux"]:
            return ""
    if "role" in ready:
        office = word_set("en", "roles", "office")
        role = re.sub(r"(?i)^(?:the|a|an)\s+", "", ready["role"])
        ready["role"] = _small_office(role.split(), office)
    if any(f"{{{name}}}" in stem for name in ("subject", "noun", "verb", "role", "claim") if not slots.get(name)):
        return ""
    for name in ("subject", "claim", "noun"):
        if name in ready and not stem.startswith(f"{{{name}}}"):
            ready[name] = _small(ready[name])
    words = re.sub(r"\s+([?.,])", r"\1", " ".join(stem.format(**ready).split()))
    return words[:1].upper() + words[1:]


def _small_office(role: list[str], office: frozenset[str]) -> str:
    """The office at a role's end in small letters ("the Russian defence minister"), names before it as they are."""
    first = len(role)
    while first and role[first - 1].lower() in office:
        first -= 1
    return " ".join([*role[:first], *(word.lower() for word in role[first:])])


def _small(words: str) -> str:
    """A capital that only the sentence's start gave is taken back."""
    first = words.split(" ", 1)[0]
    return (
        words[:1].lower() + words[1:]
        if first
        in {"The", "A", "An", "His", "Her", "Its", "Their", "Two", "Three", "Four", "Some", "All", "Police", "Several"}
        else words
    )


def post(role: str) -> str:
    """A post without its article, its office in small letters ("Russian defence minister")."""
    words = re.sub(r"(?i)^(?:the|a|an)\s+", "", phrase(role)).split()
    return _small_office(words, word_set("en", "roles", "office"))
