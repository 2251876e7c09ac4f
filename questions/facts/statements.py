"""Sentences as somebody who has not read the text could be told them: who says so in front, what only ties a sentence
to the one before left out, short names and pointing words put in full."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from questions.facts.phrases import in_full, speaker, whole
from questions.languages.base import Language, Phrase
from questions.languages.parser import Tree, tree_of
from questions.model import GAP, Reading, Sentence, Span, Token

LEAST_WORDS, MOST_WORDS = 6, 35


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence says: the words that say it, and who is said to say so."""

    sentence: Sentence
    span: Span
    tokens: tuple[Token, ...]
    code: str
    speaker: Phrase | None = None
    who: Span | None = None

    @property
    def tree(self) -> Tree:
        """Which of its words hangs from which."""
        return tree_of(self.code, self.tokens)


def find_statements(reading: Reading, language: Language) -> Iterator[Statement]:
    """The sentences that are whole; of a quotation with its speaker, what is said."""
    for sentence in reading.sentences:
        if sentence.heading:
            continue
        told = language.told(sentence, reading.article.text)
        if told is None:
            continue
        span, who = told
        span = Span(_opening(reading, language, span), span.end)
        said_by = speaker(reading, language, who) if who else None
        if len(span.of(reading.article.text).split()) >= LEAST_WORDS and (said_by is None or said_by.sound):
            tokens = _tokens(sentence, span)
            if language.complete(tokens):
                yield Statement(sentence, span, tokens, language.code, said_by, who)


def _tokens(sentence: Sentence, span: Span) -> tuple[Token, ...]:
    """The words that are said, with a full stop: a sentence of their own."""
    inside = (token for token in sentence.tokens if span.holds(token.span))
    stop = Token(Span(span.end, span.end), ".", "PUNCT")
    return (*inside, stop)


def _opening(reading: Reading, language: Language, span: Span) -> int:
    """Where a sentence begins behind what only ties it to the one before."""
    text = span.of(reading.article.text)
    head, comma, _ = text.partition(",")
    if comma and head.lower() in language.words("grammar", "ties") | language.words("grammar", "opening"):
        start = span.start + len(head) + 1
        return start + len(text[len(head) + 1 :]) - len(text[len(head) + 1 :].lstrip())
    first = text.split(" ", 1)[0]
    if first.lower() in language.words("grammar", "opening_words"):
        return span.start + len(first) + 1
    return span.start


def gapped(reading: Reading, language: Language, statement: Statement, answer: Span) -> Phrase | None:
    """A statement with a gap for an answer; None where it cannot stand alone."""
    before, after = Span(statement.span.start, answer.start), Span(answer.end, statement.span.end)
    if before.start > before.end or after.start > after.end:
        return None
    found = in_full(reading, language, before, GAP, after)
    words = found.words.strip(" ,")
    if GAP not in words or len(words.split()) > MOST_WORDS:
        return None
    return replace(found, words=words) if found.sound and whole(words, language) else None
