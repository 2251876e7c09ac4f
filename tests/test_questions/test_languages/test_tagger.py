"""The committed models are those that model.toml tells of, and they read sentences that nobody trained them on."""

import hashlib
import os
import subprocess
import sys
import threading
import tomllib
from importlib.resources import files

import pytest

from questions.languages.tagger import Tagger
from questions.languages.tagger.lists import Lists
from questions.languages.tagger.mending import Mender
from questions.languages.tokens import words

PACKAGE = files("questions.languages")

NAMES = [
    ("id", "Presiden Joko Widodo bertemu Vladimir Putin di Moskow.", "Joko Widodo/PER Vladimir Putin/PER Moskow/LOC"),
    ("id", "Gempa itu merusak rumah warga di Kabupaten Cianjur, Jawa Barat.", "Kabupaten Cianjur/LOC Jawa Barat/LOC"),
    ("id", "Kepala BMKG Dwikorita Karnawati meminta warga tetap tenang.", "BMKG/ORG Dwikorita Karnawati/PER"),
    ("id", "PT Sumber Tirta Abadi Tbk membangun pabrik di Surabaya.", "PT Sumber Tirta Abadi Tbk/ORG Surabaya/LOC"),
    ("id", "Juru bicara Kremlin Dmitry Peskov membantah kabar itu.", "Kremlin/ORG Dmitry Peskov/PER"),
    (
        "id",
        "Badan Nasional Penanggulangan Bencana (BNPB) mencatat 12 korban.",
        "Badan Nasional Penanggulangan Bencana/ORG BNPB/ORG",
    ),
    ("id", "Harga Beras Naik Tajam Menjelang Akhir Tahun", ""),
    ("id", "Pada Senin (4/9/2023) harga beras naik 12 persen.", ""),
    ("en", "President Joko Widodo met Vladimir Putin in Moscow.", "Joko Widodo/PER Vladimir Putin/PER Moscow/LOC"),
    ("en", "The quake damaged houses in Cianjur, West Java, on Monday.", "Cianjur/LOC West Java/LOC"),
    (
        "en",
        "Jerome Powell leads the Federal Reserve in Washington.",
        "Jerome Powell/PER Federal Reserve/ORG Washington/LOC",
    ),
    ("en", "The Ministry of Health said 40 people were treated.", "Ministry of Health/ORG"),
    ("en", "The World Health Organization (WHO) praised Ghana.", "World Health Organization/ORG WHO/ORG Ghana/LOC"),
    ("en", "On 12 March 2019 prices rose by 7.5 percent.", ""),
]

PARTS = [
    ("id", "Petani menjual beras murah di pasar.", "NOUN VERB NOUN ADJ ADP NOUN PUNCT"),
    ("id", "Mereka tidak akan pergi karena hujan.", "PRON PART AUX VERB ADP NOUN PUNCT"),
    ("id", "Rp1,5 triliun pada 4/9/2023", "SYM NUM NUM ADP NUM"),
    ("en", "Farmers sold three bags of cheap rice.", "NOUN VERB NUM NOUN ADP ADJ NOUN PUNCT"),
    ("en", "They will not leave because prices fell.", "PRON AUX PART VERB SCONJ NOUN VERB PUNCT"),
]

UNIVERSAL = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "ADP", "PRON", "DET", "AUX", "CCONJ", "SCONJ", "PART"}
UNIVERSAL |= {"PUNCT", "SYM", "X", "INTJ"}


def spelled(code: str, sentence: str) -> str:
    """ "Joko Widodo/PER Moskow/LOC": the names that the tagger finds."""
    found: list[str] = []
    tokens = words(sentence)
    for word, (_, label) in zip(tokens, Tagger.load(code).tag(tokens), strict=True):
        if label[:2] == "B-":
            found.append(f"{word}/{label[2:]}")
        elif label[:2] == "I-":
            text, kind = found[-1].rsplit("/", 1)
            found[-1] = f"{text} {word}/{kind}"
    return " ".join(found)


@pytest.mark.parametrize("code", ["id", "en"])
@pytest.mark.parametrize("title", ["pos", "names", "tree"])
def test_committed_model_is_the_recorded_one(code: str, title: str) -> None:
    record = tomllib.loads((PACKAGE / code / "model.toml").read_text("utf-8"))[title]
    data = (PACKAGE / code / record["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == record["sha256"]
    assert len(data) == record["bytes"] <= 3 * 2**20
    assert record["licence"] and record["corpus"] and record["held_out"]


def test_names_trained_on_share_alike_text_say_so() -> None:
    record = tomllib.loads((PACKAGE / "id" / "model.toml").read_text("utf-8"))["names"]
    assert record["licence"].startswith("CC BY-SA 4.0")


@pytest.mark.parametrize(("code", "sentence", "expected"), NAMES)
def test_names(code: str, sentence: str, expected: str) -> None:
    assert spelled(code, sentence) == expected


@pytest.mark.parametrize(("code", "sentence", "expected"), PARTS)
def test_parts_of_speech(code: str, sentence: str, expected: str) -> None:
    tags = [tag for tag, _ in Tagger.load(code).tag(words(sentence))]
    assert tags == expected.split()


@pytest.mark.parametrize("code", ["id", "en"])
def test_labels_are_well_formed(code: str) -> None:
    for _, sentence, _ in [*NAMES, *PARTS]:
        before = "O"
        for tag, label in Tagger.load(code).tag(words(sentence)):
            assert tag in UNIVERSAL
            assert label == "O" or label[2:] in {"PER", "LOC", "ORG"}
            assert label[:1] != "I" or before[2:] == label[2:]
            before = label


def test_no_words_no_tags() -> None:
    assert Tagger.load("id").tag([]) == []


def test_loaded_once() -> None:
    assert Tagger.load("en") is Tagger.load("en")


MENDED = [
    ("bicara Kremlin Dmitry Peskov", "- PER PER PER", "- ORG PER PER"),
    ("Bank Kalsel untung", "LOC LOC -", "ORG ORG -"),
    ("Jalan Sudirman", "PER PER", "LOC LOC"),
    ("Badan Meteorologi ( BMKG )", "ORG ORG ORG ORG ORG", "ORG ORG - ORG -"),
    ("Senin", "PER", "-"),
    ("Rp 5", "PER -", "- -"),
    ("Provinsi Banten Lukman", "LOC LOC LOC", "LOC LOC PER"),
    ("bertemu di Ukraina", "- - -", "- - LOC"),
    ('Joko " Jokowi " Widodo', "PER - PER - PER", "PER PER PER PER PER"),
]


@pytest.mark.parametrize(("sentence", "given", "expected"), MENDED)
def test_lists_decide(sentence: str, given: str, expected: str) -> None:
    kinds = given.split()
    labels = [
        "O" if kind == "-" else ("I-" if i and kinds[i - 1] == kind else "B-") + kind for i, kind in enumerate(kinds)
    ]
    mended = Mender(Lists.load("id")).labels(labels, sentence.split())
    assert [label[2:] or "-" for label in mended] == expected.split()


def test_same_result_whatever_the_hash_seed() -> None:
    program = (
        "import json; from questions.languages.tagger import Tagger; from questions.languages.tokens import words;"
        f"print(json.dumps([Tagger.load(c).tag(words(s)) for c, s, _ in {[*NAMES, *PARTS]!r}]))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outputs) == 1
    assert "B-PER" in outputs.pop()


def test_threads_share_a_tagger() -> None:
    alone = {sentence: Tagger.load(code).tag(words(sentence)) for code, sentence, _ in NAMES}
    wrong: list[str] = []

    def work() -> None:
        for _ in range(40):
            wrong.extend(s for code, s, _ in NAMES if Tagger.load(code).tag(words(s)) != alone[s])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
