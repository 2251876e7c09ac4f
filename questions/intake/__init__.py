"""Bytes, HTML or text in, an ``Article`` out: the one place where a text is cleaned.

    bytes -> characters -> (markup) -> paragraphs -> head -> clutter -> mending -> headings -> Article

A stage like the others: it asks ``questions.languages`` for words and no other stage for anything. Behind it the text
never changes, so every offset of the engine stays true.
"""

from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

from questions.errors import EmptyArticle, NotAnArticle, TooLarge, UnsupportedLanguage
from questions.intake import characters, clutter, head, headings, identify, markup, mending, paragraphs, shape
from questions.intake import title as titles
from questions.intake.words import CODES
from questions.model import Article

LIMIT = 1024 * 1024
MOST_PARAGRAPHS = 10_000


def read_article(
    data: bytes | str,
    *,
    name: str | None = None,
    title: str | None = None,
    published: date | None = None,
    language: str = "auto",
) -> Article:
    """A news article from bytes (UTF-8, UTF-16 with a mark, cp1252) or text, plain or HTML.

    ``name`` is the file's name: its base name becomes ``Article.source``, its ending tells HTML. ``title`` and
    ``published`` overrule what the text says; a date that neither gives stays None. ``language`` is "auto" or a code.
    Raises EmptyArticle, TooShort (fewer than 60 words), TooLarge (over 1 MiB), NotText, NotAnArticle,
    UnsupportedLanguage."""
    if len(data) > LIMIT or (isinstance(data, str) and len(data.encode("utf-8", "replace")) > LIMIT):
        raise TooLarge(limit=LIMIT)
    text = characters.plain(characters.decode(data) if isinstance(data, bytes) else data)
    if not text.strip():
        raise EmptyArticle
    page = markup.Page(text)
    if markup.is_html(text, name):
        page = markup.read(text)
        page = markup.Page(characters.plain(page.text), page.title, page.published, page.outlet)
    elif language == "auto":
        shape.check_source(text)
    raw = identify.language(page.text)
    if language == "auto" and raw not in (*CODES, identify.UNKNOWN):
        shape.check_length(page.text)
        raise UnsupportedLanguage(language=raw)
    lines = paragraphs.split(mending.lost_breaks(page.text))
    if len(lines) > MOST_PARAGRAPHS:
        raise NotAnArticle
    top = head.read(lines, title if title is not None else page.title, day_first=raw != "en")
    parts = [part for each in clutter.clean(top.body) for part in mending.sections(mending.mend(each))]
    outlets = {titles.letters(each) for each in (top.outlet, page.outlet) if each}
    heading = mending.mend(titles.tidy(top.title, outlets) if title is None else title)
    body = [part.strip() for part in parts if part.strip() and part.strip() != heading]
    while body and headings.is_short(body[-1]) and body[-1][-1] not in "?!":
        body.pop()
    if not body:
        raise NotAnArticle
    code = _language("\n".join(body), language)
    content, spans = headings.join(body)
    return Article(
        text=content,
        language=code,
        title=heading,
        published=published or page.published or top.published,
        source=base_name(name),
        outlet=top.outlet or page.outlet,
        headings=spans,
    )


def _language(text: str, wanted: str) -> str:
    """The text's language, once it is sure that the text is an article in one that the engine speaks."""
    found = identify.language(text)
    code = found if wanted == "auto" else wanted
    if code not in CODES and not (wanted == "auto" and found == identify.UNKNOWN):
        shape.check_length(text)
        raise UnsupportedLanguage(language=code)
    shape.check_length(text)
    shape.check_prose(text.split("\n"))
    if code not in CODES:
        raise UnsupportedLanguage(language=code)
    return code


def base_name(name: str | None) -> str | None:
    """The last part of a path in either notation; None where there is none."""
    return PurePosixPath(PureWindowsPath(name).name).name or None if name else None


__all__ = ["LIMIT", "base_name", "read_article"]
