"""Indonesian."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from questions.languages.base import Asked, Language
from questions.languages.id import asking, attribution, dates, existence, grammar, naming, numbers, reference, wording
from questions.model import Article, Clause, Day, Entity, Number, Reference, Sentence, Span, Token


class Indonesian(Language):
    """Bahasa Indonesia as its newspapers write it."""

    def __init__(self, repeated: frozenset[str] = frozenset()) -> None:
        self.repeated = repeated

    def suited(self, article: Article) -> Language:
        return type(self)(naming.repeated(article.text))

    code = "id"
    turns = False
    role_opens = True
    decimal = ","

    def may_name(self, word: str) -> bool:
        return naming.may_name(word)

    def unknown(self, words: str) -> tuple[str, ...]:
        return naming.unknown(words, self.repeated)

    def common(self, token: Token, after: Token) -> bool:
        return naming.common(token, after)

    def dates(self, text: str, span: Span) -> list[tuple[Span, Day]]:
        return dates.find(text, span)

    def numbers(self, sentence: Sentence) -> list[tuple[Span, Number]]:
        return numbers.find(sentence)

    def number(self, word: str) -> Fraction | None:
        return numbers.parse(word.split())

    def ordinals(self, sentence: Sentence) -> list[tuple[Span, int]]:
        return numbers.find_ordinals(sentence)

    def clauses(self, sentence: Sentence, text: str, dates: Sequence[tuple[Span, Day]]) -> list[Clause]:
        return [*grammar.clauses(sentence, text, dates), *existence.clauses(sentence)]

    def references(
        self, article: Article, sentences: Sequence[Sentence], entities: Sequence[Entity], clauses: Sequence[Clause]
    ) -> list[Reference]:
        return reference.resolve(article, sentences, entities, clauses)

    def ordinal_noun(self, text: str, piece: Span, ordinal: Span) -> tuple[Span, Span | None] | None:
        return wording.ordinal_noun(text, piece, ordinal)

    def claim(self, text: str, span: Span) -> Span | None:
        return wording.claim(text, span)

    def participle(self, word: str) -> bool:
        return word.startswith("di")

    def complete(self, tokens: Sequence[Token]) -> bool:
        return grammar.has_subject(tokens) and grammar.stands_by_itself(tokens)

    def told(self, sentence: Sentence, text: str) -> tuple[Span, Span | None] | None:
        return attribution.told(sentence, text)

    def ask(self, asked: Asked) -> str:
        return asking.ask(asked)

    def post(self, role: str) -> str:
        return wording.post(role)

    def inflect(self, stem: str, slots: Mapping[str, str], names: Sequence[str]) -> str:
        return wording.fill(stem, slots, names)

    def phrase(self, text: str, span: Span) -> str:
        return wording.phrase(span.of(text))

    def day_words(self, day: Day) -> str:
        return dates.words(day)

    def number_words(self, number: Number) -> str:
        return numbers.written(number)

    def ordinal_words(self, value: int, like: str) -> str:
        return numbers.ordinal_words(value, like)


INDONESIAN = Indonesian()
