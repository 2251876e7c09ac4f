"""``quizapp generate``: its contract, which others script against."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import questions
from questions.cli import as_text, generate, judge

ROOT = Path(__file__).parent.parent.parent
ARTICLES = ROOT / "tests" / "articles"
PALAPA = ARTICLES / "palapa.id.txt"
APOLLO = ARTICLES / "apollo.en.txt"
ITEM = [
    "id", "kind", "caption", "stem", "options", "answer", "evidence", "explanation", "difficulty", "confidence",
    "checks",
]  # fmt: skip


def run(*arguments: str | Path, data: bytes | str | None = None) -> Result:
    return CliRunner().invoke(generate, [str(argument) for argument in arguments], input=data)


def document(*arguments: str | Path, data: bytes | str | None = None) -> dict[str, Any]:
    """The one document that a good run prints."""
    done = run(*arguments, data=data)
    assert done.exit_code == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def process(
    *arguments: str | Path | bytes, data: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The command as a shell runs it."""
    return subprocess.run(
        [sys.executable, "-m", "quizapp", "generate", *arguments],
        input=data,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        timeout=60,
    )


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.name)
def test_the_document(path: Path) -> None:
    found = document(path, "--candidates")
    text = found["article"]["text"]
    assert list(found) == ["article", "items", "dropped"]
    assert list(found["article"]) == ["title", "language", "published", "source", "text"]
    assert found["article"]["language"] == path.name.split(".")[1]
    assert found["article"]["source"] == path.name
    assert found["article"]["title"] and found["article"]["title"] not in text
    date.fromisoformat(found["article"]["published"])
    assert found["items"]
    assert len({item["id"] for item in found["items"]}) == len(found["items"])
    for item in found["items"]:
        assert list(item) == ITEM
        assert_true(item, text)
    for each in found["dropped"]:
        assert list(each) == ["stem", "answer", "rule", "why"]
        assert all(each.values())


def assert_true(item: dict[str, Any], text: str) -> None:
    """What an item says of itself and of the text is so."""
    assert [list(option) for option in item["options"]] == [["text", "correct", "source", "why"]] * 4
    assert [option["text"] for option in item["options"] if option["correct"] is True] == [item["answer"]]
    assert all(bool(option["source"] and option["why"]) is not option["correct"] for option in item["options"])
    evidence = item["evidence"]
    assert text[evidence["start"] : evidence["end"]] == evidence["text"]
    assert evidence["start"] <= evidence["answer_start"] < evidence["answer_end"] <= evidence["end"]
    assert all(text[start:end].strip() for start, end in evidence["context"])
    assert 0 <= item["difficulty"] <= 1
    assert 0 < item["confidence"] < 1
    assert item["checks"] and set(item["checks"].values()) == {"pass"}


def test_one_document_on_standard_output_and_messages_on_standard_error() -> None:
    done = process(PALAPA)
    assert done.returncode == 0
    assert done.stdout.endswith(b"}\n")
    assert len(json.loads(done.stdout)["items"]) < 10
    assert done.stderr.decode().splitlines() == [
        f"Teks ini memuat sedikit fakta yang dapat diperiksa: {len(json.loads(done.stdout)['items'])} soal."
    ]


def test_a_document_a_line_for_several_files(tmp_path: Path) -> None:
    """A bad file and a missing one are named at the end, with the reason; the others are done."""
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run(APOLLO, tmp_path / "empty.txt", tmp_path / "nowhere.txt", PALAPA, APOLLO)
    assert done.exit_code == 3
    assert [json.loads(line) for line in done.stdout.splitlines()] == [document(APOLLO), document(PALAPA)]
    *bad, last = done.stderr.splitlines()
    assert [line.split(": ")[0] for line in bad] == [str(tmp_path / name) for name in ("empty.txt", "nowhere.txt")]
    assert "no text" in bad[0] and "No such file" in bad[1]
    items = len(document(APOLLO)["items"]) + len(document(PALAPA)["items"])
    assert last == f"{items} questions from 2 of 4 articles."


def test_a_folder_with_all_below_it(tmp_path: Path) -> None:
    below = tmp_path / "articles" / "moon"
    below.mkdir(parents=True)
    (below / "APOLLO.TXT").write_bytes(APOLLO.read_bytes())
    (tmp_path / "articles" / "palapa.txt").write_bytes(PALAPA.read_bytes())
    (tmp_path / "articles" / "moon.png").write_bytes(b"\x89PNG")
    done = run(tmp_path / "articles")
    assert done.exit_code == 0
    assert [json.loads(line)["article"]["source"] for line in done.stdout.splitlines()] == ["APOLLO.TXT", "palapa.txt"]
    text = run(tmp_path / "articles", "--format", "text").stdout
    assert [line for line in text.splitlines() if line.startswith("# ")] == [
        f"# {below / 'APOLLO.TXT'}",
        f"# {tmp_path / 'articles' / 'palapa.txt'}",
    ]


def test_a_least_confidence_moves_both_thresholds() -> None:
    every = document(APOLLO, "--candidates", "--min-confidence", "0")["items"]
    assert {item["id"] for item in document(APOLLO, "--candidates")["items"]} <= {item["id"] for item in every}
    surest = max(item["confidence"] for item in every)
    assert {item["confidence"] for item in document(APOLLO, "--min-confidence", str(surest))["items"]} == {surest}
    assert run(APOLLO, "--min-confidence", "1").exit_code == 3


def test_standard_input_has_no_name() -> None:
    done = process("-", data=PALAPA.read_bytes())
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert found["article"]["source"] is None
    assert found["items"] == document(PALAPA)["items"]


def test_a_source_is_a_base_name(tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    (folder / "berita.txt").write_bytes(PALAPA.read_bytes())
    assert document(folder / "berita.txt")["article"]["source"] == "berita.txt"
    assert str(tmp_path) not in run(folder / "berita.txt").stdout


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text elsewhere")
def test_a_name_and_a_title_that_are_not_utf8(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as opened:
        opened.write(PALAPA.read_bytes())
    done = process(name, "--title", b"Caf\xe9")
    assert done.returncode == 0, done.stderr.decode()
    article = json.loads(done.stdout)["article"]
    assert (article["source"], article["title"]) == ("caf\ufffd.txt", "Caf\ufffd")


def test_count_is_a_maximum() -> None:
    every = document(PALAPA)["items"]
    assert 2 < len(every) <= 10
    two = run(PALAPA, "--count", "2")
    assert len(json.loads(two.stdout)["items"]) == 2
    assert two.stderr == ""
    assert f"sedikit fakta yang dapat diperiksa: {len(every)} soal" in run(PALAPA, "--count", "40").stderr


def test_candidates_are_all_that_the_gate_passes() -> None:
    chosen, every = document(APOLLO)["items"], run(APOLLO, "--candidates")
    items = json.loads(every.stdout)["items"]
    assert every.stderr == ""
    assert {item["id"] for item in chosen} <= {item["id"] for item in items}
    assert [item["id"] for item in document(APOLLO, "--candidates", "--count", "3")["items"]] == [
        item["id"] for item in items[:3]
    ]
    sample = ROOT / "quizapp" / "samples" / "kim-rusia.id.txt"
    assert 8 <= len(document(sample)["items"]) < len(document(sample, "--candidates")["items"])


@pytest.mark.parametrize("count", [3, 4, 5])
def test_options(count: int) -> None:
    items = document(APOLLO, "--options", str(count))["items"]
    assert items and {len(item["options"]) for item in items} == {count}


def test_the_seed_moves_options_and_nothing_else() -> None:
    found = [document(APOLLO, "--candidates", "--seed", seed)["items"] for seed in ("0", "1", "-7", "9" * 30)]
    stems = [[(item["stem"], item["answer"], item["evidence"]) for item in items] for items in found]
    assert stems[1:] == stems[:-1]
    assert len({json.dumps([item["options"] for item in items]) for items in found}) == 4
    assert document(APOLLO, "--seed", "0") == document(APOLLO)


def test_the_day_of_publication() -> None:
    text = APOLLO.read_text(encoding="utf-8").replace("July 25, 1969\n\n", "", 1)
    assert document("-", data=text)["article"]["published"] is None
    found = document("-", "--published", "1969-07-28", data=text)
    assert found["article"]["published"] == "1969-07-28"
    assert any(item["caption"].endswith("July 28, 1969") for item in found["items"])
    assert document(APOLLO, "--published", "1969-07-28")["article"]["published"] == "1969-07-28"


def test_without_a_date_nothing_is_dated_today() -> None:
    text = APOLLO.read_text(encoding="utf-8").replace("July 25, 1969\n\n", "", 1)
    today = str(date.today().year)
    assert today not in run("-", data=text).stdout


def test_a_title_is_taken_as_it_is_given() -> None:
    found = document(APOLLO, "--title", "Home From the Moon")
    assert found["article"]["title"] == "Home From the Moon"
    assert any(item["caption"].startswith("Home From the Moon") for item in found["items"])


def test_text_for_reading() -> None:
    done = run(APOLLO, "--format", "text", "--count", "2")
    items = document(APOLLO, "--count", "2")["items"]
    assert done.exit_code == 0
    blocks = done.stdout.rstrip("\n").split("\n\n")
    assert len(blocks) == 2
    for number, (block, item) in enumerate(zip(blocks, items, strict=True), 1):
        lines = block.splitlines()
        assert lines[0] == f"{number}. {item['stem']}"
        assert lines[1] == f"   ({item['caption']})"
        marked = [line for line in lines if line.startswith("   * ")]
        assert [line[8:] for line in marked] == [item["answer"]]
        assert re.fullmatch(r"   \[(easy|medium|hard), \d+%\]", lines[2])
        assert [line[:6].strip(" *") for line in lines[3:7]] == ["A", "B", "C", "D"]
        assert lines[7] == f"   > {item['evidence']['text']}"
    assert done.stdout == as_text(questions.load(document(APOLLO, "--count", "2"))) + "\n"


def test_offsets_are_code_points() -> None:
    """An emoji of several code points, a combining accent and a letter beyond 16 bits stand before every sentence."""
    strange = "🚒🇮🇩 X\u0301enia 𝔘ber. "
    text = PALAPA.read_text(encoding="utf-8")
    title, day, *paragraphs = text.split("\n\n")
    data = "\n\n".join([title, day, *(strange + paragraph for paragraph in paragraphs)])
    found = document("-", "--candidates", data=data)
    assert all(each in found["article"]["text"] for each in ("🚒🇮🇩", "X\u0301", "𝔘"))
    plain = {item["stem"] for item in document(PALAPA, "--candidates")["items"]}
    assert {item["stem"] for item in found["items"]} & plain
    for item in found["items"]:
        assert_true(item, found["article"]["text"])


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nowhere.txt"],
        [str(ARTICLES.parent / "cases")],
        [str(APOLLO), str(PALAPA), "--title", "Two"],
        [str(APOLLO), "-"],
        [str(APOLLO), "--min-confidence", "1.1"],
        [str(APOLLO), "--min-confidence", "sure"],
        [str(APOLLO), "--options", "2"],
        [str(APOLLO), "--options", "6"],
        [str(APOLLO), "--options", "four"],
        [str(APOLLO), "--count", "0"],
        [str(APOLLO), "--count", "-1"],
        [str(APOLLO), "--count", "many"],
        [str(APOLLO), "--seed", "x"],
        [str(APOLLO), "--published", "yesterday"],
        [str(APOLLO), "--published", "2023-02-30"],
        [str(APOLLO), "--published", "20230901"],
        [str(APOLLO), "--language", "ms"],
        [str(APOLLO), "--format", "xml"],
        [str(APOLLO), "--colour"],
    ],
    ids=lambda arguments: " ".join(arguments[-2:]).replace(str(ARTICLES), "") or "nothing",
)
def test_wrong_use_is_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    lines = done.stderr.strip().splitlines()
    assert [line for line in lines if line.startswith("Error: ")] == lines[-1:]
    assert "Traceback" not in done.stderr


MALAY = (
    "KUALA LUMPUR - Perdana Menteri berkata kerajaan akan menaikkan peruntukan bagi sekolah luar bandar mulai Isnin "
    "kerana bilangan murid bertambah. Beliau memberitahu pemberita bahawa lapan buah sekolah baharu akan dibina di "
    "Pahang dan Johor. Menurut beliau, pihak kementerian telah berbincang dengan syarikat pembinaan dan pejabat "
    "daerah, iaitu sebelum mesyuarat Jabatan Perdana Menteri pada Jumaat lepas. Katanya, wang itu cuma boleh "
    "digunakan untuk bangunan, manakala gaji guru dibayar daripada peruntukan lain. Polis dan bomba turut hadir."
)
GERMAN = (
    "Der Bundestag hat am Donnerstag das neue Gesetz über die Bahn beschlossen. Die Abgeordneten stimmten mit großer "
    "Mehrheit dafür, nachdem der Minister die Pläne noch einmal verteidigt hatte. In den nächsten Jahren sollen viele "
    "Strecken erneuert werden, und auch die Bahnhöfe in kleinen Städten werden umgebaut. Die Kosten trägt der Bund. "
    "Kritik kam von der Opposition, die von einem teuren Versprechen sprach und mehr Geld für den Nahverkehr verlangte."
)
TABLE = "\n".join(f"{row}\t{row * 7}\tPort {row}\t{row / 3:.2f}" for row in range(80))
PAGE = "<!doctype html><html><head><title>Log in</title></head><body><form><input name=a></form></body></html>"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty", b"", "no text"),
        ("blanks", b" \n\xe2\x80\x8b\n\t", "no text"),
        ("one word", b"Word", ""),
        ("one sentence", b"The ferry Aurora reached the port of Kupang late on Monday.", "too short"),
        ("a table", TABLE.encode(), "not look like a news article"),
        ("binary", bytes(range(256)) * 40, "not a text"),
        ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not a text"),
        ("2 MiB", b"word " * 419431, "too large: the limit is 1 MiB"),
        ("a page without an article", PAGE.encode(), ""),
        ("Malay", MALAY.encode(), "in Malay"),
        ("German", GERMAN.encode(), "in German"),
        ("Russian", ("Москва. Президент подписал новый закон о железных дорогах. " * 20).encode(), "in Russian"),
    ],
)
def test_what_cannot_be_used_is_3(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    """One clear sentence on standard error, nothing on standard output, from a file and from standard input."""
    path = tmp_path / "input.txt"
    path.write_bytes(data)
    for done in (run(path), run("-", data=data)):
        assert done.exit_code == 3, done.stderr
        assert done.stdout == ""
        assert len(done.stderr.splitlines()) == 1
        assert done.stderr.strip().endswith(".") and says in done.stderr


def test_a_wrong_use_and_a_bad_article_in_a_process() -> None:
    wrong, bad = process("--count", "0", PALAPA), process("-", data=b"\x00\xff" * 100)
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert (bad.returncode, bad.stdout) == (3, b"")
    assert b"Traceback" not in wrong.stderr + bad.stderr


@pytest.mark.parametrize(
    ("language", "says"), [("id", "Tidak ada soal"), ("en", "No good question"), ("auto", "in Malay")]
)
def test_a_wrong_language_forced(language: str, says: str) -> None:
    """A text is read as what it is said to be; then nothing good comes of it, and that is said in that language."""
    done = run("-", "--language", language, data=MALAY)
    assert done.exit_code == 3
    assert says in done.stderr


@pytest.mark.parametrize("path", [PALAPA, APOLLO], ids=["id as en", "en as id"])
def test_an_article_forced_into_the_other_language_is_not_asked_in_it(path: Path) -> None:
    other = {"id": "en", "en": "id"}[path.name.split(".")[1]]
    done = run(path, "--language", other)
    assert done.exit_code == 3
    assert done.stdout == ""


def test_html_is_read_by_its_name_or_its_marks(tmp_path: Path) -> None:
    title, _, *paragraphs = APOLLO.read_text(encoding="utf-8").split("\n\n")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = (
        f"<!doctype html><html lang=en><head><title>{title}</title>"
        f'<meta property="article:published_time" content="1969-07-25T08:00:00Z"></head>'
        f"<body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>"
    )
    (tmp_path / "moon.html").write_text(page, encoding="utf-8")
    found = document(tmp_path / "moon.html")
    assert found["article"]["published"] == "1969-07-25"
    assert {item["stem"] for item in found["items"]} == {item["stem"] for item in document(APOLLO)["items"]}


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    """``quizapp generate FILE | head -c 1``."""
    command = f'"{sys.executable}" -m quizapp generate "{APOLLO}" --candidates | head -c 1'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, shell=True, capture_output=True, env=environment, timeout=60)
    assert done.stdout == b"{"
    assert b"Traceback" not in done.stderr


def judged(*arguments: str | Path, data: str | None = None) -> Result:
    return CliRunner().invoke(judge, [str(argument) for argument in arguments], input=data)


def test_what_was_made_is_judged_clean(tmp_path: Path) -> None:
    made = tmp_path / "made.json"
    made.write_text(run(PALAPA).stdout, "utf-8")
    done = judged(made)
    assert done.exit_code == 0
    found = json.loads(done.stdout)["items"]
    assert [each["id"] for each in found] == [item["id"] for item in document(PALAPA)["items"]]
    assert all(list(verdict) == ["rule", "passed", "why"] for each in found for verdict in each["verdicts"])
    assert all(verdict["passed"] and verdict["why"] is None for each in found for verdict in each["verdicts"])
    assert done.stderr == f"0 of {len(found)} questions have a fault.\n"


def test_several_documents_are_judged_line_by_line() -> None:
    lines = run(PALAPA, APOLLO).stdout
    done = judged("-", data=lines)
    assert done.exit_code == 0
    assert [len(json.loads(line)["items"]) for line in done.stdout.splitlines()] == [
        len(json.loads(line)["items"]) for line in lines.splitlines()
    ]


HAND = {
    "id": "own",
    "stem": "Mana yang tidak dikunjungi kapal ini?",
    "options": [{"text": "Rote", "correct": True}, {"text": "Sabu"}, {"text": "Semua jawaban benar"}],
    "answer": "Rote",
}


def test_a_question_written_by_hand_is_judged_in_sentences() -> None:
    done = judged("-", "--language", "id", data=json.dumps({"items": [HAND]}))
    assert done.exit_code == 4
    verdicts = json.loads(done.stdout)["items"][0]["verdicts"]
    failed = {verdict["rule"]: verdict["why"] for verdict in verdicts if not verdict["passed"]}
    assert set(failed) == {"stands alone", "positive stem", "no catch-all"}
    assert all(why.endswith(".") for why in failed.values())
    assert done.stderr == "1 of 1 questions have a fault.\n"


@pytest.mark.parametrize(
    "data",
    [
        "", "{", "[]", "7", "null", '{"items": 7}', '{"items": [{}]}', '{"items": [7]}', "[" * 100_000, "plain words",
        '{"items": []}\n{"items"', json.dumps({"items": [HAND | {"stem": 7}]}), '{"language": "xx", "items": []}',
        json.dumps({"items": [HAND | {"options": [{"text": None}]}]}), '{"article": {}, "items": []}',
        '{"article": {"text": "T", "language": "ms"}, "items": []}',
    ],
)  # fmt: skip
def test_what_holds_no_questions_is_refused_in_a_sentence(data: str) -> None:
    done = judged("-", data=data)
    assert done.exit_code == 3
    assert done.stdout == ""
    assert re.fullmatch(r"There are no questions here that can be read \(line \d+\): .+\.\n", done.stderr)


def test_earlier_articles_lend_their_people(tmp_path: Path) -> None:
    """Somebody with the same post in another article is a wrong answer, and says where from."""
    news = "Panen Raya di Lembah {0}\n\n{1}\n\n" + " ".join(
        f"Petani di Lembah {{0}} memanen padi pada petak ke-{number} dengan hasil yang baik." for number in range(3, 9)
    )
    people = [("Garut", "Sinta Wulandari"), ("Subang", "Bagus Prakoso"), ("Sumedang", "Ratna Puspita")]
    for place, name in people:
        said = f"Bupati {place} {name} meresmikan gudang baru pada 3 Mei 2021."
        (tmp_path / f"{place}.txt").write_text(news.format(place, said), "utf-8")
    said = "Bupati Kuningan Hendra Gunawan meresmikan gudang baru pada 4 Mei 2021."
    options = ["-", "--candidates", "--min-confidence", "0"]
    alone = run(*options, data=news.format("Kuningan", said))
    assert not [each for each in people if each[1] in alone.stdout]
    with_others = document(*options, "--background", tmp_path, data=news.format("Kuningan", said))
    lent = {
        option["text"]: option["why"]
        for item in with_others["items"]
        for option in item["options"]
        if option["source"] == "background"
    }
    assert {name for _, name in people} <= set(lent)
    assert all("artikel lain" in why for why in lent.values())
