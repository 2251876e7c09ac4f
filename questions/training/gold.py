"""Names in English articles, labelled by hand as offsets beside the articles' names: a measure not made by spaCy."""

import re
from collections import defaultdict
from pathlib import Path

from questions.languages.tokens import spans
from questions.training.corpora import Tagged

_FILE = Path(__file__).with_name("gold_en.tsv")
_END = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“A-Z])")


def articles() -> set[str]:
    """The labelled articles, as paths in the shared folder."""
    return {line.split("\t")[0] for line in _lines()}


def read(shared: Path) -> list[Tagged]:
    """Their lines, cut at sentence ends, as words with name labels."""
    names: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for line in _lines():
        article, start, end, kind = line.split("\t")
        names[article].append((int(start), int(end), kind))
    out: list[Tagged] = []
    for article, marked in sorted(names.items()):
        text = (shared / article).read_text("utf-8")
        for first, last in _sentences(text):
            found = spans(text, first, last)
            labels = [_label(span.start, span.end, marked) for span in found]
            if found:
                out.append(Tagged([span.of(text) for span in found], labels))
    return out


def _label(start: int, end: int, names: list[tuple[int, int, str]]) -> str:
    for first, last, kind in names:
        if start < last and end > first:
            return ("B-" if start <= first else "I-") + kind
    return "O"


def _sentences(text: str) -> list[tuple[int, int]]:
    edges = [(line.start(), line.end()) for line in re.finditer(r"[^\n]+", text)]
    out: list[tuple[int, int]] = []
    for start, end in edges:
        cuts = [start, *(match.end() for match in _END.finditer(text, start, end)), end]
        out += list(zip(cuts, cuts[1:], strict=False))
    return out


def _lines() -> list[str]:
    return [line for line in _FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
