"""The engine's document: what it says is what it was made of, there and back, with the contract's keys."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import questions
from questions.model import Article, Dropped, Evidence, Item, Option, QuestionSet, Span

ITEM = [
    "id", "kind", "caption", "stem", "options", "answer", "evidence", "explanation", "difficulty", "confidence",
    "checks",
]  # fmt: skip

text = st.text(max_size=30)
number = st.integers(0, 10**6)
shares = st.none() | st.floats(0, 1, allow_nan=False)
options = st.lists(st.builds(Option, text=text, correct=st.booleans(), source=text, why=text), max_size=5).map(tuple)
spans = st.lists(st.tuples(number, number).map(lambda pair: Span(*pair)), max_size=3).map(tuple)
evidences = st.builds(
    Evidence, start=number, end=number, text=text, answer_start=number, answer_end=number, context=spans
)
items = st.builds(
    Item,
    id=text,
    kind=text,
    caption=text,
    stem=text,
    options=options,
    answer=text,
    evidence=st.none() | evidences,
    explanation=text,
    difficulty=shares,
    confidence=shares,
    checks=st.dictionaries(text, st.just("pass"), max_size=3),
    spares=options,
)
sets = st.builds(
    QuestionSet,
    article=st.builds(
        Article,
        text=text,
        language=st.sampled_from(["id", "en"]),
        title=text,
        published=st.none() | st.dates(),
        source=st.none() | text.filter(bool),
    ),
    items=st.lists(items, max_size=3).map(tuple),
    dropped=st.lists(st.builds(Dropped, stem=text, answer=text, rule=text, why=text), max_size=3).map(tuple),
)


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False))


@given(found=sets)
def test_a_set_comes_back_as_it_was(found: QuestionSet) -> None:
    assert questions.load(through_json(questions.dump(found, spares=True))) == found


@given(item=items)
def test_an_item_comes_back_as_it_was(item: Item) -> None:
    assert questions.load_item(through_json(questions.dump_item(item, spares=True))) == item


@given(found=sets)
def test_the_contracts_keys_and_no_others(found: QuestionSet) -> None:
    document = through_json(questions.dump(found))
    assert list(document) == ["article", "items", "dropped"]
    assert list(document["article"]) == ["title", "language", "published", "source", "text"]
    for item in document["items"]:
        assert list(item) == ITEM
        for option in item["options"]:
            assert list(option) == ["text", "correct", "source", "why"]
            assert type(option["correct"]) is bool
        if item["evidence"]:
            assert list(item["evidence"]) == ["start", "end", "text", "answer_start", "answer_end", "context"]
    for each in document["dropped"]:
        assert list(each) == ["stem", "answer", "rule", "why"]


def test_what_is_unknown_is_null() -> None:
    document = questions.dump(QuestionSet(Article("Text.", "en"), ()))
    assert document["article"] == {"title": None, "language": "en", "published": None, "source": None, "text": "Text."}


def test_an_item_of_few_words_is_read() -> None:
    """Somebody else's item may have no kind, caption, evidence, sources or checks."""
    found = {"id": "x", "stem": "Who?", "options": [{"text": "Ann", "correct": True}, {"text": "Bo"}], "answer": "Ann"}
    item = questions.load_item(found)
    assert item == Item("x", "", "", "Who?", (Option("Ann", True), Option("Bo", False)), "Ann")
    assert questions.load_item(questions.dump_item(item)) == item


GOOD = {"text": "T", "language": "en"}


@pytest.mark.parametrize(
    "document",
    [
        {}, [], None, {"article": {}}, {"article": GOOD}, {"article": None, "items": []},
        {"article": GOOD, "items": [{}]}, {"article": GOOD, "items": [7]}, {"article": GOOD, "items": 7},
        {"article": GOOD | {"published": "yesterday"}, "items": []}, {"article": GOOD | {"published": 7}, "items": []},
        {"article": GOOD, "items": [{"id": "x", "stem": "Who?", "answer": "Ann", "options": ["Ann"]}]},
        {"article": GOOD, "items": [{"id": "x", "stem": "Who?", "answer": "A", "options": [], "evidence": {"end": 1}}]},
        {"article": GOOD, "items": [], "dropped": [{"stem": "Who?"}]},
    ],
)  # fmt: skip
def test_what_is_no_document_is_refused(document: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        questions.load(document)
