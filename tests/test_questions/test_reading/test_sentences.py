"""Paragraphs and sentences: what ends one and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.model import Article
from questions.reading.sentences import paragraphs, split


def plain(words: list[str] | tuple[str, ...]) -> list[tuple[str, str]]:
    return [("X", "O") for _ in words]


def parted(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split(Article(text, "id"), plain)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Kapal tiba.", "Hujan turun!", "Siapa yang datang?", "Semua selamat…"],
        ["Ia tiba pada Selasa (5/9) lalu.", "Rapat dibuka."],
        ["Dr. Ann Lee met Gov. Dahl in the U.S. Senate.", "They talked."],
        ["Harganya Rp5,5 juta atau 16.700 rupiah per lembar.", "Murah."],
        ["“Kami menang.”", "Ia tersenyum."],
        ["(Kapal itu tua.)", "Ia karam pada 3.5.2020 pukul 07.30 WIB."],
        ["It opened on Sept. 5 with J. K. Lee.", "It closed."],
        ["Version 2.0 came. 🚒 Naik.", "Turun."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert parted(" ".join(sentences)) == sentences


def test_paragraphs_end_sentences_and_are_counted() -> None:
    text = "Judul kecil\n\nSatu. Dua.\n\nTiga"
    found = split(Article(text, "id"), plain)
    assert [(sentence.span.of(text), sentence.paragraph) for sentence in found] == [
        ("Judul kecil", 0), ("Satu.", 1), ("Dua.", 1), ("Tiga", 2),
    ]  # fmt: skip
    assert [span.of(text) for span in paragraphs(text)] == ["Judul kecil", "Satu. Dua.", "Tiga"]


marks = [".", "?", "…", " ", "\n", "\n\n", "“", "”", "(", ")"]
pieces = st.lists(st.sampled_from(["Kapal", "tiba", "Dr.", "5/9", "🚂", "e\u0301", "2.0", *marks]), max_size=40).map(
    "".join
)


@given(text=pieces)
def test_no_letter_is_lost_and_none_is_in_two_sentences(text: str) -> None:
    found = split(Article(text, "id"), plain)
    covered = [place for sentence in found for place in range(*sentence.span)]
    assert covered == sorted(set(covered))
    assert {place for place, letter in enumerate(text) if not letter.isspace()} <= set(covered)
    for sentence in found:
        assert all(sentence.span.holds(token.span) and token.text == token.span.of(text) for token in sentence.tokens)
