"""People of the same office as wrong answers: who is one, and where they are never used."""

import pytest

import questions
from questions.languages.offices import holders, office_of


@pytest.mark.parametrize(
    ("code", "role", "office"),
    [
        ("id", "Bupati Sukabumi", "regent"),
        ("id", "Wali Kota Bogor", "mayor"),
        ("id", "Gubernur Jawa Timur", "governor"),
        ("id", "Menteri Perhubungan", "minister"),
        ("id", "Menteri Pertahanan Rusia", ""),
        ("id", "Wakil Bupati Sukabumi", ""),
        ("id", "mantan Gubernur Banten", ""),
        ("id", "juru bicara Kremlin", ""),
        ("en", "U.S. Senator", "U.S. senator"),
        ("en", "North Carolina Governor", "U.S. governor"),
        ("en", "Kremlin spokesman", ""),
    ],
)
def test_which_office_a_role_is(code: str, role: str, office: str) -> None:
    assert office_of(code, role) == office


def test_an_office_has_enough_people_and_each_once() -> None:
    for office, people in holders().items():
        assert len(people) >= 10, office
        assert len({each.name for each in people}) == len(people), office
        assert {each.gender for each in people} <= {"m", "f"}


TEXT = """Bupati Sleman {deed}

2024-03-05

Bupati Sleman Kustini Sri Purnomo {verb} bahwa jembatan baru di atas Sungai Progo akan dibuka pada Mei 2024. \
Jembatan itu menghubungkan Kabupaten Sleman dan Kabupaten Kulon Progo. Warga di kedua tepi sungai sudah lama menunggu \
jembatan tersebut karena jalan memutar memakan waktu hampir satu jam. Pemerintah daerah menyiapkan angkutan umum yang \
akan melewati jembatan itu setiap hari sampai larut malam.
"""


def persons(text: str) -> list[questions.Item]:
    found = questions.generate(questions.read_article(text), count=None, candidates=True)
    return [item for item in found.items if item.kind == "person" and item.answer == "Kustini Sri Purnomo"]


def test_other_regents_are_offered_for_a_regent() -> None:
    items = persons(TEXT.format(deed="Umumkan Jembatan Baru", verb="mengumumkan"))
    assert items
    regents = {each.name for each in holders()["regent"]}
    for item in items:
        wrong = {option.text for option in item.options if not option.correct}
        assert wrong <= regents
        assert not any("Purnomo" in name for name in wrong)


def test_nobody_real_is_a_wrong_answer_about_crime() -> None:
    assert not persons(TEXT.format(deed="Bicara soal Korupsi", verb="mengumumkan"))
