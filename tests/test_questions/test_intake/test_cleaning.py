"""What newspapers add goes, and the article's words stay: a row is a text with one thing added."""

from datetime import date

import pytest
from intake_texts import EN, ID, body

from questions.intake import read_article

HEADS = [
    ("Liputan6.com, Jakarta - ", "Liputan6.com"),
    ("JAKARTA, KOMPAS.com - ", "KOMPAS.com"),
    ("JAKARTA, KOMPAS.com -", "KOMPAS.com"),
    ("TEMPO.CO, Jakarta - ", "TEMPO.CO"),
    ("REPUBLIKA.CO.ID, BUKITRAYA -- ", "REPUBLIKA.CO.ID"),
    ("REPUBLIKA.CO.ID, BUKITRAYA ", "REPUBLIKA.CO.ID"),
    ("Liputan6.com, Jakarta ", "Liputan6.com"),
    ("TRIBUNNEWS.COM - ", "TRIBUNNEWS.COM"),
    ("Laporan Wartawan Tribunnews.com, Dewi Anggun TRIBUNNEWS.COM, JAKARTA -- ", "TRIBUNNEWS.COM"),
    ("Bukitraya (ANTARA) - ", "ANTARA"),
    ("KONTAN.CO.ID - JAKARTA. ", "KONTAN.CO.ID"),
    ("Jakarta, InfoPublik – ", "InfoPublik"),
    ("Merdeka.com - ", "Merdeka.com"),
    ("LONDON (AP) — ", "AP"),
    ("(Reuters) - ", "Reuters"),
    ("BRUSSELS, April 4 (Reuters) - ", "Reuters"),
    ("Madrid, Spain | AFP | ", "AFP"),
    ("JAKARTA - ", None),
    ("Bukitraya, Lampung – ", None),
]


@pytest.mark.parametrize(("dateline", "outlet"), HEADS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_dateline_goes_and_names_the_outlet(dateline: str, outlet: str | None, language: str) -> None:
    article = read_article(f"Jembatan baru dibuka\n\n{dateline}{body(language)}")
    assert article.text == body(language)
    assert article.outlet == outlet
    assert article.title == "Jembatan baru dibuka"


@pytest.mark.parametrize(
    "lead",
    [
        "Sartika Rahayu - wali kota yang dilantik tahun lalu - membuka jembatan itu.",
        "Perahu Tua – kendaraan warga selama ini – tidak lagi dipakai.",
        "Badan Pusat Statistik (BPS) mencatat jumlah penumpang perahu turun.",
        "Indonesia, Malaysia - dan Singapura - ikut membangun jembatan itu bersama.",
    ],
)
def test_a_sentence_is_no_dateline(lead: str) -> None:
    assert read_article(f"{lead}\n\n{body()}").text == f"{lead}\n\n{body()}"


PARAGRAPHS = [
    "Advertisement",
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "[Gambas:Video 20detik]",
    "Baca Juga",
    "Baca juga: Perahu Terakhir di Sungai Lembayung",
    "BACA JUGA Cara Naik Perahu ke Bukitraya, Murah dan Cepat.",
    "Lihat juga Video: Perahu Terbalik di Sungai Lembayung",
    "Penulis: Dewi Anggun",
    "Editor: Bayu Pratama",
    "#jembatan #bukitraya #lembayung",
    "Foto: Dewi Anggun/Istimewa",
    "https://example.org/jembatan",
    "AD",
    "Read more: Ferry company closes after forty years",
    "Follow us on Facebook",
    "Sign up for our newsletter: the best of the week, every Friday",
    "IMAGE: The new bridge seen from the north bank, March 7.",
    "Boats wait on the north bank of the Teal River on March 7, 2022.",
    "A boat on the river on Monday. (Antara/Dewi)",
    "—Edith Calloway, mayor of Marlow Bay",
    "Look at that bridge! pic.twitter.com/abc123 — Someone (@someone) March 7, 2022",
    "Story continues below advertisement",
    "***",
]


@pytest.mark.parametrize("clutter", PARAGRAPHS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_paragraph_of_the_page_goes(clutter: str, language: str) -> None:
    first, *rest = ID if language == "id" else EN
    assert read_article("\n\n".join([first, clutter, *rest])).text == body(language)


TAILS = [
    " (esa/pra)",
    " (FHM)",
    " (*)",
    "***",
    " (Tribun Bukitraya/Dewi Anggun)",
    " (Dewi Anggun)",
    "(QZ7)Cek Berita dan Artikel yang lain di Google",
    " Pewarta: Dewi Anggun Editor: Bayu Pratama Copyright © ANTARA 2022",
    " Ikuti Whatsapp Channel Republika sumber : Antara Advertisement",
    " Artikel ini telah tayang di Bukit.com dengan judul Jembatan Dibuka",
    " Pilihan Editor: Mengapa Perahu Ditinggalkan",
    " Saksikan juga video: Jembatan Baru Dibuka[Gambas:Video 20detik] (azh/lir)",
    " CNN's Dana Holt and Lee Marsh contributed to this report.",
    "\n\nTags:\n\njembatan\n\nBukitraya",
    "\n\nBerita Terkait\n\nPerahu Terakhir di Sungai Lembayung\n\nHarga Tiket Perahu Naik Lagi",
    "\n\nReporting by Dana Holt; Editing by Lee Marsh\n\nOur Standards: The Principles.",
    "\n\nDEWI ANGGUN",
    "\n\n0 Komentar",
]


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_what_stands_behind_the_end_goes(tail: str, language: str) -> None:
    assert read_article(body(language) + tail).text == body(language)


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        ("dua tahun. Baca Juga Wali Kota Sartika", "dua tahun. Wali Kota Sartika"),
        ("dua tahun. Advertisement Wali Kota Sartika", "dua tahun. Wali Kota Sartika"),
        ("dua tahun. ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Wali Kota Sartika", "dua tahun. Wali Kota Sartika"),
        ("dua tahun. Baca juga: Perahu ditinggalkan warga Menurut dinas", "dua tahun. Menurut dinas"),
        ('dua tahun. Baca: Perahu Ditinggalkan Warga Kota "Kami', 'dua tahun. "Kami'),
        ("dua tahun. (Baca juga: Perahu Ditinggalkan Warga) Wali Kota Sartika", "dua tahun. Wali Kota Sartika"),
        ("dua tahun.Wali Kota Sartika", "dua tahun. Wali Kota Sartika"),
        ("dua tahun.“Kami", "dua tahun. “Kami"),
        ("dua tahun,ujar Sartika. Warga", "dua tahun, ujar Sartika. Warga"),
        ("dua\u00a0tahun.   Wali\u00ad Kota\u200b Sartika", "dua tahun. Wali Kota Sartika"),
        ("dua tahun&nbsp;lebih. Kata&rdquo; itu", "dua tahun lebih. Kata” itu"),
    ],
)
def test_running_text_is_mended(inside: str, kept: str) -> None:
    frame = "Jembatan itu dibangun selama {} yang lama ditunggu hadir bersama warga dan anak sekolah di tepi sungai."
    line = frame.format(inside) if '"Kami' not in inside else frame.format(inside).replace("hadir", 'hadir," katanya')
    want = frame.format(kept) if '"Kami' not in kept else frame.format(kept).replace("hadir", 'hadir," katanya')
    assert read_article(f"{line}\n\n{body()}").text == f"{want}\n\n{body()}"


@pytest.mark.parametrize(
    "words",
    [
        "detikJabar",
        "BRILink",
        "iPhone",
        "damri.co.id",
        "cs@bukit.co.id",
        "Rp1.500",
        "U.S.",
        "11.30",
        "a.m.",
        "St. Louis",
    ],
)
def test_what_is_no_seam_stays(words: str) -> None:
    line = f"Warga menyebut {words} dalam rapat itu pada Senin."
    assert line in read_article(f"{line}\n\n{body()}").text


def test_question_marks_that_were_quote_marks() -> None:
    article = read_article(f"?Kami senang sekali,? kata Sartika.\n\n{body()}")
    assert article.text.startswith('"Kami senang sekali," kata Sartika.')


def test_a_repeated_paragraph_stands_once() -> None:
    assert read_article("\n\n".join([ID[0], ID[1], ID[2], ID[1], ID[3]])).text == body()


def test_headings_are_spans_of_the_text() -> None:
    lines = [ID[0], "Baca Juga", "Lebih Dekat ke Sekolah", ID[1], "Siapa membayar?", ID[2], ID[3]]
    article = read_article("\n".join(lines))
    assert [span.of(article.text) for span in article.headings] == ["Lebih Dekat ke Sekolah", "Siapa membayar?"]
    assert article.text == "\n\n".join(line for line in lines if line != "Baca Juga")


def test_headlines_in_a_row_are_links_not_headings() -> None:
    links = ["Perahu Terakhir Meninggalkan Dermaga Lama", "Harga Tiket Perahu Naik Dua Kali Lipat"]
    assert read_article("\n\n".join([ID[0], *links, *ID[1:]])).text == body()


def test_a_heading_glued_to_its_section_comes_off() -> None:
    article = read_article(f"{ID[0]} Penjelasan DinasSetelah itu, warga menunggu di tepi sungai.\n\n{body()}")
    assert "Penjelasan Dinas" in [span.of(article.text) for span in article.headings]
    assert "\n\nSetelah itu, warga menunggu di tepi sungai." in article.text


def test_a_table_run_together_goes() -> None:
    line = "Kurs naik pada Senin. Berikut rinciannya:KodeHargaABCD189-24,40EFGH800-22,71Sumber: Bursa"
    assert read_article(f"{ID[0]}\n\n{line}\n\n{body()}").text.split("\n\n")[1] == "Kurs naik pada Senin."


def test_given_title_and_date_overrule() -> None:
    text = f"Judul di halaman\n\n2021-05-04\n\n{body()}"
    article = read_article(text, title="Judul lain", published=date(2022, 3, 8))
    assert (article.title, article.published) == ("Judul lain", date(2022, 3, 8))


def test_lines_of_a_timetable_may_repeat() -> None:
    times = "- Pukul 06.00 WIB, 12.00 WIB"
    lines = [ID[0], "Dari utara:", times, "Dari selatan:", times, *ID[1:]]
    assert read_article("\n".join(lines)).text == "\n\n".join(lines)


def test_a_heading_glued_to_the_end_of_a_section_is_one() -> None:
    article = read_article("\n\n".join([f"{ID[0]} Suara Warga", *ID[1:]]))
    assert [span.of(article.text) for span in article.headings] == ["Suara Warga"]


@pytest.mark.parametrize("tail", [" Simak selengkapnya dalam infografis berikut ini:", "\n\nSuara Warga", "#"])
def test_what_announces_nothing_goes(tail: str) -> None:
    assert read_article(body() + tail).text == body()
