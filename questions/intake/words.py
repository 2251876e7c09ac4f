"""The words of ``languages/*/words/intake.toml``, of all languages together: papers print furniture in any of them."""

import re
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any

from questions.languages import LANGUAGES
from questions.languages.words import table

CODES = tuple(LANGUAGES)


@cache
def listed(key: str) -> tuple[str, ...]:
    """The list ``key`` of every language's table, longest entry first, each entry once."""
    entries = {str(entry).lower() for code in CODES for entry in table(code, "words/intake").get(key, ())}
    return tuple(sorted(entries, key=lambda entry: (-len(entry), entry)))


@cache
def choice(key: str) -> str:
    """``listed(key)`` as the inside of a regular expression; a blank stands for any run of blanks."""
    return "|".join(re.escape(entry).replace(r"\ ", r"\s{1,3}") for entry in listed(key))


@cache
def identification() -> dict[str, Any]:
    """``languages/identify.toml``: the words by which languages are told apart."""
    return loads((files("questions.languages") / "identify.toml").read_text(encoding="utf-8"))
