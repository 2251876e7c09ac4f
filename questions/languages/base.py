"""What a language must offer to the stages. One subclass a folder, its methods one module each."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from questions.languages.calendar import months, weekdays
from questions.languages.numerals import MONEY_SIGNS
from questions.languages.tokens import words as tokenise
from questions.languages.words import table, word_set
from questions.model import Article, Clause, Day, Entity, Number, Reference, Sentence, Span, Token, Value

#: How Indonesian verbs begin: no complement of a noun does.
_VERBAL = ("me", "di", "ber", "ter")
_READY = frozenset(["{cloze}", "{question}"])
_GLUED = re.compile(r"\b[A-Z][a-z]{3,}[A-Z][a-z]{2,}|[a-z]{2}\.[A-Z]|\b(?:ke|di|dari|pada|the|of|in|to)[A-Z][a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words on their way into a stem, and the spans that resolved their references. ``sound`` is False where a
    reference stayed open or the words cannot stand alone."""

    words: str
    because: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()
    resolved: tuple[tuple[str, str], ...] = ()
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Parts:
    """The clause around an answer behind the verb: in the answer's own piece the words before and behind it, and what
    stands between verb and piece, and behind the piece."""

    subject: str
    verb: str
    earlier: str
    lead: str
    follow: str
    later: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be asked for: the words around it in its statement, and as much of its clause as is sure.

    ``within`` is the class of a place ("country"), ``behind`` the part of speech of the word before the answer,
    ``simple`` whether the statement has one verb only,
    ``front`` what stands before the clause's subject. Where the answer opens the subject, ``noun`` are the words
    behind it there and ``predicate`` those from the verb on; ``parts`` are there where it stands elsewhere.
    """

    kind: str
    value: Value
    before: str = ""
    after: str = ""
    within: str = ""
    behind: str = ""
    simple: bool = False
    front: str = ""
    noun: str = ""
    predicate: str = ""
    parts: Parts | None = None


class Language(ABC):
    """Reading and wording in one language."""

    code: str
    #: The sign between a number and its decimals.
    decimal: str

    def suited(self, article: Article) -> "Language":
        """The language in the manner of an article (American or British dates)."""
        return self

    def words(self, name: str, key: str) -> frozenset[str]:
        """The list ``key`` of ``words/<name>.toml``, lower-cased."""
        return word_set(self.code, name, key)

    #: Whether a question takes its clause out of the statement; else the question word stands in the answer's place.
    turns: bool
    #: Whether the noun of a role stands first ("menteri pertahanan") or last ("defence minister").
    role_opens: bool

    def years(self) -> dict[str, tuple[int, str, str]]:
        """Words that name a year by its distance from the present one: the distance, and how the year is written there,
        alone and behind a preposition."""
        rows = table(self.code, "words/units")["years"]
        return {words: (int(row[0]), str(row[1]), str(row[2])) for words, row in rows.items()}

    def frame(self, question: str, speaker: str) -> str:
        """A question about what somebody says, asked as that one's claim."""
        return self.frame_claim(question[:1].lower() + question[1:], speaker)

    def frame_claim(self, words: str, speaker: str) -> str:
        """A statement or question that begins with small letters unless with a name, as somebody's claim."""
        return str(table(self.code, "stems")["claim"]["frame"]).format(speaker=speaker, question=words)

    def hedged(self, question: str) -> str:
        """A question for a number that the text only gives roughly: "About how many", "Sekitar berapa"; "" for none."""
        for word, hedged in table(self.code, "stems")["hedge"].items():
            if question.startswith(word):
                rough = str(hedged)
                return rough[:1].upper() + rough[1:] + question[len(word) :]
        return ""

    def stems(self, kind: str, event: str) -> tuple[str, ...]:
        """The wordings of ``stems.toml`` for a kind of question and a type of event; empty where there is no row."""
        return tuple(table(self.code, "stems").get(kind, {}).get(event, ()))

    def message(self, key: str, /, **values: object) -> str:
        """A sentence of ``explain.toml``: explanations, and why a distractor or a verdict."""
        return str(table(self.code, "explain")[key]).format(**values)

    @abstractmethod
    def may_name(self, word: str) -> bool:
        """Whether a capitalised word can be part of a person's name, as far as the language's own words tell."""

    @abstractmethod
    def unknown(self, words: str) -> tuple[str, ...]:
        """Small-lettered words that the language does not know: typing errors, glued or foreign words."""

    @abstractmethod
    def common(self, token: Token, after: Token) -> bool:
        """Whether the first word of a sentence has its capital from there alone; ``after`` is the word behind it."""

    @abstractmethod
    def dates(self, text: str, span: Span) -> list[tuple[Span, Day]]:
        """Dates in ``text[span]``, as coarse as the text has them; a span takes in weekday and time of day."""

    @abstractmethod
    def numbers(self, sentence: Sentence) -> list[tuple[Span, Number]]:
        """Cardinal numbers of a sentence that are no part of a date or a name, with what hedges them."""

    @abstractmethod
    def number(self, word: str) -> Fraction | None:
        """The value of words that are a number, in digits or letters ("20", "dua belas"); else None."""

    @abstractmethod
    def clauses(self, sentence: Sentence, text: str, dates: Sequence[tuple[Span, Day]]) -> list[Clause]:
        """The clauses that can be asked about; none where the sentence is not understood."""

    @abstractmethod
    def references(
        self, article: Article, sentences: Sequence[Sentence], entities: Sequence[Entity], clauses: Sequence[Clause]
    ) -> list[Reference]:
        """Expressions that point elsewhere, with the words that stand for them."""

    @abstractmethod
    def ordinal_noun(self, text: str, piece: Span, ordinal: Span) -> tuple[Span, Span | None] | None:
        """The noun that an ordinal counts in a predicate, and what follows the ordinal; None where it is not plain."""

    @abstractmethod
    def claim(self, text: str, span: Span) -> Span | None:
        """The clause behind a verb of saying, without its conjunction; None where it cannot be asked."""

    @abstractmethod
    def participle(self, word: str) -> bool:
        """Whether a verb behind a noun says what was done to it ("introduced")."""

    def complete(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence begins as one does that has its subject."""
        return bool(tokens)

    @abstractmethod
    def told(self, sentence: Sentence, text: str) -> tuple[Span, Span | None] | None:
        """What a sentence tells, and who is said to say so; None where it is no whole statement."""

    @abstractmethod
    def ask(self, asked: "Asked") -> str:
        """A statement without its answer as a direct question, the words otherwise as they are; "" where that makes no
        good one."""

    def fill(self, stem: str, slots: Mapping[str, str], names: Sequence[str]) -> str:
        """A stem filled; one that is a whole question or cloze already gets its capital."""
        if stem in _READY:
            words = slots.get(stem.strip("{}"), "")
            return words[:1].upper() + words[1:]
        return self.inflect(stem, slots, names)

    @abstractmethod
    def inflect(self, stem: str, slots: Mapping[str, str], names: Sequence[str]) -> str:
        """A stem filled: slots inflected as the language needs, capital, names not repeated; "" where it cannot be."""

    @abstractmethod
    def phrase(self, text: str, span: Span) -> str:
        """The words of a span made fit for a stem: brackets, asides and connectives left out."""

    @abstractmethod
    def day_words(self, day: Day) -> str:
        """A date as an option shows it."""

    def day(self, words: str) -> Day | None:
        """The date that an option shows ("11 September 2023", "September", "2023", "Monday"); None for other words."""
        low = words.strip().lower()
        if low in weekdays(self.code):
            return Day(None, weekday=weekdays(self.code)[low])
        if low in months(self.code):
            return Day(None, months(self.code)[low])
        if re.fullmatch(r"1[5-9]\d\d|20\d\d", low):
            return Day(int(low))
        found = self.dates(words, Span(0, len(words)))
        return found[0][1] if len(found) == 1 and found[0][0].of(words) == words.strip() else None

    @abstractmethod
    def number_words(self, number: Number) -> str:
        """A number in the form of ``number.words`` (digits or words, separators, decimals)."""

    def open_words(self, words: str, whole: bool = True) -> tuple[str, ...]:
        """Words that point at something outside: pronouns, "this", "last week". A pronoun of ``bound`` is one only in
        a ``whole`` stem, where no name stands before it."""
        tokens = tokenise(words)
        low = [token if token.isupper() and len(token) > 1 else token.lower() for token in tokens]
        named = next((place for place, token in enumerate(tokens) if place and token[:1].isupper()), len(tokens))
        if tokens and tokens[0][:1].isupper() and len(tokens) > 1 and tokens[1][:1].isupper():
            named = 0
        bound = self.words("reference", "bound")
        answers = self.words("reference", "answers") if low[:1] and low[0] in self.words("reference", "who") else ()
        found = [
            word
            for place, word in enumerate(low)
            if (word in self.words("reference", "open") and word not in answers)
            or (word in self.words("reference", "vague") and not self.completed(low[:place], low[place + 1 :]))
            or (whole and word in bound and place <= named)
        ]
        text = f" {' '.join(low)} "
        phrases = sorted(self.words("reference", "open_phrases"))
        asks = {each for each in self.words("reference", "asks") if text.startswith(f" {each} ")}
        return (*found, *(each for each in phrases if f" {each} " in text and each not in asks))

    def opens_clause(self, words: str) -> bool:
        """Whether words open a clause of their own; an entry such as "-ing" stands for every word that ends so."""
        first = words.strip(" ,").lower().split(" ")[0]
        openers = self.words("grammar", "opens_clause")
        return first in openers or any(first.endswith(each[1:]) for each in openers if each.startswith("-"))

    def whole_role(self, role: str) -> bool:
        """Whether a role is more than an office: it says of what."""
        low = [word.lower() for word in role.split()]
        bare = " ".join(low) in self.words("roles", "bare_posts")
        return len(low) > 1 and not bare and not set(low) <= self.words("roles", "office")

    @abstractmethod
    def post(self, role: str) -> str:
        """A role as an option shows it; "" where it is none by itself."""

    def countable(self, noun: str) -> bool:
        """Whether the words behind a number are a plain noun phrase: no preposition first, no clause inside."""
        low = noun.lower().split()
        plain = low[0] not in self.words("grammar", "never_last") and low[-1] not in self.words("grammar", "adding")
        return plain and not set(low) & self.words("grammar", "relatives")

    def completed(self, before: Sequence[str], after: Sequence[str]) -> bool:
        """Whether the words around a noun such as "suspect" say which one is meant."""
        determiners = self.words("reference", "determiners")
        if determiners and before and before[-1] not in determiners:
            return True
        first = after[0] if after else ""
        if self.words("reference", "completes"):
            return first in self.words("reference", "completes")
        return first.isalpha() and first not in self.words("reference", "incomplete") and not first.startswith(_VERBAL)

    @staticmethod
    def glued(words: str) -> bool:
        """Whether a blank seems lost between two words ("PerairanSelat")."""
        return bool(_GLUED.search(words))

    def amount_words(self, number: Number) -> str:
        """A number with its unit, as an option shows it."""
        words = self.number_words(number)
        if not number.unit:
            return words
        if number.unit in MONEY_SIGNS:
            return f"{number.unit}{' ' if number.apart else ''}{words}"
        return f"{words}{'' if number.unit == '%' else ' '}{number.unit}"

    @abstractmethod
    def ordinal_words(self, value: int, like: str) -> str:
        """An ordinal in the form of ``like`` ("ke-10", "kesepuluh", "10th", "tenth")."""

    @abstractmethod
    def ordinals(self, sentence: Sentence) -> list[tuple[Span, int]]:
        """Ordinals of a sentence and their values."""
