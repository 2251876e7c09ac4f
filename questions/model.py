"""The engine's values, all frozen. Every span is a half-open range of code points of ``Article.text``."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Generic, Literal, NamedTuple, TypeVar


class Span(NamedTuple):
    """``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """Things with their places in a text, in the order of the text."""

    pairs: tuple[tuple[Span, T], ...] = ()

    @classmethod
    def of(cls, pairs: Iterable[tuple[Span, T]]) -> "Placed[T]":
        return cls(tuple(sorted(pairs, key=lambda pair: pair[0])))

    def __iter__(self) -> Iterator[tuple[Span, T]]:
        return iter(self.pairs)

    def within(self, span: Span) -> tuple[tuple[Span, T], ...]:
        """The things whose whole place lies in ``span``."""
        first = bisect_left(self.pairs, span.start, key=_start)
        last = bisect_left(self.pairs, span.end, lo=first, key=_start)
        return tuple(pair for pair in self.pairs[first:last] if pair[0].end <= span.end)

    def near(self, span: Span, most: int) -> tuple[tuple[Span, T], ...]:
        """As many things on either side of ``span`` as half of ``most``: all of an article, some of a book."""
        at = bisect_left(self.pairs, span.start, key=_start)
        return self.pairs[max(0, at - most // 2) : at + most // 2]


def _start(pair: tuple[Span, object]) -> int:
    return pair[0].start


@dataclass(frozen=True, slots=True)
class Article:
    """A news article, cleaned once. ``text`` has no title; a blank line parts its paragraphs."""

    text: str
    language: str
    title: str = ""
    published: date | None = None
    source: str | None = None
    outlet: str | None = None
    headings: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its part of speech (Universal Dependencies' tag set) and its name label (O, B-PER, I-ORG...)."""

    span: Span
    text: str
    tag: str = "X"
    label: str = "O"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its tokens, and the number of its paragraph."""

    span: Span
    tokens: tuple[Token, ...]
    paragraph: int
    heading: bool = False


EntityKind = Literal["person", "place", "organisation"]


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something named: the fullest name, what it is also called, and the role the text gives it."""

    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    role: str = ""
    role_span: Span | None = None
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """An expression like "Ini", "keduanya" or "the port city": the words it stands for, and the spans that say so."""

    span: Span
    words: str
    because: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Day:
    """A date as the text gives it, resolved: ``day`` and ``month`` are None where the text is coarser.

    ``weekday`` (Monday 0) stands alone where the text has nothing else.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def grain(self) -> str:
        """One of "day", "month", "month only", "year" and "weekday"."""
        if self.year is None and self.month is None:
            return "weekday"
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month" if self.year is not None else "month only"
        return "year"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the text writes it: its value, its words, whether in digits, what stands before it ("hampir"), its
    unit, and whether a sign of money stands apart from it ("Rp 21")."""

    value: Fraction
    words: str
    digits: bool
    hedge: str = ""
    unit: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """An answer that is somebody's name."""

    entity: Entity


@dataclass(frozen=True, slots=True)
class Words:
    """An answer in words: what letters stand for, what somebody is."""

    text: str


Value = Day | Number | Name | Words

#: What stands for the answer in a cloze.
GAP = "____"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that tells of something: who, did what, and the rest piece by piece in the text's order.

    ``front`` are the pieces before the subject. ``speaker`` is who says so where the clause is reported
    ("X melaporkan bahwa ..."), ``speech`` the verb of saying. ``whole`` is False for a clause inside
    another one.
    """

    sentence: Sentence
    subject: Span
    verb: Span
    head: Span
    rest: tuple[Span, ...] = ()
    front: tuple[Span, ...] = ()
    speaker: Span | None = None
    speech: Span | None = None
    passive: bool = False
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """What the engine makes of an article's text.

    ``because`` gives, for a date whose year another date supplied, the place of that other. ``small`` are the places
    of capitals that a word has only because a sentence begins there. ``earlier`` are people with a role whom other
    articles name; their ``mentions`` are left out.
    """

    article: Article
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    references: Placed[Reference] = Placed()
    clauses: tuple[Clause, ...] = ()
    dates: Placed[Day] = Placed()
    numbers: Placed[Number] = Placed()
    mentions: Placed[Entity] = Placed()
    words: Placed[Token] = Placed()
    because: Mapping[Span, Span] = field(default_factory=dict)
    small: frozenset[int] = frozenset()
    earlier: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """How a candidate came about: the pattern that found it, the rules of reference used, for each reference its
    words in the text and the words that stand for it; how sure its reading is (0 to 1), how the answer hangs in the
    sentence (relations of a dependency tree, from the answer up), and what marks its subject and verb."""

    pattern: str
    references: tuple[str, ...] = ()
    resolved: tuple[tuple[str, str], ...] = ()
    sure: float = 1.0
    path: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the text says, ready to be asked: ``slots`` are the words for the stem, references resolved."""

    kind: str
    event: str
    value: Value
    answer: Span
    evidence: Span
    slots: Mapping[str, str]
    context: tuple[Span, ...] = ()
    trace: Trace = Trace("")


@dataclass(frozen=True, slots=True)
class Draft:
    """A question without wrong answers: the stem, the key as shown, and the fact behind both."""

    kind: str
    stem: str
    key: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers shown. ``source`` names where a distractor comes from, ``why`` says it in a sentence."""

    text: str
    correct: bool = False
    source: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that proves the key, the words in it that do, and the spans that resolved its references."""

    start: int
    end: int
    text: str
    answer_start: int
    answer_end: int
    context: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule of item writing says of one item."""

    rule: str
    passed: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A multiple-choice question. ``spares`` are further distractors, best first; they are not shown to learners."""

    id: str
    kind: str
    caption: str
    stem: str
    options: tuple[Option, ...]
    answer: str
    evidence: Evidence | None = None
    explanation: str = ""
    difficulty: float | None = None
    confidence: float | None = None
    checks: Mapping[str, str] = field(default_factory=dict)
    spares: tuple[Option, ...] = ()

    @property
    def key(self) -> int:
        """The index of the correct option."""
        return next(index for index, option in enumerate(self.options) if option.correct)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A candidate that did not pass: which rule stopped it, and why."""

    stem: str
    answer: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """The questions of one article, and what was dropped on the way."""

    article: Article
    items: tuple[Item, ...]
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """What somebody answered to one item: the index of the chosen option, None where left blank."""

    item_id: str
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Mark:
    """What a response earned, out of how much."""

    item_id: str
    score: float
    maximum: float = 1.0
