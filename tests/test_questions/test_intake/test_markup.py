"""HTML pages: the article comes out as from plain text, with what the page says of it."""

import time
from datetime import date

import pytest
from intake_texts import EN, ID, body

from questions.errors import ArticleError
from questions.intake import LIMIT, read_article

PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{title} - Kabar Bukit</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Kabar Bukit">
<meta property="article:published_time" content="2022-03-08T09:10:00+07:00">
<script>var iklan = "<p>Beli sekarang</p>";</script></head>
<body><nav><ul><li><a href="/">Beranda</a></li><li><a href="/bola">Bola</a></li></ul></nav>
<article><h1>{title}</h1>{paragraphs}</article>
<footer><p>Hak cipta dilindungi undang-undang</p></footer></body></html>"""


def page(paragraphs: tuple[str, ...], title: str = "Jembatan Lembayung dibuka untuk warga") -> str:
    return PAGE.format(title=title, paragraphs="".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))


@pytest.mark.parametrize("name", ["a.html", None])
@pytest.mark.parametrize("paragraphs", [ID, EN], ids=["id", "en"])
def test_text_title_date_and_outlet(paragraphs: tuple[str, ...], name: str | None) -> None:
    article = read_article(page(paragraphs).encode(), name=name)
    assert article.text == "\n\n".join(paragraphs)
    assert article.title == "Jembatan Lembayung dibuka untuk warga"
    assert article.published == date(2022, 3, 8)
    assert article.outlet == "Kabar Bukit"


def test_a_page_s_clutter_goes() -> None:
    inside = ("JAKARTA, KOMPAS.com - " + ID[0], "Baca juga: Perahu Ditinggalkan", *ID[1:], "Penulis: Dewi Anggun")
    article = read_article(page(inside))
    assert (article.text, article.outlet) == (body(), "KOMPAS.com")


def test_headings_of_a_page() -> None:
    html = page(ID).replace(f"<p>{ID[1]}", f"<h2>Lebih dekat ke sekolah</h2><p>{ID[1]}")
    article = read_article(html)
    assert [span.of(article.text) for span in article.headings] == ["Lebih dekat ke sekolah"]


def test_a_page_without_date_has_none_though_its_text_names_days() -> None:
    html = page(ID).replace("article:published_time", "article:modified_time")
    assert read_article(html).published is None


@pytest.mark.parametrize("depth", [200, 5000, 60000])
def test_deep_nesting(depth: int) -> None:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in ID)
    html = (
        f"<html><head><title>Jembatan</title></head><body>{'<div>' * depth}{paragraphs}{'</div>' * depth}</body></html>"
    )
    assert read_article(html).text == body()


@pytest.mark.parametrize(
    "html",
    [
        "<!doctype html>",
        "<html></html>",
        "<html><body>" + "<p" * 5000,
        "<html><body><!--" + "<!--" * 5000,
        "<html><body>" + "&#0;&#xD800;&bogus;" * 50,
        "<html><body><script>" + body(),
    ],
)
def test_broken_pages_are_refused_not_crashed(html: str) -> None:
    with pytest.raises(ArticleError):
        read_article(html)


def test_a_broken_declaration_is_read_over() -> None:
    assert read_article("<html><body><![CDATA[" + page(ID)).text == body()


STATED = '<meta property="article:published_time" content="2022-03-08T09:10:00+07:00">'


@pytest.mark.parametrize(
    "meta",
    [
        STATED,
        "<meta content='8 March 2022' name='pubdate'>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-03-08T09:10"}</script>',
        '<time itemprop="datePublished" datetime="2022-03-08">Selasa</time>',
    ],
)
def test_the_date_of_publication_is_what_the_metadata_says(meta: str) -> None:
    assert STATED in page(ID)
    assert read_article(page(ID).replace(STATED, meta)).published == date(2022, 3, 8)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page was fetched")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    html = page(ID).replace("</head>", '<base href="http://example.org/"><link rel="next" href="/2"></head>')
    assert read_article(html).text == body()


def test_text_about_html_is_no_page() -> None:
    assert read_article(body() + " Tag <p> dan <div> tidak dipakai.").text.endswith("tidak dipakai.")


@pytest.mark.parametrize("unit", ["<div>", "<p>", "<!--", "<a href=x>", "&amp;", "<b><i>", "</p>"])
def test_a_hostile_page_is_quick(unit: str) -> None:
    html = ("<html><body>" + unit * (LIMIT // len(unit)))[:LIMIT]
    start = time.process_time()
    with pytest.raises(ArticleError):
        read_article(html)
    assert time.process_time() - start < 5
