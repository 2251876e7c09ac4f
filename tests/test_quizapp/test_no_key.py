"""The key of a question never reaches the browser before the end: quizzes with other keys give the same bytes."""

import random
import re
from dataclasses import replace

import pytest
from flask import Flask

from questions import Item, Option

from .conftest import ITEMS, add_quiz, make_set
from .visitor import Visitor

RANDOM = re.compile(
    rb"[0-9a-f]{64}|[0-9a-f]{16}|[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{22}\.|/q/[0-9a-z]{12}|attempt_[0-9a-z]{12}|"
    rb"Expires=[^;\n]+GMT"
)


def with_key(item: Item, key: int) -> Item:
    """The same question with another right answer, and all that hangs on it."""
    options = tuple(Option(option.text, place == key, "why", f"{place}") for place, option in enumerate(item.options))
    return replace(item, options=options, answer=options[key].text, explanation=f"because {options[key].text}")


def everything_before_the_end(app: Flask, keys: tuple[int, ...], htmx: bool) -> list[bytes]:
    """All bytes a learner gets on the way to the last page, headers and all, random tokens masked."""
    quiz = add_quiz(app, make_set(tuple(with_key(item, key) for item, key in zip(ITEMS, keys, strict=True))))
    learner, seen = Visitor(app), []
    if htmx:
        learner.client.environ_base["HTTP_HX_REQUEST"] = "true"

    def keep() -> None:
        for response in (*learner.response.history, learner.response):
            head = "\n".join(f"{name}: {value}" for name, value in response.headers)
            seen.append(RANDOM.sub(b"*", head.encode() + b"\n\n" + response.data))

    learner.join(quiz.code)
    keep()
    for place in range(3):
        old = learner.fields("question") | {"choice": learner.choices()[place]}
        address = learner.path
        learner.answer(place)
        keep()
        learner.send(address, old)
        keep()
        learner.open(f"/q/{quiz.code}/question/{place + 1}").press("question", ("go", "next"))
        keep()
    learner.open(f"/q/{quiz.code}/result")
    keep()
    learner.open(f"/q/{quiz.code}")
    keep()
    return seen


@pytest.mark.parametrize("htmx", [False, True])
def test_another_key_changes_no_byte(app: Flask, htmx: bool) -> None:
    draw = random.Random(4)
    first = everything_before_the_end(app, (0, 0, 0), htmx)
    assert len(b"".join(first)) > 20_000
    for _ in range(4):
        keys = (draw.randrange(4), draw.randrange(4), draw.randrange(1, 4))
        assert everything_before_the_end(app, keys, htmx) == first


def test_ids_are_random(app: Flask) -> None:
    quiz = add_quiz(app, make_set())
    one, other = (Visitor(app).join(quiz.code).choices() for _ in range(2))
    assert len(set(one + other)) == 8


def test_the_mask_hides_no_words() -> None:
    assert RANDOM.sub(b"*", b"214 Maria Lopez is-key checked") == b"214 Maria Lopez is-key checked"
