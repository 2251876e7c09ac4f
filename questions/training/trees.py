"""Trains a parser on the steps to known trees, and scores one."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from questions.languages.parser import Parser
from questions.languages.parser.features import features
from questions.languages.parser.transitions import SHIFT, State, costs
from questions.training import crf
from questions.training.crf import Parameters
from questions.training.treebank import Parsed

MOST_WORDS = 80


Example = tuple[list[str], str]


def projective(sentence: Parsed) -> bool:
    """Whether no arc crosses another, one word hangs from the root, and all words hang together."""
    arcs = [(min(k, h), max(k, h)) for k, h in enumerate(sentence.heads) if h >= 0]
    crossing = any(a < c < b < d for a, b in arcs for c, d in arcs)
    return not crossing and sentence.heads.count(-1) == 1 and len(sentence.words) <= MOST_WORDS


def best(state: State, sentence: Parsed) -> str:
    """The step that loses least; of equal ones an arc before a shift."""
    found = costs(state, sentence.heads)
    kind = min(found, key=lambda step: (found[step], step))
    if kind == "S":
        return SHIFT
    word = state.stack[-1]
    head = state.front if kind == "L" else state.stack[-2]
    return f"{kind}:{sentence.labels[word] if sentence.heads[word] == head else 'dep'}"


def examples(sentences: Iterable[Parsed]) -> Iterable[Example]:
    """A state and the best step in it, all along the way to the tree."""
    for sentence in sentences:
        low = [word.lower() for word in sentence.words]
        state = State(len(low))
        while not state.done:
            step = best(state, sentence)
            yield features(state, low, sentence.tags), step
            state.take(step)


def train(sentences: Iterable[Parsed], path: Path, parameters: Parameters) -> None:
    """Trains to the file ``path``: every state is an example of its own."""
    crf.train((([row], [step]) for row, step in examples(sentences)), path, parameters, chained=False)


def score(parser: Parser, sentences: Sequence[Parsed]) -> dict[str, float]:
    """Per cent of words (marks left out) with the right head, with head and relation; of subjects found whole."""
    words = heads = both = roots = subjects = whole = 0
    for sentence in sentences:
        tree = parser.parse(sentence.words, sentence.tags)
        for k, (head, label) in enumerate(zip(sentence.heads, sentence.labels, strict=True)):
            if sentence.tags[k] == "PUNCT":
                continue
            words += 1
            heads += tree.heads[k] == head
            both += tree.heads[k] == head and tree.labels[k] == label
        root = sentence.heads.index(-1)
        roots += tree.heads[root] == -1
        gold = _subject(sentence.heads, sentence.labels, root)
        if gold:
            subjects += 1
            found = tree.root
            whole += found == root and _subject(list(tree.heads), list(tree.labels), found) == gold
    return {
        "UAS": 100 * heads / words,
        "LAS": 100 * both / words,
        "root": 100 * roots / len(sentences),
        "subject": 100 * whole / max(1, subjects),
    }


def _subject(heads: Sequence[int], labels: Sequence[str], root: int) -> tuple[int, int] | None:
    found = next((k for k, h in enumerate(heads) if h == root and labels[k].startswith("nsubj")), None)
    if found is None:
        return None
    inside = [found]
    for k in inside:
        inside += [j for j, h in enumerate(heads) if h == k]
    return min(inside), max(inside)
