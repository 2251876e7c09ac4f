"""Which post somebody has, and the posts beside it."""

import pytest

from questions.distractors.roles import beside
from questions.facts.roles import find_roles
from questions.languages import language as language_of
from questions.languages.tagger import Tagger
from questions.languages.tokens import stands_in
from questions.languages.words import table
from questions.model import Article, Words
from questions.reading import read

TOLD = [
    (
        "id",
        "Kepala Dinas Kesehatan Kota Bandung Anhar Hadian membuka acara itu.",
        "Kepala Dinas Kesehatan Kota Bandung",
    ),
    (
        "id",
        "Juru Bicara Kementerian Pertanian Yusni Ahmad Fadillah menutup rapat itu. Rapat itu lancar, kata Yusni.",
        "",
    ),
    ("id", "Mantan Menteri Keuangan Chatib Basri menulis buku.", ""),
    ("en", "Israeli foreign minister Gideon Saar flew to Oslo.", "Israeli foreign minister"),
    ("en", "Former finance minister Kwasi Kwarteng left early.", ""),
]


@pytest.mark.parametrize(("code", "text", "post"), TOLD)
def test_a_post_with_its_institution_beside_a_full_name(code: str, text: str, post: str) -> None:
    found = find_roles(read(Article(text, code), language_of(code), Tagger.load(code).tag), language_of(code))
    assert [fact.value.text for fact in found if isinstance(fact.value, Words)] == ([post] if post else [])
    posts = [fact for fact in found if fact.kind == "role"]
    assert all(fact.answer.of(text).lower().endswith(post.split()[-1].lower()) for fact in posts)


@pytest.mark.parametrize("code", ["id", "en"])
def test_posts_beside_one_another_are_other_posts(code: str) -> None:
    """None holds another, so that none can be the better answer; three at least."""
    for row in table(code, "words/posts")["rows"]:
        others = beside(f"{row[0]} Sigi", language_of(code))
        assert len(others) >= 3, row
        assert not any(stands_in(row[0], other) for other in others), row
        assert len(set(others)) == len(others)


def test_a_body_with_posts_of_its_own_has_none_beside() -> None:
    assert beside("Ketua majelis hakim", language_of("id")) == []
    assert "Sekretaris PMI" in beside("Ketua PMI", language_of("id"))


HELD = [
    ("id", "Kepala Dinas Kesehatan Kota Bandung Anhar Hadian membuka acara itu.", "Anhar Hadian"),
    ("id", "Anggota DPRD Kota Bandung Anhar Hadian membuka acara itu.", ""),
    ("en", "Russell Moore, executive director of the Harbour Trust, opened the fair.", "Russell Moore"),
    ("en", "Russell Moore, a former director of the Harbour Trust, opened the fair.", ""),
]


@pytest.mark.parametrize(("code", "text", "name"), HELD)
def test_who_holds_a_post_that_one_person_has(code: str, text: str, name: str) -> None:
    found = find_roles(read(Article(text, code), language_of(code), Tagger.load(code).tag), language_of(code))
    held = [fact for fact in found if fact.event == "holds"]
    assert [fact.answer.of(text) for fact in held] == ([name] if name else [])
