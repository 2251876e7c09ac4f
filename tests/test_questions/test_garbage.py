"""What is no news article gets one clear sentence and exit code 3, or questions that hold; never a traceback."""

import json

import pytest
from click.testing import CliRunner

import questions
from questions.cli import generate
from questions.facts.most import LEAST, most
from questions.pipeline import find_candidates

from .checking import faults

SENTENCE = "The ferry left Bergen for Oslo on 3 May 2021 with 20 people on board. "
DENSE = " ".join(
    f"On {day % 28 + 1} May 20{day % 90:02} the {day} boats of Oslo met {day * 7} people in Paris."
    for day in range(400)
)
REFUSED = {
    "empty": b"",
    "one sentence": SENTENCE.encode(),
    "a table": "\n".join(f"| {n} | {n * 3} km | Oslo | 3 May 2021 |" for n in range(900)).encode(),
    "lyrics": "\n".join(["Oh the river runs away", "and I am running too", "seven days with you", ""] * 80).encode(),
    "a recipe": b"Ingredients\n\n"
    + b"\n".join(b"%d g flour" % n for n in range(60))
    + b"\n\nMix. Bake for 40 minutes.",
    "Malay": ("Kapal tiba di Langkawi kerana hendak menghantar peralatan iaitu pada hari Isnin. " * 40).encode(),
    "right to left": ("سافر الوفد إلى القاهرة في ٣ مايو ٢٠٢١ مع عشرين شخصا. " * 100).encode(),
    "one word": b"word " * 209_715,
    "one long word": b"w" * 1_048_576,
    "binary": bytes(range(256)) * 400,
    "nested": b"<div>" * 50_000 + b"The ferry left." + b"</div>" * 50_000,
    "one sentence again and again": SENTENCE.encode() * 1_400,
    "commas": b"Oslo, " * 17_000,
    "figures": b"12 " * 33_000,
    "brackets": b"((" * 50_000,
}
ANY = {
    "mixed languages": (SENTENCE + "Kapal itu tiba di Kupang pada 4 Mei 2021. Le navire est parti de Brest. ") * 30,
    "nothing but figures": DENSE,
    "a form": "Name: Ann Lie\nDate: 3 May 2021\nPlace: Oslo\n" * 40,
    "quotations": "“The ferry is late,” Ann Lie said. “It left at 5,” Bo Dahl said. " * 60,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_article_is_refused_in_a_sentence(name: str) -> None:
    done = CliRunner().invoke(generate, ["-"], input=REFUSED[name])
    assert done.exit_code == 3
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1 and done.stderr.endswith(".\n") and "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ANY)
def test_what_is_hardly_one_is_refused_or_gives_questions_that_hold(name: str) -> None:
    done = CliRunner().invoke(generate, ["-", "--candidates"], input=ANY[name])
    assert done.exit_code in (0, 3)
    if done.exit_code:
        assert done.stderr.count("\n") == 1 and done.stderr.endswith(".\n")
    else:
        assert faults(questions.load(json.loads(done.stdout))) == []


def test_of_figures_without_end_no_more_are_looked_at_than_it_has_words_for() -> None:
    article = questions.read_article(DENSE)
    assert most("") == LEAST
    assert LEAST < len(list(find_candidates(article))) <= most(article.text)
