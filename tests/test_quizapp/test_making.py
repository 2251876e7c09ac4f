"""From a pasted article to a taken quiz, with the engine at work, on the samples that ship with the project."""

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask

from quizapp.authoring.making import shorten
from quizapp.authoring.samples import FOLDER, split_sample
from quizapp.cli import main

from .visitor import Visitor

SAMPLES = sorted(FOLDER.glob("*.txt"))


def test_there_is_a_sample_in_each_language() -> None:
    assert {path.stem.rsplit(".", 1)[1] for path in SAMPLES} == {"id", "en"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_paste_look_over_publish_take(app: Flask, teacher: Visitor, path: Path) -> None:
    title, published, text = split_sample(path.read_text(encoding="utf-8"))
    teacher.open("/teach/new").press("new", article=text, title=title, published=published.isoformat())
    assert teacher.status == 200
    stems = teacher.texts("//textarea[@name='stem']")
    assert 1 <= len(stems) <= 10
    assert teacher.texts("//li[contains(@class, 'chip--fail')]") == []
    assert len(teacher.page.xpath("//figure//mark")) >= len(stems)
    form = teacher.page.xpath("//li[starts-with(@id, 'item-')]//form")[0]
    teacher.send(form.action, dict(form.form_values()) | {"do": "save", "stem": stems[0] + "?"})
    teacher.press("publish")
    link = teacher.texts("//*[@id='learner-link']")[0]
    learner = Visitor(app).join(link.rsplit("/", 1)[1])
    assert learner.texts("//h1") == [stems[0] + "?"]
    for _ in stems:
        learner.answer(0)
    learner.press("finish")
    assert len(learner.page.xpath("//*[contains(@class, 'review__item')]")) == len(stems)


def test_upload_html(app: Flask, teacher: Visitor) -> None:
    title, published, text = split_sample(SAMPLES[0].read_text(encoding="utf-8"))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"
    teacher.open("/teach/new")
    form = teacher.fields("new") | {"published": published.isoformat(), "file": (io.BytesIO(page.encode()), "a.html")}
    teacher.send("/teach/new", form, content_type="multipart/form-data")
    assert teacher.status == 200
    assert teacher.texts("//textarea[@name='stem']")


def test_one_form_twice_makes_one_quiz(app: Flask, teacher: Visitor) -> None:
    teacher.open("/teach/new")
    form = teacher.fields("new") | {"article": SAMPLES[0].read_text(encoding="utf-8")}
    first = teacher.send("/teach/new", form).path
    assert teacher.send("/teach/new", form).path == first
    assert len(teacher.open("/teach/").page.xpath("//ul[@class='list']/li")) == 1


def test_another_article_in_the_same_form_makes_another_quiz(app: Flask, teacher: Visitor) -> None:
    teacher.open("/teach/new")
    form = teacher.fields("new")
    quizzes = {
        teacher.send("/teach/new", form | {"article": path.read_text(encoding="utf-8")}).path for path in SAMPLES
    }
    assert len(quizzes) == len(SAMPLES)


def test_split_sample() -> None:
    assert split_sample("A title\n\n2023-09-14\n\nOne.\n\nTwo.\n") == ("A title", date(2023, 9, 14), "One.\n\nTwo.\n")


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [("one two", 7, "one two"), ("one two three", 9, "one two…"), ("one, two", 6, "one…"), (" a\n b ", 9, "a b")],
)
def test_shorten(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


def test_the_engines_command_is_mounted() -> None:
    done = CliRunner().invoke(main, ["generate", str(SAMPLES[0]), "--count", "2"])
    assert done.exit_code == 0
    assert '"items"' in done.stdout


def test_serving_loads_neither_trafilatura_nor_models() -> None:
    code = (
        "import sys, quizapp.cli, quizapp.server, quizapp.taking.views, quizapp.authoring.views\n"
        "sys.exit('trafilatura' in sys.modules or 'pycrfsuite' in sys.modules or 'alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=FOLDER.parent.parent).returncode == 0
