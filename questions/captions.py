"""The line above a stem, which tells every reader what the question is about without telling the answer."""

import re

from questions.languages.base import Language
from questions.languages.telling import is_told
from questions.model import Article, Day

MOST_CHARACTERS = 110


def caption(article: Article, key: str, language: Language) -> str:
    """The headline and date; the outlet and date where the headline holds the key; without a headline the lead."""
    headline = article.title or _lead(article.text)
    if is_told(key, headline, language):
        headline = article.outlet or ""
    date = ""
    if article.published:
        date = language.day_words(Day(article.published.year, article.published.month, article.published.day))
    return ", ".join(part for part in (headline, date) if part)


def _lead(text: str) -> str:
    """The first sentence, or as much of it as fits, cut at a word."""
    first = _END.split(text.split("\n\n")[0], maxsplit=1)[0].rstrip(".!?")
    if len(first) <= MOST_CHARACTERS:
        return first
    return first[: MOST_CHARACTERS - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"


#: The end of a sentence, not of a short form ("Dr.", "U.S.").
_END = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?](?=\s+[\"“'‘(]?[A-Z])")
