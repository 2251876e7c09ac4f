"""The Indonesian models: parts of speech from the package nlp-id, names from three corpora of the shared folder."""

from pathlib import Path

from questions.languages.tagger.lists import Lists
from questions.training import fetch
from questions.training.corpora import (
    UNKNOWN,
    Tagged,
    headlines,
    hyphenated,
    read_columns,
    read_conllu,
    read_nlp_id,
    retokenised,
)
from questions.training.crf import Parameters
from questions.training.pair import NAMES, PARTS, TREE, Pair, extent, split
from questions.training.record import Model, flat
from questions.training.treebank import read_trees
from questions.training.trees import projective

NLP_ID = "nlp-id==0.1.23.0"
NLP_ID_SHA256 = "358faafb1e4801d79d6c9c8cf20be9d62d990fff9563f2bb6ee1cd7731691384"
PARTS_PARAMETERS = Parameters(c1=0.3, c2=0.01, minfreq=2, iterations=60)
NAMES_PARAMETERS = Parameters(c1=0.2, c2=0.01, minfreq=1, iterations=100)
TREE_PARAMETERS = Parameters(c1=0.55, c2=0.05, minfreq=3, iterations=150)
_TRAINING = (
    "idner2k.train",
    "idner2k.dev",
    "nergrit.train",
    "nergrit.dev",
    "nerp-recased.train",
    "nerp-recased.test",
)
_TREES = ("id_csui-train", "id_gsd-dev", "id_gsd-test", "id_pud")
_KINDS = frozenset({"O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"})


def build(shared: Path, temporary: Path, folder: Path) -> list[Model]:
    """Trains the models into ``folder``."""
    python = fetch.environment(temporary / "environment")
    package = fetch.wheel(python, NLP_ID, NLP_ID_SHA256, temporary / "nlp-id")
    data = shared / "language-data"
    pair = Pair("id", folder)
    training, held_out = split(read_nlp_id(package / "nlp_id" / "data" / "dataset_postag.txt"))
    small = Lists.load("id").members("headline_small")
    pair.train_parts([*training, *headlines(training, small, 12)], PARTS_PARAMETERS)
    treebank = [retokenised(sentence) for sentence in read_conllu(data / "ud" / "id_csui-test.conllu")]
    parts = Model(
        PARTS,
        [f"PyPI {NLP_ID}, nlp_id/data/dataset_postag.txt: news of kumparan, MIT"],
        "MIT",
        extent(training) + ", and some again as headlines",
        PARTS_PARAMETERS,
        [
            ("every tenth distinct sentence of the corpus", {"accuracy": pair.accuracy(held_out)}),
            ("UD_Indonesian-CSUI test, another annotation of other news", {"accuracy": pair.accuracy(treebank)}),
        ],
    )
    trees = [tree for title in _TREES for tree in read_trees(data / "ud" / f"{title}.conllu", pair.tags)]
    grown = [tree for tree in trees if projective(tree)]
    pair.train_tree(grown, TREE_PARAMETERS)
    unseen = list(read_trees(data / "ud" / "id_csui-test.conllu", pair.tags))
    names = [pair.settled(sentence) for sentence in read_names(data / "ner")]
    pair.train_names([*names, *headlines(names, small)], NAMES_PARAMETERS)
    return [
        parts,
        Model(
            NAMES,
            [
                "idner-news-2k train and dev (Khairunnisa, Imankulova, Komachi 2020): MIT",
                "nergrit train and dev, as in IndoNLU: Apache-2.0; NERGRIT contributors, learning or commercial use",
                "nerp, sentences without an unknown label (Hoesen, Purwarianti 2018), as in IndoNLU: CC BY-SA 4.0",
            ],
            "CC BY-SA 4.0 (for nerp; the other corpora are permissive)",
            extent(names) + ", and some again as headlines",
            NAMES_PARAMETERS,
            [
                scored
                for title in ("idner2k", "nergrit")
                for test in [_read(data / "ner" / f"{title}.test.bio.txt")]
                for scored in (
                    (f"{title} test", flat(pair.score(test))),
                    (f"{title} test, labels mended as in training", flat(pair.score([pair.settled(s) for s in test]))),
                )
            ],
        ),
        Model(
            TREE,
            [
                "UD_Indonesian-CSUI train (Alfina et al. 2020): CC BY-SA 4.0",
                "UD_Indonesian-GSD dev and test (McDonald et al. 2013): CC BY-SA 4.0",
                "UD_Indonesian-PUD (Zeman et al. 2017): CC BY-SA 3.0",
            ],
            "CC BY-SA 4.0",
            extent(grown),
            TREE_PARAMETERS,
            [("UD_Indonesian-CSUI test", pair.score_tree(unseen))],
        ),
    ]


def read_names(folder: Path) -> list[Tagged]:
    """What the names are trained on: of nerp both files, of the others not the test file."""
    sentences: list[Tagged] = []
    for title in _TRAINING:
        sentences += [s for s in _read(folder / f"{title}.bio.txt") if UNKNOWN not in s.tags]
    return [Tagged(s.words, [tag if tag in _KINDS else "O" for tag in s.tags]) for s in sentences]


def _read(path: Path) -> list[Tagged]:
    return [retokenised(hyphenated(sentence), names=True) for sentence in read_columns(path)]
