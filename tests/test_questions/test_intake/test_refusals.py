"""What is no article in Indonesian or English is refused, by its own error."""

import pytest
from intake_texts import EN, ID, body

from questions.errors import (
    ArticleError,
    EmptyArticle,
    NotAnArticle,
    NotText,
    TooLarge,
    TooShort,
    UnsupportedLanguage,
)
from questions.intake import LIMIT, read_article

RECIPE = "\n".join(["Pai apel", "", "Bahan", "", *(f"- {n} gram tepung jenis {n}" for n in range(40)), "", "Langkah"])
SONG = "\n".join(["Oh sungai yang biru", "bawalah aku pulang", "ke tepi yang sunyi", "di bawah bulan"] * 12)
TABLE = "\n".join(f"{n}\t{n * 7}\tkota {n}\t{n / 3:.2f}" for n in range(80))
PROGRAM = "\n".join(f"def jumlah_{n}(a, b):\n    return a + b + {n}\n" for n in range(40))
TERMS = (
    "By using this site you agree to these terms of service. You represent that you are of age, and you agree to the "
    "privacy policy as well. You acknowledge that we may change these terms at any time without a word to you. "
) * 3


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyArticle),
        ("  \n\u200b\n ", EmptyArticle),
        ("Terlalu pendek untuk dibaca.", TooShort),
        ("\n\n".join(ID[:1]), TooShort),
        ("a" * (LIMIT + 1), TooLarge),
        ("é" * (LIMIT // 2 + 1), TooLarge),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", NotText),
        (body().encode() + b"\x00", NotText),
        (body() + "\ud800", NotText),
        (bytes(range(128, 256)) * 20, NotText),
        ("ж" * 20 + " \x07", NotText),
        ("Россия и мир. ".encode("cp1251") * 40, NotText),
        (RECIPE, NotAnArticle),
        (SONG, NotAnArticle),
        (TABLE, NotAnArticle),
        (PROGRAM, NotAnArticle),
        (TERMS, NotAnArticle),
        (f"---\ntitle: Pai\ntags: apel\n---\n\n{body()}", NotAnArticle),
        ("kata " * 500, NotAnArticle),
    ],
)
def test_refused(data: bytes | str, error: type[ArticleError]) -> None:
    with pytest.raises(error):
        read_article(data)


def test_values_for_the_sentence() -> None:
    with pytest.raises(TooShort) as short:
        read_article("Satu dua tiga empat lima enam.")
    assert short.value.values == {"words": 6, "least": 60}
    with pytest.raises(TooLarge) as large:
        read_article("a" * (LIMIT + 1))
    assert large.value.values == {"limit": LIMIT}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = "\n\n".join([EN[0], EN[1].replace('"', "“", 1).replace('"', "”", 1), EN[2], EN[3].replace("valley", "café")])
    assert read_article(text.encode(encoding)).text == text


def test_a_wrong_code_is_named() -> None:
    with pytest.raises(UnsupportedLanguage) as error:
        read_article(body(), language="fr")
    assert error.value.values == {"language": "fr"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_reader_s_word_counts_more_than_the_guess(language: str) -> None:
    assert read_article(body("id"), language=language).language == language


def test_what_an_emoji_of_a_wrong_encoding_leaves_is_no_reason_to_refuse() -> None:
    """A page that quotes a post has it; the text is read without the control characters among it."""
    left = "📺".encode().decode("latin-1")
    assert "\x9f" in left
    text = read_article(f"{body()} {left}").text
    assert not any("\x7f" <= character < "\xa0" for character in text)
    with pytest.raises(NotText):
        read_article(body() + "\x9f" * len(body()))
