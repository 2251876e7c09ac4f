"""Sentences for tests of what needs words alone: tokens as the engine parts them, without tags and names."""

from questions.languages.tokens import spans
from questions.model import Sentence, Span, Token


def sentence(text: str, **labels: str) -> Sentence:
    """The words of a text; ``labels`` gives a word its name label (Boeing="B-ORG") and makes it a proper noun."""
    tokens = tuple(
        Token(span, span.of(text), "PROPN" if span.of(text) in labels else "X", labels.get(span.of(text), "O"))
        for span in spans(text)
    )
    return Sentence(Span(0, len(text)), tokens, 0)
