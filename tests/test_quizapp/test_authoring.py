"""Walkthroughs of the review desk, with plain forms and with htmx."""

import io

import pytest
from flask import Flask
from sqlmodel import select

from quizapp.store.quizzes import Edition, Entry, Quiz, entries, item_of

from .conftest import ITEMS, KEYS, add_quiz, make_set
from .visitor import Visitor


def first_entry(app: Flask, quiz: Quiz, place: int = 1) -> Entry:
    with app.extensions["store"].reading() as session:
        return entries(session, quiz)[place - 1]


def card(visitor: Visitor, entry: Entry) -> dict[str, str]:
    """The fields of a card's form as the page shows them."""
    return dict(visitor.page.get_element_by_id(f"item-{entry.id}").xpath(".//form")[0].form_values())


def change(visitor: Visitor, quiz: Quiz, entry: Entry, do: str, **typed: str) -> Visitor:
    visitor.open(f"/teach/quiz/{quiz.id}")
    data = {**card(visitor, entry), **{name.replace("_", "-"): value for name, value in typed.items()}, "do": do}
    return visitor.send(f"/teach/quiz/{quiz.id}/item/{entry.id}", data)


def test_edit_stem_options_and_key(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    entry = first_entry(app, quiz)
    change(teacher, quiz, entry, "save", stem=" How many people\n came? ", option_0="190", key="0", explanation="So.")
    assert (teacher.status, teacher.path) == (200, f"/teach/quiz/{quiz.id}")
    item = item_of(first_entry(app, quiz))
    assert item.stem == "How many people came?"
    assert [option.text for option in item.options] == ["190", "214", "250", "310"]
    assert (item.key, item.answer, item.explanation) == (0, "190", "So.")
    assert item.options[1].source == "teacher"


def test_a_key_that_the_article_does_not_prove_is_said(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    entry = first_entry(app, quiz)
    faults = f"//*[@id='item-{entry.id}']//li[contains(@class, 'chip--fail')]"
    assert teacher.open(f"/teach/quiz/{quiz.id}").texts(faults) == []
    change(teacher, quiz, entry, "save", key="2")
    assert teacher.texts(faults) != []
    change(teacher, quiz, entry, "save", key="1")
    assert teacher.texts(faults) == []
    assert teacher.texts(f"//*[@id='item-{entry.id}']//mark") == ["214"]


@pytest.mark.parametrize(
    "typed",
    [
        {"stem": "  "}, {"option_2": ""}, {"option_0": "214"}, {"option_0": " Two\n", "option_1": "two"}, {"key": "4"},
        {"stem": "x" * 501}, {"option_1": "x" * 201},
    ],
)  # fmt: skip
def test_refused_edits_keep_what_was_typed(app: Flask, quiz: Quiz, teacher: Visitor, typed: dict[str, str]) -> None:
    entry = first_entry(app, quiz)
    change(teacher, quiz, entry, "save", explanation="Still here.", **typed)
    assert teacher.status == 422
    assert len(teacher.texts("//*[@role='alert']")) == 1
    assert card(teacher, entry)["explanation"] == "Still here."
    assert item_of(first_entry(app, quiz)) == ITEMS[0]


def test_swap_a_distractor_keeps_numbers_in_order(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    entry = first_entry(app, quiz)
    change(teacher, quiz, entry, "swap-3", spare="0")
    item = item_of(first_entry(app, quiz))
    assert [option.text for option in item.options] == ["180", "199", "214", "250"]
    assert (item.key, item.answer) == (2, "214")
    assert [spare.text for spare in item.spares] == ["275", "310"]


def test_the_key_cannot_be_swapped(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    assert change(teacher, quiz, first_entry(app, quiz), "swap-1", spare="0").status == 422
    assert change(teacher, quiz, first_entry(app, quiz), "swap-0", spare="9").status == 422


def test_drop_and_restore(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    first = first_entry(app, quiz)
    change(teacher, quiz, first, "drop")
    assert Visitor(app).join(quiz.code).texts("//ol[@class='steps']/li") == ["1", "2"]
    change(teacher, quiz, first, "restore")
    assert Visitor(app).join(quiz.code).texts("//ol[@class='steps']/li") == ["1", "2", "3"]


def test_a_published_quiz_keeps_one_question(app: Flask, teacher: Visitor) -> None:
    quiz = add_quiz(app, make_set(ITEMS[:1]))
    assert change(teacher, quiz, first_entry(app, quiz), "drop").refusal() == (409, "last")
    teacher.open(f"/teach/quiz/{quiz.id}").press("unpublish")
    change(teacher, quiz, first_entry(app, quiz), "drop")
    assert teacher.press("publish").refusal() == (409, "last")


def test_an_old_card_overwrites_nothing(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    entry = first_entry(app, quiz)
    old = card(teacher.open(f"/teach/quiz/{quiz.id}"), entry) | {"do": "save", "stem": "Old?"}
    change(teacher, quiz, entry, "save", stem="New?")
    assert teacher.send(f"/teach/quiz/{quiz.id}/item/{entry.id}", old).refusal() == (409, "card")
    assert item_of(first_entry(app, quiz)).stem == "New?"


def test_an_old_card_with_a_fault_stays_old(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    entry = first_entry(app, quiz)
    old = card(teacher.open(f"/teach/quiz/{quiz.id}"), entry) | {"do": "save", "stem": ""}
    change(teacher, quiz, entry, "save", stem="New?")
    assert teacher.send(f"/teach/quiz/{quiz.id}/item/{entry.id}", old).refusal() == (409, "card")


def test_only_whole_words_are_the_answer(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    entry = first_entry(app, quiz)
    change(teacher, quiz, entry, "save", option_1="21")
    assert teacher.texts(f"//*[@id='item-{entry.id}']//mark") == []


def test_attempts_keep_what_they_were_asked(app: Flask, quiz: Quiz, teacher: Visitor, learner: Visitor) -> None:
    learner.join(quiz.code).answer(KEYS[0])
    change(teacher, quiz, first_entry(app, quiz), "save", key="0", stem="Another question?")
    learner.press("question", ("go", "1"))
    assert learner.texts("//h1") == [ITEMS[0].stem]
    learner.press("question", ("go", "ending")).press("finish")
    assert learner.texts("//*[@id='score']") == ["1"]
    later = Visitor(app).join(quiz.code).answer(0, go="1")
    assert later.texts("//h1") == ["Another question?"]
    later.press("question", ("go", "ending")).press("finish")
    assert later.texts("//*[@id='score']") == ["1"]
    with app.extensions["store"].reading() as session:
        assert len(session.exec(select(Edition)).all()) == 2


def test_the_title(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    teacher.open(f"/teach/quiz/{quiz.id}").press("rename", title="  Boats  ")
    assert teacher.texts("//h1") == ["Boats"]
    assert teacher.press("rename", title=" ").status == 422
    assert Visitor(app).open(f"/q/{quiz.code}").texts("//h1") == ["Boats"]


def test_a_card_alone_for_htmx(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    entry = first_entry(app, quiz)
    path = f"/teach/quiz/{quiz.id}/item/{entry.id}"
    htmx = {"HX-Request": "true", "HX-Target": f"item-{entry.id}"}
    form = card(teacher.open(f"/teach/quiz/{quiz.id}"), entry)
    teacher.send(path, form | {"do": "drop"}, headers=htmx)
    assert teacher.status == 200
    assert teacher.response.text.lstrip().startswith("<li")
    assert teacher.page.get_element_by_id("kept").get("hx-swap-oob") == "true"
    restored = card(teacher, entry) | {"do": "restore"}
    teacher.send(path, restored, headers=htmx)
    assert teacher.send(path, restored, headers=htmx).refusal() == (409, "card")
    assert teacher.response.headers["HX-Retarget"] == "#notice"
    form = card(teacher.open(f"/teach/quiz/{quiz.id}"), entry)
    assert teacher.send(path, form | {"do": "save", "stem": ""}, headers=htmx).status == 422
    assert teacher.response.text.lstrip().startswith("<li")


@pytest.mark.parametrize("text", ["", "   ", "Too short to ask about.", "kata " * 300])
def test_a_bad_article_keeps_the_form(app: Flask, teacher: Visitor, text: str) -> None:
    teacher.open("/teach/new").press("new", article=text, title="Kept")
    assert teacher.status == 422
    fields = teacher.fields("new")
    assert (fields["article"].strip(), fields["title"]) == (text.strip(), "Kept")
    assert teacher.texts("//*[@id='article-error']")[0]
    english = teacher.texts("//*[@id='article-error']")
    teacher.send("/teach/new?lang=id", fields)
    assert teacher.texts("//*[@id='article-error']") != english


def test_a_bad_date_and_a_bad_file(app: Flask, teacher: Visitor) -> None:
    assert teacher.open("/teach/new").press("new", published="soon").texts("//*[@id='published-error']")
    form = teacher.fields("new") | {"published": "", "file": (io.BytesIO(b"\x00\x01\x02" * 200), "x.txt")}
    teacher.send("/teach/new", form, content_type="multipart/form-data")
    assert (teacher.status, len(teacher.texts("//*[@id='file-error']"))) == (422, 1)


def test_too_large_is_413(teacher: Visitor) -> None:
    teacher.open("/teach/new")
    assert teacher.press("new", article="x" * (3 * 1024 * 1024)).status == 413


def test_markup_in_texts_stays_text(app: Flask, quiz: Quiz, teacher: Visitor, learner: Visitor) -> None:
    nasty = "<img src=x onerror=alert(1)>{{7*7}}"
    change(teacher, quiz, first_entry(app, quiz), "save", stem=nasty, option_0=nasty + "0")
    assert nasty in teacher.texts("//h1 | //textarea")[1]
    learner.join(quiz.code, nasty)
    assert learner.texts("//h1") == [nasty]
    assert learner.page.xpath("//img[@src='x']") == []
    learner.press("question", ("go", "ending")).press("finish")
    assert nasty in learner.texts("//h1")[0]
    learner.open(f"/q/{quiz.code}")
    assert nasty in learner.texts("//h2")[0]
    assert learner.page.xpath("//img[@src='x']") == []


@pytest.mark.parametrize(
    ("language", "words"), [("en", "This text has few checkable facts: 3 questions."), ("id", "sedikit fakta")]
)
def test_few_questions_are_explained(quiz: Quiz, teacher: Visitor, language: str, words: str) -> None:
    teacher.open(f"/teach/quiz/{quiz.id}?lang={language}")
    assert words in teacher.page.get_element_by_id("few").text_content()
