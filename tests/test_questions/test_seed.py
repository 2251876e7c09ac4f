"""The article the product was conceived around: its facts come out, and twins of it get the other keys."""

import json
from pathlib import Path
from typing import Any

import pytest

import questions

CONCEIVED = ("trip-ordinal", "carriages", "shoigu-july")

#: Twins of the article: what stands in its place, and the keys of the three conceived questions then.
TWINS: dict[str, tuple[dict[str, str], tuple[str, str, str]]] = {
    "numbers": ({"ke-10": "ke-7", "20 gerbong": "16 gerbong", "pada Juli": "pada Mei"}, ("ke-7", "16", "Mei")),
    "words": (
        {"ke-10": "kesembilan", "20 gerbong": "dua belas gerbong", "pada Juli": "pada Agustus"},
        ("kesembilan", "dua belas", "Agustus"),
    ),
    "names": (
        {
            "Kim Jong Un": "Aleksandar Vučić",
            "Korea Utara": "Serbia",
            "Pyongyang": "Beograd",
            "Sergei Shoigu": "Lloyd Austin",
            "Shoigu": "Austin",
            "Menteri Pertahanan Rusia": "Menteri Pertahanan Amerika",
            "ke-10": "ke-23",
            "20 gerbong": "34 gerbong",
            "pada Juli": "pada Februari",
        },
        ("ke-23", "34", "Februari"),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def seed(shared: Path) -> Path:
    return shared / "seed"


@pytest.fixture(scope="module")
def facts(seed: Path) -> dict[str, dict[str, Any]]:
    found = json.loads((seed / "facts.json").read_text(encoding="utf-8"))
    return {fact["id"]: fact for fact in found["facts"]}


def article(text: str) -> questions.Article:
    return questions.read_article(text, name="article.id.txt")


def asked(found: questions.QuestionSet, fact: dict[str, Any]) -> bool:
    """Whether an item has the fact's key, and its evidence sentence the fact's evidence."""
    return any(
        item.answer in fact["answer"] and item.evidence and fact["evidence"] in item.evidence.text
        for item in found.items
    )


def test_the_conceived_questions_are_in_the_default_set(seed: Path, facts: dict[str, dict[str, Any]]) -> None:
    found = questions.generate(article((seed / "article.id.txt").read_text(encoding="utf-8")))
    assert [name for name in CONCEIVED if not asked(found, facts[name])] == []


def test_most_facts_are_among_the_candidates(seed: Path, facts: dict[str, dict[str, Any]]) -> None:
    text = (seed / "article.id.txt").read_text(encoding="utf-8")
    found = questions.generate(article(text), count=40, candidates=True)
    assert len([name for name, fact in facts.items() if asked(found, fact)]) >= 6


@pytest.mark.parametrize("twin", sorted(TWINS))
def test_a_twin_gets_the_other_keys(seed: Path, twin: str) -> None:
    changes, keys = TWINS[twin]
    text = (seed / "article.id.txt").read_text(encoding="utf-8")
    for old, new in changes.items():
        text = text.replace(old, new)
    found = questions.generate(article(text))
    answers = {item.answer for item in found.items}
    assert set(keys) <= answers, [(item.stem, item.answer) for item in found.items]


def test_every_offset_is_true(seed: Path) -> None:
    text = (seed / "article.id.txt").read_text(encoding="utf-8")
    found = questions.generate(article(text), candidates=True, count=None)
    text = found.article.text
    for item in found.items:
        assert item.evidence is not None
        assert text[item.evidence.start : item.evidence.end] == item.evidence.text
        assert item.evidence.start <= item.evidence.answer_start < item.evidence.answer_end <= item.evidence.end
        assert all(text[start:end].strip() for start, end in item.evidence.context)
