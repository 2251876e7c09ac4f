"""Indonesian words on their way into a stem."""

import re
from collections.abc import Mapping, Sequence

from questions.languages.words import lines, word_set
from questions.model import Span

#: Behind these the ordinal stands without *yang*.
_RANK = re.compile(
    r"\b(peringkat|posisi|urutan|tempat|juara|kelas|babak|ronde|putaran|hari|pekan|tahun|abad|tahap) yang keberapa"
)
#: A date that only a comma joins to what it dates.
_BARE_DATE = re.compile(r"\s*,\s+(\d{1,2} [A-Z][a-z]+ \d{4})\s*$")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_ADDED = re.compile(r",?\s+(?:dan|serta|tetapi|tapi|namun|sehingga)\s+(?:keduanya|ketiganya|dia|ia|mereka|hal)\b.*$")
_ORDINAL = re.compile(r"(?P<noun>.+?)\s+(?:yang\s+)?$")


def phrase(words: str) -> str:
    """Words without brackets and without what only binds sentences, single blanks."""
    words = _BARE_DATE.sub(r" pada \1", _BRACKETS.sub("", words))
    for dropped in sorted(word_set("id", "grammar", "dropped_phrases"), key=lambda each: (-len(each), each)):
        words = re.sub(rf"(?i)(?<!\S){re.escape(dropped)}(?!\S)", "", words)
    words = re.sub(r"^\s*sendiri\s+", "", words)
    kept = [word for word in words.split() if word.lower() not in word_set("id", "grammar", "dropped")]
    return re.sub(r"\s+([,.])", r"\1", " ".join(kept)).strip(" ,")


_NASALS = (("meny", ("s",)), ("meng", ("", "k")), ("mem", ("", "p")), ("men", ("", "t")), ("me", ("",)))


def passive(verb: str) -> str:
    """The di- form of a meN- verb ("menjual" gives "dijual"); empty where the root is not sure.

    A form that newspapers use decides; else the one root that the dictionary has.
    """
    low = verb.lower()
    for prefix, taken in _NASALS:
        if low.startswith(prefix) and len(low) > len(prefix) + 2:
            stems = [letter + low[len(prefix) :] for letter in taken]
            known = [stem for stem in stems if f"di{stem}" in lines("id", "passives")]
            rooted = [stem for stem in stems if any(form in lines("id", "roots") for form in _bare_forms(stem))]
            found = known if len(known) == 1 else rooted
            return f"di{found[0]}" if len(found) == 1 else ""
    return ""


def _bare_forms(stem: str) -> tuple[str, ...]:
    return stem, stem.removesuffix("kan"), stem.removesuffix("i")


def once(words: str, name: str) -> str:
    """A name that stands twice: the second time, behind a common noun, it becomes -nya."""
    first = words.find(name)
    if first < 0:
        return words
    rest = words[first + len(name) :]
    rest = re.sub(rf"(?<!\S)([a-z]+[a-z-]*) {re.escape(name)}(?!\w)", r"\1nya", rest, count=1)
    return words[: first + len(name)] + rest


def ordinal_noun(text: str, piece: Span, ordinal: Span) -> tuple[Span, Span | None] | None:
    """ "kunjungan luar negeri X [yang] ke-10 [rest]": the noun before the ordinal, and what follows it."""
    match = _ORDINAL.match(text[piece.start : ordinal.start])
    if match is None:
        return None
    noun = Span(piece.start, piece.start + match.end("noun"))
    after = text[ordinal.end : piece.end]
    start = ordinal.end + len(after) - len(after.lstrip())
    return noun, Span(start, piece.end) if after.strip() else None


def claim(text: str, span: Span) -> Span | None:
    """The clause after *bahwa*, a comma or nothing, up to where another one with a pronoun for its subject is added."""
    words = span.of(text)
    match = re.match(r"(?:(?:bahwa|,)\s+)?", words)
    added = _ADDED.search(words)
    start = match.end() if match else 0
    return Span(span.start + start, span.start + added.start() if added else span.end)


def fill(stem: str, slots: Mapping[str, str], names: Sequence[str]) -> str:
    """The stem with its slots in; *passive* is made from *verb*."""
    if "{passive}" in stem:
        aspect, _, verb = slots.get("verb", "").rpartition(" ")
        form = passive(verb)
        if not form:
            return ""
        slots = {**slots, "passive": f"{aspect} {form}".strip()}
    if any(f"{{{name}}}" in stem for name in ("subject", "noun", "verb", "role", "claim") if not slots.get(name)):
        return ""
    words = " ".join(stem.format(**slots).split()).replace(" ?", "?").replace("yang keberapa yang", "keberapa yang")
    words = _RANK.sub(r"\1 keberapa", words)
    for name in names:
        words = once(words, name)
    return words[:1].upper() + words[1:]


def post(role: str) -> str:
    """A post with its capital ("Kepala Dinas Pendidikan"), without the rank behind it ("Kombes")."""
    words = phrase(role).split()
    while words and words[-1].lower().strip(".") in word_set("id", "roles", "ranks"):
        words.pop()
    done = " ".join(words)
    return done[:1].upper() + done[1:]
