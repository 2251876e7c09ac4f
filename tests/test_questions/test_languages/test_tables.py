"""The languages side by side: the same files, no missing cell of kind x language, a sentence for all that is said."""

import ast
import string
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from questions import errors, registry
from questions.languages import LANGUAGES

ENGINE = Path(errors.__file__).parent
FOLDER = ENGINE / "languages"
CODES = sorted(LANGUAGES)
GRAINS = ("day", "month", "month only", "year", "weekday")
#: What each kind of fact can tell, and so what each language needs a wording for.
EVENTS = {
    "date": {f"{since}{grain}" for since, grain in product(("", "since "), GRAINS)} - {"since weekday"},
    "person": {"said", "did"},
}


def table(code: str, name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / code / f"{name}.toml").read_text(encoding="utf-8"))


def files(code: str) -> set[str]:
    """The code, tables and models of a language; lists of its own forms of words (.txt) are no table's."""
    folder = FOLDER / code
    found = (
        path.relative_to(folder) for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    return {str(path) for path in found if path.suffix != ".txt"}


def test_there_are_the_two_languages() -> None:
    assert {code: language.code for code, language in LANGUAGES.items()} == {"id": "id", "en": "en"}


def test_sibling_folders_have_the_same_files() -> None:
    assert files("id") == files("en")


@pytest.mark.parametrize("name", ["words/grammar", "words/reference", "words/roles", "words/units", "words/existence"])
def test_word_tables_have_the_same_lists(name: str) -> None:
    """What stages ask of one language they ask of the other; a list that code of one language reads is its own."""
    asked = {key for table_name, key in stage_words() if f"words/{table_name}" == name}
    for code in CODES:
        assert asked <= set(table(code, name)), f"{code}/{name}.toml"


def stage_words() -> set[tuple[str, str]]:
    """Every ``language.words(table, key)`` outside the languages' own folders."""
    paths = [
        path for path in ENGINE.rglob("*.py") if FOLDER / "id" not in path.parents and FOLDER / "en" not in path.parents
    ]
    return {
        (call.args[0].value, call.args[1].value)
        for path in paths
        for call in calls(path, "words")
        if len(call.args) == 2 and isinstance(call.args[0], ast.Constant) and isinstance(call.args[1], ast.Constant)
    }


def calls(path: Path, name: str) -> list[ast.Call]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return [
        node
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name
    ]


@pytest.mark.parametrize("code", CODES)
def test_no_cell_of_kind_and_language_is_missing(code: str) -> None:
    """A row that is an empty list says that one language asks no such thing; then the other does."""
    stems = table(code, "stems")
    asked = {fact for kind in registry.plug_ins("quizapp.kinds") for fact in kind.facts}
    events = {fact: set().union(*(table(each, "stems").get(fact, {}) for each in CODES)) for fact in asked}
    wanted = {(fact, event) for fact in asked for event in events[fact] | EVENTS.get(fact, set())}
    assert all(events.values())
    assert sorted((fact, event) for fact, event in wanted if event not in stems.get(fact, {})) == []
    assert all(any(table(each, "stems")[fact][event] for each in CODES) for fact, event in wanted)


@pytest.mark.parametrize("code", CODES)
def test_no_stem_is_left_that_nothing_asks(code: str) -> None:
    asked = {fact for kind in registry.plug_ins("quizapp.kinds") for fact in kind.facts}
    questions = {
        name for name, row in table(code, "stems").items() if any(isinstance(each, list) for each in row.values())
    }
    assert questions == asked


@pytest.mark.parametrize("code", CODES)
def test_every_stem_is_a_question_or_has_one_gap(code: str) -> None:
    for fact, row in table(code, "stems").items():
        for event, stems in row.items():
            for stem in stems if isinstance(stems, list) else []:
                whole = event == "sentence" and stem in {"{question}", "{cloze}"}
                gapped = stem.count("____") == 1 and stem.endswith(".")
                assert stem.endswith("?") or gapped or whole, (fact, event)
                assert stem[0].isupper() or stem.startswith("{"), (fact, event)
                assert all(name for _, name, _, _ in string.Formatter().parse(stem) if name is not None)


def constants(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def said() -> set[str]:
    """The keys of ``explain.toml`` that code gives to ``message``, and the faults of rules."""
    keys: set[str] = set()
    for path in ENGINE.rglob("*.py"):
        keys |= {
            call.args[0].value
            for call in calls(path, "message")
            if call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
        }
        if path.parent.name == "rules":
            keys |= {value for value in constants(path) if value.startswith("fault_")}
    return keys


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_that_code_says_exists_and_no_other(code: str) -> None:
    assert len(said()) > 15
    assert set(table(code, "explain")) == said()


def subclasses(kind: type) -> set[type]:
    return {kind}.union(*(subclasses(each) for each in kind.__subclasses__()))


@pytest.mark.parametrize("code", CODES)
def test_every_error_has_its_sentence(code: str) -> None:
    codes = {kind.code for kind in subclasses(errors.QuestionsError)}
    assert codes <= set(table(code, "messages"))


@pytest.mark.parametrize("name", ["explain", "messages"])
def test_sentences_take_the_same_values(name: str) -> None:
    tables = [table(code, name) for code in CODES]
    assert set(tables[0]) == set(tables[1])
    for key in tables[0]:
        fields = [{field for _, field, _, _ in string.Formatter().parse(each[key]) if field} for each in tables]
        assert fields[0] == fields[1], key
        assert all(each[key].strip() and each[key][-1] in ".!?" for each in tables), key
