"""One file a source of wrong answers. Draft + Reading -> Item.

Distractors have the key's kind and form, and a reason each. Numbers and dates stand in order and are never
shuffled: the key's place is varied by how many neighbours below it are chosen. As many as asked, or no item.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from questions.languages.base import Language
from questions.languages.calendar import tells
from questions.languages.tokens import stands_in
from questions.model import Day, Draft, Number, Option, Reading, Span, Value

Rank = tuple[Fraction, ...]

#: Of a long text's many names no more are looked at for one item.
_MOST_OFFERED = 200


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wrong answer on offer: its text, its place in order (empty where there is none), and its source.

    ``weight`` says how far it is from tempting: small ones are taken first.
    """

    text: str
    rank: Rank
    source: str
    why: str
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """Where distractors come from. ``offers`` gives candidates for a draft, none where it has nothing to say."""

    name: str
    offers: Callable[[Draft, Reading, Language], list[Candidate]]


def rank_of(value: Value) -> Rank:
    """The place of a value in order; empty for names."""
    if isinstance(value, Day):
        return tuple(Fraction(part) for part in (value.year or 0, value.month or 0, value.day or 0, value.weekday or 0))
    return (value.value,) if isinstance(value, Number) else ()


def day_of(rank: Rank) -> Day:
    """The date whose place in order a rank of four parts is."""
    year, month, day, weekday = (int(part) for part in rank)
    return Day(year or None, month or None, day or None) if year or month else Day(None, weekday=weekday)


def choose(
    draft: Draft, reading: Reading, language: Language, sources: Sequence[Source], options: int, seed: int
) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """The options with the key in its place, and the spares; two empty tuples where there are not enough."""
    rank = rank_of(draft.fact.value)
    offered = [each for source in sources for each in source.offers(draft, reading, language)]
    nearest = sorted(_distinct(offered, draft.key, rank), key=lambda each: each.weight)[:_MOST_OFFERED]
    candidates = _untold(nearest, draft, reading, language)
    wanted = options - 1
    if rank:
        chosen = _around(candidates, rank, wanted, digest(seed, draft.stem) % options)
        shown = sorted([*chosen, Candidate(draft.key, rank, "key", "")], key=lambda each: each.rank)
    else:
        ordered = sorted(
            candidates,
            key=lambda each: (each.weight + _uneven(each.text, draft.key), digest(seed, draft.stem + each.text)),
        )
        chosen = _apart(ordered, draft.key, wanted)
        shown = sorted(
            [*chosen, Candidate(draft.key, (), "key", "")], key=lambda each: digest(seed, each.text + draft.stem)
        )
    if len(chosen) < wanted:
        return (), ()
    spares = [each for each in candidates if each not in chosen]
    return tuple(map(_option, shown)), tuple(map(_option, sorted(spares, key=lambda each: each.weight)[:8]))


def digest(seed: int, words: str) -> int:
    """A number from a seed and words, the same on every machine and Python."""
    return int.from_bytes(hashlib.sha256(f"{seed}\0{words}".encode()).digest()[:8])


def _option(candidate: Candidate) -> Option:
    correct = candidate.source == "key"
    return Option(candidate.text, correct, "" if correct else candidate.source, candidate.why)


def _distinct(candidates: Sequence[Candidate], key: str, rank: Rank) -> list[Candidate]:
    """The first of those that are written the same or have the same place in order, and none that has the key's."""
    texts, ranks = {key.casefold()}, {rank}
    kept = []
    for candidate in candidates:
        if candidate.text.casefold() not in texts and not (rank and candidate.rank in ranks):
            texts.add(candidate.text.casefold())
            ranks.add(candidate.rank)
            kept.append(candidate)
    return kept


def _untold(candidates: Sequence[Candidate], draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    """The candidates that neither stem nor evidence holds, a date in any form: they would be true, or a riddle."""
    evidence = draft.fact.evidence
    said = f"{draft.stem}\n{evidence.of(reading.article.text)}"
    kept = [each for each in candidates if not stands_in(each.text, said)]
    if not isinstance(draft.fact.value, Day):
        return kept
    stem = [day for _, day in language.dates(draft.stem, Span(0, len(draft.stem)))]
    told = [*stem, *(day for _, day in reading.dates.within(evidence))]
    return [each for each in kept if not any(tells(day, day_of(each.rank)) for day in told)]


def _uneven(text: str, key: str) -> int:
    """How much a wrong answer's length sets the key apart."""
    short, long = sorted((len(text), len(key)))
    return 3 if long > 2 * short else 1 if long > 1.6 * short else 0


def _apart(candidates: Sequence[Candidate], key: str, wanted: int) -> list[Candidate]:
    """The first ``wanted`` of which none holds another or the key ("Bandung", "Bandung Barat")."""
    kept: list[Candidate] = []
    for each in candidates:
        if len(kept) == wanted:
            break
        others = [key, *(other.text for other in kept)]
        if not any(stands_in(each.text, other) or stands_in(other, each.text) for other in others):
            kept.append(each)
    return kept


def _around(candidates: Sequence[Candidate], rank: Rank, wanted: int, below: int) -> list[Candidate]:
    """``wanted`` candidates, ``below`` of them under the key where there are so many, the most tempting first."""
    low = sorted((each for each in candidates if each.rank < rank), key=lambda each: each.weight)
    high = sorted((each for each in candidates if each.rank > rank), key=lambda each: each.weight)
    below = max(min(below, len(low)), wanted - len(high))
    if below > len(low):
        return []
    return [*low[:below], *high[: wanted - below]]
