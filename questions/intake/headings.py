"""Section headings: short paragraphs without a final stop that stand over a paragraph of text."""

import re

from questions.model import Span

_SENTENCE = re.compile(r"[.!?…:][\"'”’)\]]{0,2}$")
_ENDS = re.compile(r"[.,;:…\-–—][\"'”’)\]]{0,2}$")
_ITEM = re.compile(r"^(?:[-•*–—]|\d{1,2}\)) ")
_LONGEST = 120
_MOST_WORDS = 14
_MOST_IN_A_QUESTION = 6


def find(paragraphs: list[str]) -> list[bool]:
    """For each paragraph, whether it is a heading. The last never is."""
    return [
        is_short(paragraph) and number + 1 < len(paragraphs) and _is_text(paragraphs[number + 1])
        for number, paragraph in enumerate(paragraphs)
    ]


def is_short(paragraph: str) -> bool:
    """Whether a paragraph has the form of a heading, whatever follows."""
    words = len(paragraph.split())
    if len(paragraph) > _LONGEST or words > _MOST_WORDS or _ITEM.match(paragraph) or _ENDS.search(paragraph[-4:]):
        return False
    if paragraph[0].islower():
        return False
    asks = paragraph.rstrip("\"'”’)").endswith(("?", "!"))
    return not asks or (words <= _MOST_IN_A_QUESTION and paragraph[0] not in '"“')


def _is_text(paragraph: str) -> bool:
    return len(paragraph.split()) >= 6 and _SENTENCE.search(paragraph[-4:]) is not None


def join(paragraphs: list[str]) -> tuple[str, tuple[Span, ...]]:
    """The paragraphs parted by a blank line, and the spans of the headings in that text."""
    headings: list[Span] = []
    start = 0
    for paragraph, heading in zip(paragraphs, find(paragraphs), strict=True):
        if heading:
            headings.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return "\n\n".join(paragraphs), tuple(headings)
