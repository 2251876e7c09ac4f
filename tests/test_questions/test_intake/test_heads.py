"""Title and date of publication: which line is which, and when it is honest to say that there is none."""

from datetime import date

import pytest
from intake_texts import EN, ID, body

from questions.intake import read_article

DAY = date(2022, 3, 28)
DATE_LINES = [
    "2022-03-28",
    "2022-03-28 18:33",
    "2022-03-28T05:34:54+00:00",
    "2022/03/28",
    "28-03-2022",
    "28+March+2022",
    "28-Mar-22",
    "28 Mar 2022 17:43 WIB",
    "Senin, 28 Maret 2022 / 11:15 WIB",
    "Senin, 28 Mar 2022 16:45 WIB",
    "Kompas.com - 28/03/2022, 11:27 WIB",
    "Oleh Dewi Anggun, Senin, 28 Maret 2022 | 21:15 WIB - Redaktur: Bayu Pratama - 243",
    "Monday, March 28, 2022",
    "Published 5:12 PM EDT, March 28, 2022",
    "28 March 2022",
    "Mon 28 Mar 2022 19.04 BST",
    "Marlow Bay, Westland / Jakarta  ●  Mon, March 28, 2022",
]


@pytest.mark.parametrize("line", DATE_LINES)
def test_a_date_line_is_read_and_taken_off(line: str) -> None:
    article = read_article(f"Jembatan baru dibuka\n\n{line}\n\n{body()}")
    assert (article.published, article.text, article.title) == (DAY, body(), "Jembatan baru dibuka")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (body(), None),
        (f"Jembatan baru dibuka\n\n{body()}", None),
        (f"Jembatan baru dibuka pada 28 Maret 2022\n\n{body()}", None),
        (f"PARIS, March 28, 2022 — {body('en')}", DAY),
        (f"JAKARTA, 28 Maret 2022 (Antara) - {body()}", DAY),
        (f"BRUSSELS, April 4 (Reuters) - {body('en')}", None),
        (f"Bridge opens\n\n03-06-2026\n\n{body('en')}", None),
        (f"Jembatan dibuka\n\n03-06-2026\n\n{body()}", date(2026, 6, 3)),
        (f"Bridge opens\n\nUpdated March 29, 2022\n\nPublished March 28, 2022\n\n{body('en')}", DAY),
    ],
    ids=["none", "title", "title with date", "dateline", "wire", "no year", "month or day", "day first", "updated"],
)
def test_the_date_is_the_publication_s_or_none(text: str, day: date | None) -> None:
    assert read_article(text).published == day


TITLES = [
    ("Jembatan baru dibuka | tempo.co", "Jembatan baru dibuka"),
    ("Jembatan baru dibuka  | Tempo Gaya", "Jembatan baru dibuka"),
    ("Jembatan baru dibuka - Harianjogja.com", "Jembatan baru dibuka"),
    ("Jembatan baru dibuka - Kompas.com Regional", "Jembatan baru dibuka"),
    ("Jembatan baru dibuka - ANTARA News", "Jembatan baru dibuka"),
    ("Jembatan baru dibuka – GARUDA TV", "Jembatan baru dibuka"),
    ("Jembatan baru dibuka - Banten Raya", "Jembatan baru dibuka"),
    ("InfoPublik - Jembatan baru dibuka", "Jembatan baru dibuka"),
    ("KapanLagi.com: Jembatan baru dibuka", "Jembatan baru dibuka"),
    ("Ulasan jembatan - indah tetapi mahal sekali", "Ulasan jembatan - indah tetapi mahal sekali"),
    ("Sartika: Jembatan akan dibuka Senin", "Sartika: Jembatan akan dibuka Senin"),
    ("News", ""),
]


@pytest.mark.parametrize(("line", "title"), TITLES)
def test_a_title_without_its_site(line: str, title: str) -> None:
    article = read_article(f"{line}\n\n2022-03-28\n\n{body()}")
    assert (article.title, article.text) == (title, body())


@pytest.mark.parametrize("parted", ["\n", "\n\n", "\n\n\n", "\r\n"])
def test_a_text_without_title_keeps_its_first_paragraph(parted: str) -> None:
    article = read_article(body(parted=parted))
    assert (article.title, article.text) == ("", body())


def test_a_title_with_a_full_stop_that_the_lead_repeats() -> None:
    article = read_article(f"Kota Bukitraya membuka jembatan baru di atas sungai.\n\n{body()}")
    assert article.title == "Kota Bukitraya membuka jembatan baru di atas sungai."


def test_the_title_is_not_in_the_text_again() -> None:
    head = "Jembatan Lembayung Dibuka - Harianjogja.com\n\nAdvertisement\nJembatan Lembayung Dibuka\nAdvertisement"
    text = f"{head}\n{body()}"
    article = read_article(text)
    assert (article.title, article.text) == ("Jembatan Lembayung Dibuka", body())


def test_breadcrumbs_by_lines_and_captions_of_the_head_go() -> None:
    head = "home\n\ngaya\n\nOleh : Dewi\n\nWarga di tepi sungai. Doc. Bukit KOMUNIKA ONLINE"
    assert read_article(f"Jembatan baru dibuka\n\n{head}\n\n{body()}").text == body()


@pytest.mark.parametrize("width", [62, 76])
@pytest.mark.parametrize("paragraphs", [ID, EN], ids=["id", "en"])
def test_hard_wrapped_lines_are_joined(width: int, paragraphs: tuple[str, ...]) -> None:
    import textwrap

    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert read_article(text).text == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("name", "source"),
    [("berita/a.txt", "a.txt"), ("C:\\berita\\a.html", "a.html"), (None, None), ("", None), ("a/", "a")],
)
def test_source_is_a_base_name(name: str | None, source: str | None) -> None:
    assert read_article(body(), name=name).source == source


@pytest.mark.parametrize(
    "line",
    [
        "Cuaca Bukitraya Hari Ini Senin 18 Agustus 2025 Hujan",
        "Festival Sungai Digelar 1-7 Juni 2026",
        "Warga Kota Menanti Sa...",
    ],
)
def test_a_title_may_hold_a_date_or_be_cut(line: str) -> None:
    article = read_article(f"{line}\n\nKamis, 14 Mei 2026 21:10 WIB\n\n{body()}")
    assert (article.title, article.published) == (line, date(2026, 5, 14))


@pytest.mark.parametrize(
    "lead",
    ["Warga kota senang sekali.", "Hujan turun. Air sungai naik lagi dan perahu tidak bisa menyeberang hari itu"],
)
def test_a_short_or_unfinished_lead_stays(lead: str) -> None:
    assert read_article(f"Jembatan baru dibuka\n\n{lead}\n\n{body()}").text == f"{lead}\n\n{body()}"
