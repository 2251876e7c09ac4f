"""The interface's two catalogues are whole: what the code and the templates say, both languages say.

After a new or changed message, from the repository's root:

    pybabel extract -F quizapp/babel.cfg -k _l -k lazy_gettext -k lazy_ngettext:1,2 --no-location -o messages.pot .
    pybabel update -i messages.pot -d quizapp/translations --no-fuzzy-matching --ignore-pot-creation-date
    (fill the .po files)
    pybabel compile -d quizapp/translations
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "quizapp" / "translations"
LANGUAGES = ("en", "id")
KEYWORDS = {**DEFAULT_KEYWORDS, "_l": None, "lazy_gettext": None, "lazy_ngettext": (1, 2)}
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")


def in_use() -> set[str | tuple[str, str]]:
    """Message ids (a pair where there is a plural) of the package and its templates."""
    with (ROOT / "quizapp" / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    return {
        message if isinstance(message, str) else (message[0], message[1])
        for folder in ("quizapp", "templates")
        for _, _, message, _, _ in extract_from_dir(
            ROOT / folder, [(f"**{Path(pattern).suffix}", method) for pattern, method in methods], options, KEYWORDS
        )
    }


def po(language: str) -> Catalog:
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language, domain="messages")


def mo(language: str) -> Catalog:
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.mo").open("rb") as file:
        return read_mo(file)


def forms(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


@pytest.fixture(scope="module")
def used() -> set[str | tuple[str, str]]:
    found = in_use()
    assert len(found) > 50, "the extraction found next to nothing: look at babel.cfg"
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_holds_what_is_said_and_no_more(language: str, used: set[str | tuple[str, str]]) -> None:
    held = {message.id if isinstance(message.id, str) else tuple(message.id) for message in messages(po(language))}
    assert held == used


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str) -> None:
    catalogue = po(language)
    expected = {"en": 2, "id": 1}[language]
    assert catalogue.num_plurals == expected
    for message in messages(catalogue):
        assert not message.fuzzy, message.id
        words = forms(message.string)
        assert all(words), message.id
        assert len(words) == (expected if message.pluralizable else 1), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_agree(language: str) -> None:
    for message in messages(po(language)):
        allowed = set(PLACEHOLDER.findall("".join(forms(message.id))))
        for words in forms(message.string):
            found = set(PLACEHOLDER.findall(words))
            # "one quiz" needs no number; every other form holds all that the plural holds
            one = message.pluralizable and language == "en" and words == forms(message.string)[0]
            assert found <= allowed if one else found == allowed, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_agrees_with_source(language: str) -> None:
    source = {forms(message.id)[0]: forms(message.string) for message in messages(po(language))}
    compiled = {forms(message.id)[0]: forms(message.string) for message in messages(mo(language))}
    assert compiled == source


def test_the_two_languages_are_two() -> None:
    """An Indonesian message that equals its English id is a name or an abbreviation, never a forgotten sentence."""
    same = {message.id for message in messages(po("id")) if message.id == message.string and " " in str(message.id)}
    assert same == set()
