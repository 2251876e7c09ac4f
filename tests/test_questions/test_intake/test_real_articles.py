"""The articles that are not the project's own: each is read in its language; what is none is refused."""

from pathlib import Path

import pytest

from questions.errors import ArticleError, NotAnArticle, UnsupportedLanguage
from questions.intake import read_article

LEFTOVERS = (
    "Baca juga",
    "Baca Juga",
    "Advertisement",
    "ADVERTISEMENT",
    "[Gambas",
    "SCROLL TO",
    "Pilihan Editor",
    "©",
    "&nbsp;",
)


def articles(shared: Path, language: str) -> list[Path]:
    folder = shared / "articles"
    found = [*folder.glob(f"{language}-*.txt"), *(folder / "more").glob(f"{language}-*.txt")]
    return sorted([*found, *(folder / "written").glob(f"*.{language}.txt")])


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_article_is_read_in_its_language(shared: Path, language: str) -> None:
    wrong = {}
    for path in articles(shared, language):
        try:
            found = read_article(path.read_bytes(), name=path.name).language
        except ArticleError as error:
            found = error.code
        if found != language:
            wrong[path.name] = found
    assert len(articles(shared, language)) > 100
    assert wrong == {}


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_of_the_page_is_left(shared: Path, language: str) -> None:
    left = {}
    for path in articles(shared, language):
        text = read_article(path.read_bytes()).text
        found = [words for words in LEFTOVERS if words in text]
        if found:
            left[path.name] = found
    assert left == {}


def test_malay_is_refused_by_name(shared: Path) -> None:
    paths = sorted((shared / "articles").glob("ms-*.txt"))
    assert len(paths) >= 3
    for path in paths:
        with pytest.raises(UnsupportedLanguage) as error:
            read_article(path.read_bytes())
        assert error.value.values == {"language": "ms"}, path.name


def test_what_is_no_article_is_refused(shared: Path) -> None:
    paths = sorted((shared / "articles").glob("non-*.txt"))
    assert len(paths) >= 3
    for path in paths:
        with pytest.raises(NotAnArticle):
            read_article(path.read_bytes())


def test_the_seed_article(shared: Path) -> None:
    article = read_article((shared / "seed" / "article.id.txt").read_bytes(), name="article.id.txt")
    assert (article.title, article.published, article.outlet) == ("", None, "Liputan6.com")
    assert article.text.startswith("Kim Jong Un")
    headings = [span.of(article.text) for span in article.headings]
    assert [heading.split(", ")[0] for heading in headings] == ["Kunjungan Luar Negeri ke-10", "Peringatan AS"]
