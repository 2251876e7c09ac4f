"""Builds the word lists of both languages from PyPI: ``python -m questions.training.words``.

``id/words/``: ``roots.txt``, ``known.txt`` and ``passives.txt`` from nlp-id's dictionary and tagged corpus (MIT);
``common.txt`` from wordfreq (CC BY-SA 4.0, Robyn Speer and the sources that it names).
``en/words/``: ``verbs.txt`` and ``verb_forms.txt`` from the tables of spacy-lookups-data (MIT), which are WordNet's
(WordNet 3.0 licence, Princeton University).
"""

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from questions.languages.words import lines
from questions.training import fetch
from questions.training.indonesian import NLP_ID, NLP_ID_SHA256

LOOKUPS = ("spacy-lookups-data==1.0.5", "466f21f087e4144bc93800679437ec5a17be7d0888734b1ba880b3ecb0978bc6")
WORDFREQ = ("wordfreq==3.1.1", "4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473")
#: What the frequencies are unpacked with.
MSGPACK = "msgpack==1.2.4"
LANGUAGES = Path(__file__).parents[1] / "languages"
NAMES = {"NNP", "FW", "SYM", "NUM"}
#: Forms that the exception table leaves out or gives another base first.
FORMS = {
    "broadcast": "broadcast", "found": "find", "felt": "feel", "left": "leave", "lay": "lie", "saw": "see",
    "led": "lead", "fell": "fall", "said": "say", "had": "have", "did": "do", "was": "be", "were": "be", "been": "be",
    "set": "set", "put": "put", "hit": "hit", "cut": "cut", "let": "let", "shut": "shut", "cost": "cost",
    "spread": "spread", "hurt": "hurt", "beat": "beat", "quit": "quit", "split": "split", "bet": "bet",
    "burst": "burst", "cast": "cast", "read": "read", "upset": "upset",
}  # fmt: skip


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name)
        python = fetch.environment(temporary / "environment")
        _indonesian(fetch.wheel(python, NLP_ID, NLP_ID_SHA256, temporary / "nlp-id") / "nlp_id" / "data")
        _common(python, fetch.wheel(python, *WORDFREQ, temporary / "wordfreq") / "wordfreq" / "data", temporary)
        _english(fetch.wheel(python, *LOOKUPS, temporary / "lookups") / "spacy_lookups_data" / "data")
    return 0


def _indonesian(data: Path) -> None:
    dictionary = (data / "root-word.txt").read_text("utf-8").splitlines()
    roots = {word for word in dictionary if re.fullmatch(r"[a-z]{3,}", word)}
    pairs = [line.split() for line in (data / "dataset_postag.txt").read_text("utf-8").splitlines()]
    tagged = [pair for pair in pairs if len(pair) == 2]
    counts = Counter(word for word, tag in tagged if tag not in NAMES and re.fullmatch(r"[a-z]{3,}(?:-[a-z]+)*", word))
    passives = {word.lower() for word, tag in tagged if tag == "VB" and re.fullmatch(r"di[a-z]{3,}", word)} - roots
    source = "PyPI nlp-id 0.1.23.0 (MIT)"
    _write("id", "roots", f"Indonesian root words. Source: {source}, root-word.txt.", roots)
    frequent = {word for word, count in counts.items() if count >= 2} - roots
    _write("id", "known", f"Words as newspapers write them, beyond the roots. Source: {source}, tagged news.", frequent)
    _write("id", "passives", f"Passive verbs with di-. Source: {source}, tagged news.", passives)


def _common(python: Path, data: Path, temporary: Path) -> None:
    """Words that one in a million written words is, or more, beyond the roots and the newspapers' words."""
    (temporary / "msgpack.txt").write_text(MSGPACK, "utf-8")
    fetch.install(python, temporary / "msgpack.txt")
    script = (
        "import gzip, msgpack, sys; print(*sum(msgpack.load(gzip.open(sys.argv[1]), raw=False)[1:], []), sep='\\n')"
    )
    table = [str(python), "-c", script, str(data / "small_id.msgpack.gz")]
    listed = subprocess.run(table, check=True, capture_output=True, text=True, encoding="utf-8").stdout.splitlines()
    have = lines("id", "roots") | lines("id", "known")
    found = {word for word in listed if re.fullmatch(r"[a-z]{4,}", word)} - have
    about = "Words in common use. Source: PyPI wordfreq 3.1.1 (CC BY-SA 4.0, Robyn Speer; Wikipedia, OpenSubtitles)."
    _write("id", "common", about, found)


def _english(data: Path) -> None:
    index = json.loads(gzip.decompress((data / "en_lemma_index.json.gz").read_bytes()))["verb"]
    exceptions = json.loads(gzip.decompress((data / "en_lemma_exc.json.gz").read_bytes()))["verb"]
    verbs = {word for word in index if word.isalpha()}
    forms = {form: bases[0] for form, bases in exceptions.items() if form.isalpha() and not form.endswith("ing")}
    source = "spacy-lookups-data (MIT), from WordNet 3.0 (Princeton University, WordNet licence)"
    _write("en", "verbs", f"Base forms of verbs. Source: {source}.", verbs)
    lines = {f"{form} {base}" for form, base in (forms | FORMS).items() if base in verbs}
    _write("en", "verb_forms", f"Irregular forms and their base. Source: {source}.", lines)


def _write(code: str, name: str, about: str, lines: Iterable[str]) -> None:
    text = "\n".join([f"# {about}", *sorted(lines), ""])
    (LANGUAGES / code / "words" / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
