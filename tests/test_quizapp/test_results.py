"""Scores: the list, and the CSV read back."""

import csv
import io
from datetime import datetime

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from quizapp.results.download import to_csv
from quizapp.results.scores import Row, Table
from quizapp.store.quizzes import Quiz

from .conftest import ITEMS, KEYS
from .visitor import Visitor

NAMES = ("Rani", "=1+1", '+62 "quoted", name', "-5", "@home", "＝SUM(A1)", "O'Hara; =2")


def download(teacher: Visitor, quiz: Quiz) -> tuple[bytes, list[list[str]]]:
    teacher.open(f"/teach/quiz/{quiz.id}/results/scores.csv")
    data = teacher.response.data
    return data, list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_read_back(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    for name in NAMES:
        Visitor(app).join(quiz.code, name).answer(KEYS[0]).answer(3, go="ending").press("finish")
    Visitor(app).join(quiz.code, "Unfinished").answer(KEYS[0])
    data, (header, *rows) = download(teacher, quiz)
    assert data.startswith(b"\xef\xbb\xbfname,started,finished,score,maximum,percent,1. How many")
    assert data.count(b"\r\n") == data.count(b"\n") == len(NAMES) + 2
    assert header[6:] == [f"{number}. {item.stem}" for number, item in enumerate(ITEMS, 1)]
    assert [row[0] for row in rows] == [
        "Rani",
        "'=1+1",
        '\'+62 "quoted", name',
        "'-5",
        "'@home",
        "'＝SUM(A1)",
        "O'Hara; =2",
        "Unfinished",
    ]
    for row in rows[:-1]:
        started, finished = (datetime.fromisoformat(cell) for cell in row[1:3])
        assert started.tzinfo and finished.tzinfo and started <= finished
        assert row[3:] == ["1", "3", "33.33", "1", "0", ""]
    assert rows[-1][2:] == ["", "", "", "", "", "", ""]
    assert "attachment" in teacher.response.headers["Content-Disposition"]


def test_columns_over_editions(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    """A question dropped between two attempts keeps its column; it is empty for who was not asked."""
    Visitor(app).join(quiz.code, "Early").answer(KEYS[0]).answer(KEYS[1]).answer(KEYS[2]).press("finish")
    teacher.open(f"/teach/quiz/{quiz.id}")
    form = teacher.page.xpath("//li[starts-with(@id, 'item-')]//form")[1]
    teacher.send(form.action, dict(form.form_values()) | {"do": "drop"})
    Visitor(app).join(quiz.code, "Late").answer(KEYS[0]).answer(0).press("finish")
    _, (header, early, late) = download(teacher, quiz)
    assert header[6:] == [f"{number}. {item.stem}" for number, item in enumerate(ITEMS, 1)]
    assert early[3:] == ["3", "3", "100", "1", "1", "1"]
    assert late[3:] == ["1", "2", "50", "1", "", "0"]


def test_the_list(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    Visitor(app).join(quiz.code, "<b>Rani</b>").answer(KEYS[0], go="ending").press("finish")
    teacher.open(f"/teach/quiz/{quiz.id}/results")
    assert teacher.texts("//tbody/tr/th") == ["<b>Rani</b>"]
    assert teacher.texts("//tbody/tr/td[1]") == ["1 / 3"]


def test_no_attempts(quiz: Quiz, teacher: Visitor) -> None:
    assert download(teacher, quiz)[1] == [["name", "started", "finished", "score", "maximum", "percent"]]
    assert teacher.open(f"/teach/quiz/{quiz.id}/results").texts("//table") == []


@pytest.mark.parametrize(("score", "cell"), [(7.0, "7"), (0.0, "0"), (6.5, "6.50"), (-1.0, "-1"), (None, "")])
def test_numbers_stay_numbers(score: float | None, cell: str) -> None:
    row = Row("x", datetime(2026, 1, 1).astimezone(), None, score, 10.0, ())
    assert to_csv(Table((), (row,))).decode("utf-8-sig").splitlines()[1].split(",")[3] == cell


@given(st.text())
def test_no_cell_begins_like_a_formula(name: str) -> None:
    row = Row(name, datetime(2026, 1, 1).astimezone(), None, None, None, ())
    text = to_csv(Table((), (row,))).decode("utf-8-sig")
    cell = list(csv.reader(io.StringIO(text, newline="")))[1][0]
    assert not cell.strip()[:1] or cell.strip()[0] not in "=+-@\uff1d\uff0b\uff0d\uff20"
    assert cell.endswith(name)
