"""HTML to lines: trafilatura finds the article in the page; nothing is fetched."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any

from questions.intake import dates

_NAMES = (".html", ".htm", ".xhtml")
_LOOKS = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TAGS = re.compile(r"</?(?:p|div|article|h[1-6]|span|br|ul|li)\b[^<>]{0,300}>", re.IGNORECASE)
_TAG = re.compile(r"<!--|<(/?)([A-Za-z][A-Za-z0-9]{0,20})\b[^<>]*>")
_META = re.compile(r"<(?:meta|time)\b[^<>]{1,600}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([A-Za-z:-]{2,20})\s{0,2}=\s{0,2}([\"'])([^\"'<>]{0,200})\2")
_LINKED_DATA = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"')
_PUBLISHED = frozenset(
    [
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "content_publishdate",
        "article.published",
        "cxenseparse:recs:publishtime",
        "originalpublicationdate",
    ]
)
_DEEPEST = 150
_MOST_TAGS = 30_000
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_LEFT_OPEN = frozenset(["p", "li", "dt", "dd", "tr", "td", "th", "option"])
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "article",
        "section",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "br",
        "tr",
        "blockquote",
        "main",
        "ul",
        "ol",
        "table",
    ]
)
_SILENT = frozenset(
    ["script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "svg", "iframe", "figure"]
)


@dataclass(frozen=True)
class Page:
    """What a page says of its article, and the article as lines."""

    text: str
    title: str | None = None
    published: date | None = None
    outlet: str | None = None


def is_html(text: str, name: str | None) -> bool:
    """By the file's name, or by a document's first tags, or by three tags of running text at the beginning."""
    if name and name.lower().endswith(_NAMES):
        return True
    head = text[:2000].lstrip()
    return head.startswith("<") and (_LOOKS.search(head) is not None or len(_TAGS.findall(head)) >= 3)


def read(text: str) -> Page:
    """The article of an HTML page; its text is empty where none is found."""
    if text.count("<") > _MOST_TAGS or _depth(text) > _DEEPEST:
        return _plainly(text)
    import trafilatura  # half a second, and only pages need it

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())

    try:
        found: Any = trafilatura.bare_extraction(
            text.encode(),
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            include_images=False,
            date_extraction_params={"extensive_search": False},
        )
    except Exception:  # whatever a page makes of its parsers, its text can be read more plainly
        found = None
    if found is None or not (found.text or "").strip():
        return _plainly(text)
    return Page(found.text, found.title or None, _published(text), found.sitename or None)


def _published(text: str) -> date | None:
    """The date of publication that a page's metadata states; dates in its body are events and are not looked at."""
    for tag in _META.findall(text):
        attributes = {name.lower(): value for name, _, value in _ATTRIBUTE.findall(tag)}
        names = {attributes.get(key, "").lower() for key in ("property", "name", "itemprop", "pubdate")}
        value = attributes.get("content") or attributes.get("datetime") or ""
        if names & _PUBLISHED or ("datetime" in attributes and "pubdate" in tag.lower()):
            found = dates.find(value)
            if found and found.sure:
                return found.day
    stated = _LINKED_DATA.search(text)
    found = dates.find(stated[1]) if stated else None
    return found.day if found and found.sure else None


def _tags(text: str) -> Iterator[tuple[str, str, str]]:
    """The page as (text before a tag, "/" or "", tag name), comments left out; the last has no tag name."""
    position = 0
    for match in _TAG.finditer(text):
        if match.start() < position:
            continue
        before = text[position : match.start()]
        position = match.end()
        if match[0] == "<!--":
            end = text.find("-->", position)
            position = len(text) if end < 0 else end + 3
        yield before, match[1] or "", (match[2] or "").lower()
    yield text[position:], "", ""


def _depth(text: str) -> int:
    """How deep elements lie in one another."""
    depth = deepest = 0
    for _, closes, tag in _tags(text):
        if tag and tag not in _VOID and tag not in _LEFT_OPEN:
            depth = max(0, depth + (-1 if closes else 1))
            deepest = max(deepest, depth)
    return deepest


def _plainly(text: str) -> Page:
    """A page's text by its block elements alone: for pages nested too deep, or too small to have a main part."""
    parts: list[str] = []
    title: list[str] = []
    silent: str | None = None
    inside = ""
    for before, closes, tag in _tags(text):
        if inside == "title":
            title.append(before)
        elif silent is None:
            parts.append(before.replace("\n", " "))
        if tag in _SILENT and (silent in (None, tag)):
            silent = None if closes else tag
        inside = "" if closes else tag
        if tag in _BLOCKS:
            parts.append("\n")
    return Page(unescape("".join(parts)), unescape("".join(title)).strip() or None, _published(text))
