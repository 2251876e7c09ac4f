"""English text tagged by spaCy, laid on the engine's tokens and corrected by rules."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from questions.languages.tokens import spans
from questions.training import gold
from questions.training.corpora import Tagged
from questions.training.overrule import Word, overrule
from questions.training.treebank import Row

#: Rounds of judging that are over: their articles may be learnt from.
OPENED = ("01",)
_KINDS = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}


def read_texts(shared: Path) -> list[list[str]]:
    """The English texts of the shared folder but those of ``gold``: each a list of paragraphs, the title first."""
    articles = shared / "articles"
    opened = [path for title in OPENED for path in articles.glob(f"rounds/{title}/en-*.txt")]
    paths = sorted(
        [*opened, *articles.glob("en-*.txt"), *articles.glob("more/en-*.txt"), *articles.glob("written/*.en.txt")],
        key=lambda path: path.relative_to(articles).as_posix(),
    )
    held_out = gold.articles()
    paths = [path for path in paths if path.relative_to(shared).as_posix() not in held_out]
    texts = [_paragraphs(path.read_text("utf-8")) for path in paths]
    for line in (shared / "labelled" / "quizdesign-groups.jsonl").read_text("utf-8").splitlines():
        group = json.loads(line)
        texts.append([_plain(group["context"]), *(_plain(asked["question"]) for asked in group["questions"])])
    return _once(texts)


def _paragraphs(text: str) -> list[str]:
    return [_plain(line) for line in text.splitlines() if re.search(r"[^\W\d_]{2}", line)]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _once(texts: list[list[str]]) -> list[list[str]]:
    """Each paragraph the first time it comes."""
    seen: set[str] = set()
    out: list[list[str]] = []
    for text in texts:
        fresh = [paragraph for paragraph in dict.fromkeys(text) if paragraph not in seen]
        seen.update(fresh)
        if fresh:
            out.append(fresh)
    return out


def read_rows(texts: Sequence[Sequence[str]], python: Path, content: Path, package: str) -> list[list[list[Row]]]:
    """Per text and paragraph, the words of spaCy.

    ``python`` has spaCy, the folder ``content`` holds the model's ``package``.
    """
    worker = Path(__file__).with_name("spacy_worker.py")
    flat = [paragraph for text in texts for paragraph in text]
    done = subprocess.run(
        [str(python), str(worker), str(content), package],
        input=json.dumps(flat),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    rows = iter(json.loads(done.stdout))
    return [[next(rows) for _ in text] for text in texts]


def tag(texts: Sequence[Sequence[str]], rows: Sequence[Sequence[Sequence[Row]]]) -> list[list[tuple[Tagged, Tagged]]]:
    """Per text, its sentences twice: with parts of speech, and with name labels."""
    out: list[list[tuple[Tagged, Tagged]]] = []
    for text, own in zip(texts, rows, strict=True):
        sentences = [
            sentence for paragraph, words in zip(text, own, strict=True) for sentence in _aligned(paragraph, words)
        ]
        labels = overrule(sentences)
        out.append(
            [
                (
                    Tagged([word.text for word in sentence], [word.tag for word in sentence]),
                    Tagged([word.text for word in sentence], given),
                )
                for sentence, given in zip(sentences, labels, strict=True)
            ]
        )
    return out


def _aligned(text: str, rows: Sequence[Row]) -> list[list[Word]]:
    """The engine's tokens in spaCy's sentences, each with the part of speech and the name of the spaCy words in it."""
    sentences: list[list[Word]] = []
    at = 0
    inside = ""
    for span in spans(text):
        while at < len(rows) and rows[at][1] <= span.start:
            at += 1
        covered = [row for row in rows[at : at + 12] if row[0] < span.end and row[1] > span.start]
        if not covered:
            continue
        if covered[0][5] and covered[0][0] >= span.start or not sentences:
            sentences.append([])
        kind = _KINDS.get(next((row[3] for row in covered if row[3]), ""), "")
        begins = any(row[4] for row in covered)
        label = "O" if not kind else ("B-" if begins or inside != kind else "I-") + kind
        inside = kind
        sentences[-1].append(Word(span.of(text), _part_of_speech(span.of(text), covered), label))
    return sentences


def _part_of_speech(word: str, covered: Sequence[Row]) -> str:
    """Of the pieces of "don't" the first counts, of "25-year-old" the last that is a word."""
    tags = [row[2] for row in covered if row[2] != "PUNCT"] or [covered[0][2]]
    if len(covered) > 1 and "-" in word:
        return "PROPN" if "PROPN" in tags and word[:1].isupper() else tags[-1]
    return tags[0]
