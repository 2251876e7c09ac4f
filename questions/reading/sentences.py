"""Paragraphs and sentences. Dates in brackets, initials and abbreviations do not end a sentence."""

import re
from collections.abc import Callable, Iterator, Sequence

from questions.languages.tokens import spans
from questions.model import Article, Sentence, Span, Token

_END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«(\[]?[A-Z0-9À-ÖØ-Þ]|\s*$)")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Jl|Rp|Dr|dr|Drs|Prof|Ir|Hj|Tn|Ny|No|Mr|Mrs|Ms|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Rev|Jr|Sr|Inc|Ltd|Co|Corp|vs|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Agt|Okt|Des|Muh|Moh|Abd|Kol|Letjen|Mayjen|Brigjen|approx|hlm|dll|dst|tgl))\.$"
)


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text parted by blank lines."""
    return [Span(*match.span()) for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)]


def split(article: Article, tag: Callable[[Sequence[str]], list[tuple[str, str]]]) -> list[Sentence]:
    """The tagged sentences of an article, in order."""
    text, headings = article.text, set(article.headings)
    found = []
    for number, paragraph in enumerate(paragraphs(text)):
        for span in _sentences(text, paragraph):
            found.append(_sentence(text, span, number, paragraph in headings, tag))
    return found


def _sentence(
    text: str, span: Span, paragraph: int, heading: bool, tag: Callable[[Sequence[str]], list[tuple[str, str]]]
) -> Sentence:
    places = spans(text, *span)
    tags = tag([place.of(text) for place in places])
    tokens = tuple(Token(place, place.of(text), upos, label) for place, (upos, label) in zip(places, tags, strict=True))
    return Sentence(span, tokens, paragraph, heading)


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in _END.finditer(text, *paragraph):
        if _ABBREVIATION.search(text, start, match.end()) and match.end() < paragraph.end:
            continue
        yield Span(start, match.end())
        start = match.end()
        while start < paragraph.end and text[start].isspace():
            start += 1
    if start < paragraph.end:
        yield Span(start, paragraph.end)
