"""Languages told apart: a row of ``cases/languages.toml`` a language."""

import tomllib
from pathlib import Path

import pytest
from intake_texts import body

from questions.errors import UnsupportedLanguage
from questions.intake import read_article
from questions.intake.identify import language

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "languages.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", sorted(CASES))
def test_told_apart(code: str) -> None:
    assert language(CASES[code]) == code


@pytest.mark.parametrize("code", sorted(set(CASES) - {"id", "en"}))
def test_refused_by_name(code: str) -> None:
    with pytest.raises(UnsupportedLanguage) as error:
        read_article("\n\n".join(f"{number}. {CASES[code]}" for number in range(4)))
    assert error.value.values == {"language": code}


@pytest.mark.parametrize("text", ["", "1 2 3", "xyzzy plugh frobnicate quux " * 20, "...", "Qwghlm Zvbx Trplk " * 30])
def test_unsure_is_said(text: str) -> None:
    assert language(text) == "und"


def test_english_names_do_not_make_an_indonesian_text_english() -> None:
    names = "The World Bank and the Bank of England. "
    assert language(names + body()) == "id"


def test_quoted_indonesian_does_not_make_an_english_text_indonesian() -> None:
    assert language("Jembatan itu yang akan dibuka. " + body("en")) == "en"
