"""The line above a stem: what the question is about, without its answer."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.captions import MOST_CHARACTERS, caption
from questions.languages import LANGUAGES
from questions.languages.tokens import stands_in
from questions.model import Article

DAY = date(2023, 9, 14)


@pytest.mark.parametrize(
    ("code", "title", "outlet", "published", "key", "shown"),
    [
        ("id", "Kim Tiba di Rusia", None, DAY, "20", "Kim Tiba di Rusia, 14 September 2023"),
        ("en", "Kim Arrives in Russia", None, DAY, "20", "Kim Arrives in Russia, 14 September 2023"),
        ("en", "Kim Arrives in Russia", "The Daily", None, "20", "Kim Arrives in Russia"),
        ("id", "Kim Bawa 20 Gerbong", "Harian", DAY, "20", "Harian, 14 September 2023"),
        ("id", "Kim Bawa 20 Gerbong", None, DAY, "20", "14 September 2023"),
        ("id", "Kim Bawa 20 Gerbong", None, None, "20", ""),
        ("id", "Kim Bawa 200 Gerbong", None, None, "20", "Kim Bawa 200 Gerbong"),
        ("en", "Seven Die in Fire", "The Daily", None, "7", "The Daily"),
        ("en", "Kim Arrives in Russia", "The Daily", DAY, "Kim Jong Un", "The Daily, 14 September 2023"),
        ("id", "Kim Tiba Selasa (12/9)", "Harian", None, "12 September 2023", "Harian"),
        ("id", "Kim Tiba Selasa (12/9)", "Harian", None, "13 September 2023", "Kim Tiba Selasa (12/9)"),
    ],
)
def test_headline_and_date_but_never_the_key(
    code: str, title: str, outlet: str | None, published: date | None, key: str, shown: str
) -> None:
    article = Article("Teks.", code, title=title, outlet=outlet, published=published)
    assert caption(article, key, LANGUAGES[code]) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The ferry is late. It left at noon.", "The ferry is late"),
        ("Is the ferry late? It left at noon.", "Is the ferry late"),
        ("Dr. Ann Lee of the U.S. Navy met Gov. Dahl. They talked.", "Dr. Ann Lee of the U.S. Navy met Gov. Dahl"),
        ("It cost Rp. 5 million. All paid.", "It cost Rp. 5 million"),
        ("One sentence\n\nAnother one.", "One sentence"),
        ("", ""),
    ],
)  # fmt: skip
def test_without_a_headline_the_lead(text: str, shown: str) -> None:
    assert caption(Article(text, "en"), "20", LANGUAGES["en"]) == shown


def test_a_long_lead_is_cut_at_a_word() -> None:
    text = f"The ferry {'Aurora ' * 30}is late."
    shown = caption(Article(text, "en"), "20", LANGUAGES["en"])
    assert len(shown) <= MOST_CHARACTERS
    assert shown.endswith("Aurora…")
    assert text.startswith(shown.removesuffix("…"))


words = st.lists(
    st.sampled_from(["Kim", "20", "gerbong", "tiba", "16.700", "ke-10", "Rabu", "🚂", "tujuh"]), max_size=40
)


@given(
    title=words, text=words, key=st.sampled_from(["20", "16.700", "ke-10", "Juli", "Rabu", "Kim Jong Un", "tujuh", "7"])
)
def test_no_caption_holds_the_key(title: list[str], text: list[str], key: str) -> None:
    article = Article(" ".join(text), "id", title=" ".join(title))
    assert not stands_in(key, caption(article, key, LANGUAGES["id"]))
