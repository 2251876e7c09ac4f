"""Reads tagged corpora and lays them on the engine's own tokens."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from questions.languages.tokens import spans

UNKNOWN = "?"


class Tagged(NamedTuple):
    """A sentence: its words and one tag or label a word."""

    words: list[str]
    tags: list[str]


def read_columns(path: Path) -> Iterator[Tagged]:
    """The sentences of a file of "word TAB tag" lines, parted by blank lines; lines of other shapes are left out."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        cells = line.split("\t")
        if len(cells) >= 2 and cells[0].strip():
            words.append(cells[0].strip())
            tags.append(cells[-1].strip())
        elif not line.strip() and words:
            yield Tagged(words, tags)
            words, tags = [], []


def read_conllu(path: Path) -> Iterator[Tagged]:
    """Surface words and parts of speech of a treebank; of a word written together, the part of speech of its first."""
    words: list[str] = []
    tags: list[str] = []
    inside = 0
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("#"):
            continue
        if len(cells) < 4:
            if words:
                yield Tagged(words, tags)
            words, tags, inside = [], [], 0
        elif "-" in cells[0]:
            first, last = (int(part) for part in cells[0].split("-"))
            words.append(cells[1])
            tags.append("")
            inside = last - first + 1
        elif cells[0].isdigit():
            if inside:
                tags[-1] = tags[-1] or cells[3]
                inside -= 1
            else:
                words.append(cells[1])
                tags.append(cells[3])


def retokenised(sentence: Tagged, glued: Iterable[str] = (), names: bool = False) -> Tagged:
    """The sentence in the engine's tokens. A token takes the tag of the first source token that it covers.

    ``glued`` are source tokens that belong to the word before them (enclitics). With ``names``, tags are BIO labels:
    pieces of one B token after the first become I.
    """
    stuck = frozenset(glued)
    text = ""
    starts: list[int] = []
    for i, word in enumerate(sentence.words):
        if i and not (word in stuck and sentence.words[i - 1][-1:].isalpha()):
            text += " "
        starts.append(len(text))
        text += word
    words: list[str] = []
    tags: list[str] = []
    source = -1
    for span in spans(text):
        piece = span.of(text)
        begins = False
        while source + 1 < len(starts) and starts[source + 1] <= span.start:
            source += 1
            begins = True
        tag = sentence.tags[source]
        if names and tag.startswith("B-") and not begins:
            tag = "I" + tag[1:]
        while source + 1 < len(starts) and starts[source + 1] < span.end:
            source += 1
        words.append(piece)
        tags.append(tag)
    return Tagged(words, tags)


def hyphenated(sentence: Tagged) -> Tagged:
    """The sentence with the hyphens glued that a corpus parts ("PDI - P", "sumber - sumber").

    A hyphen is glued inside one name, and between small words outside names.
    """
    words: list[str] = []
    tags: list[str] = []
    glue = False
    for i, (word, tag) in enumerate(zip(*sentence, strict=True)):
        inside = 0 < i < len(sentence.words) - 1 and word == "-"
        if glue:
            words[-1] += word
            glue = False
        elif inside and (
            (tag[:2] == "I-" and sentence.tags[i + 1] == tag)
            or (tag == tags[-1] == sentence.tags[i + 1] == "O" and (words[-1] + sentence.words[i + 1]).islower())
        ):
            words[-1] += word
            glue = True
        else:
            words.append(word)
            tags.append(tag)
    return Tagged(words, tags)


def headlines(sentences: Iterable[Tagged], small: Iterable[str], every: int = 5, longest: int = 15) -> list[Tagged]:
    """Some of the short sentences again, as headlines: words begin with a capital, those in ``small`` do not."""
    lowered = frozenset(small)
    out: list[Tagged] = []
    short = (s for s in sentences if 3 < len(s.words) <= longest)
    for i, sentence in enumerate(short):
        if i % every == 0:
            end = -1 if sentence.words[-1] == "." else None
            words = [w if w in lowered else w[:1].upper() + w[1:] for w in sentence.words[:end]]
            out.append(Tagged(words, sentence.tags[:end]))
    return out


def read_nlp_id(path: Path) -> list[Tagged]:
    """The tagged sentences of the package nlp-id in the engine's tokens, with the tags of Universal Dependencies."""
    table = tomllib.loads((files("questions.training") / "nlp_id.toml").read_text("utf-8"))
    sentences = list(read_columns(path))
    spellings = Counter(word for sentence in sentences for word in sentence.words)
    out: list[Tagged] = []
    for sentence in sentences:
        restored = [_restored(word, tag, spellings) for word, tag in zip(*sentence, strict=True)]
        words, tags = retokenised(Tagged(restored, sentence.tags), table["glued"])
        out.append(Tagged(words, _universal(words, tags, table)))
    return out


def _restored(word: str, tag: str, spellings: Counter[str]) -> str:
    """ "lakui", which the corpus has for "lakukan", where the other forms of the verb say so ("dilakukan")."""
    if tag == "VB" and word.endswith("i") and spellings["di" + word[:-1] + "kan"] > spellings["di" + word]:
        return word[:-1] + "kan"
    return word


def _universal(words: list[str], tags: list[str], table: dict[str, Any]) -> list[str]:
    out: list[str] = []
    for i, (word, tag) in enumerate(zip(words, tags, strict=True)):
        lower = word.lower()
        mapped = table["tags"].get(tag.upper(), "X")
        if re.fullmatch(r"\W+|_+", word):
            mapped = "SYM" if word in table["symbols"] else "PUNCT"
        elif tag == "FW":
            neighbours = tags[max(0, i - 1) : i] + tags[i + 1 : i + 2]
            mapped = "X" if "FW" in neighbours else "NOUN"
        elif lower == "kata" and i and words[i - 1] in table["quotes"]:
            mapped = "VERB"
        elif lower in table["words"]:
            mapped = table["words"][lower].get(mapped, mapped)
        elif re.fullmatch(r"\d[\d.,:/]*", word):
            mapped = "NUM"
        out.append(mapped)
    return out
