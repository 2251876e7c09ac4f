"""Whatever comes in: an Article that keeps its promises, or an ArticleError; never anything else, and soon."""

import contextlib
import time
import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from intake_texts import EN, ID, body

from questions.errors import ArticleError
from questions.intake import LIMIT, read_article
from questions.model import Article

PIECES = [
    *ID,
    *EN,
    "Advertisement",
    "Baca juga: ",
    "Baca Juga",
    "Jembatan baru dibuka",
    "Liputan6.com, Jakarta - ",
    "LONDON (AP) — ",
    "2022-03-28",
    "Penulis: A / Editor: B",
    "[Gambas:Video]",
    "(esa/pra)",
    "\n",
    "\n\n",
    "\r\n\r\n\r\n",
    " ",
    '"',
    "“",
    "?",
    "- ",
    "…",
    "\u00a0",
    "\u200b",
    "<p>",
    "&nbsp;",
    "e\u0301",
]


def promises(article: Article) -> None:
    text = article.text
    assert text == text.strip() and "\n\n\n" not in text and "\r" not in text
    assert all(line == " ".join(line.split()) for line in text.split("\n"))
    assert all(paragraph for paragraph in text.split("\n\n"))
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\u00a0\u00ad\u200b\ufeff\x00")
    assert article.language in ("id", "en")
    assert "\n" not in article.title
    assert article.title not in text.split("\n\n") or not article.title
    paragraphs = text.split("\n\n")
    for span in article.headings:
        assert span.of(text) in paragraphs


def check(data: bytes | str) -> None:
    with contextlib.suppress(ArticleError):
        promises(read_article(data))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    check(data)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400))
@example("\ud800")
@example("<html><![a[")
def test_any_text(text: str) -> None:
    check(text)
    check(f"{text}\n\n{body()}")
    check(f"{body()}{text}")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=5, max_size=30))
def test_any_order_of_an_article_s_parts(pieces: list[str]) -> None:
    check("".join(pieces))
    check("\n".join(pieces))
    check("<html><body>" + "".join(f"<p>{piece}</p>" for piece in pieces))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=5, max_size=30))
def test_cleaned_text_stays_as_it_is(pieces: list[str]) -> None:
    try:
        once = read_article("\n\n".join(["Jembatan baru dibuka", *pieces]), title="Jembatan baru dibuka")
        again = read_article(once.text, title="Jembatan baru dibuka")
    except ArticleError:
        return
    assert len(again.text) <= len(once.text)


UNITS = [
    "a",
    "kata ",
    "A.",
    "Baca juga: ",
    "\n",
    " \n",
    '"',
    "Jakarta, ",
    "A1",
    ".,A",
    "http://",
    "ABCD189-24,40",
    "(",
    "12/12/2020 ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_a_megabyte_of_one_thing_is_quick(unit: str) -> None:
    start = time.process_time()
    check((unit * (LIMIT // len(unit) + 1))[:LIMIT])
    assert time.process_time() - start < 5


def test_a_megabyte_of_articles_is_quick() -> None:
    start = time.process_time()
    check("\n\n".join([body("id")] * (LIMIT // len(body("id")) - 10)))
    assert time.process_time() - start < 5
