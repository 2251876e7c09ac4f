"""The line above a stem, which tells every reader what the question is about without telling the answer."""

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import Article, Day

MOST_CHARACTERS = 110


def caption(article: Article, key: str, language: Language) -> str:
    """The headline and date; the outlet and date where the headline holds the key; without a headline the lead."""
    headline = article.title or _lead(article.text)
    if _holds(headline, key):
        headline = article.outlet or ""
    date = ""
    if article.published:
        date = language.day_words(Day(article.published.year, article.published.month, article.published.day))
    return ", ".join(part for part in (headline, date) if part)


def _lead(text: str) -> str:
    """The first sentence, or as much of it as fits, cut at a word."""
    first = text.split("\n\n")[0]
    for end in (". ", "! ", "? "):
        first = first.split(end)[0]
    first = first.rstrip(".!?")
    if len(first) <= MOST_CHARACTERS:
        return first
    return first[: MOST_CHARACTERS - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"


def _holds(headline: str, key: str) -> bool:
    shown = [word.casefold() for word in words(headline)]
    wanted = [word.casefold() for word in words(key)]
    return any(shown[i : i + len(wanted)] == wanted for i in range(len(shown) - len(wanted) + 1))
