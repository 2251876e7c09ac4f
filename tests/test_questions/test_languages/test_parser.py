"""Trees: the steps lose nothing where they need not, and plain sentences get the trees that anybody would draw."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.languages.parser import Parser
from questions.languages.parser.transitions import SHIFT, State, costs
from questions.languages.tagger import Tagger
from questions.languages.tokens import words

PLAIN = [
    ("en", "The museum lent 40 paintings to Madrid.", "lent", "museum", "paintings"),
    ("en", "Maria Lopez has sold the company.", "sold", "Lopez", "company"),
    ("en", "In March, the court in Oslo rejected the appeal.", "rejected", "court", "appeal"),
    ("id", "Presiden Joko Widodo meresmikan bendungan di Bogor.", "meresmikan", "Presiden", "bendungan"),
    ("id", "Pemerintah membangun jembatan baru.", "membangun", "Pemerintah", "jembatan"),
]


@pytest.mark.parametrize(("code", "sentence", "root", "subject", "thing"), PLAIN)
def test_who_did_what(code: str, sentence: str, root: str, subject: str, thing: str) -> None:
    tokens = words(sentence)
    tree = Parser.load(code).parse(tokens, [tag for tag, _ in Tagger.load(code).tag(tokens)])
    top = tree.heads.index(-1)
    below = {tree.labels[k]: tokens[k] for k in tree.children(top)}
    assert (tokens[top], below["nsubj"], below["obj"]) == (root, subject, thing)
    assert 0 < tree.sure <= 1


@given(
    st.lists(st.sampled_from(["the", "cat", "saw", "in", "Oslo", "which", ",", "and", "3"]), min_size=1, max_size=40)
)
def test_any_words_have_a_tree(tokens: list[str]) -> None:
    """Every word hangs from another or from the root, and none from itself by a detour."""
    tree = Parser.load("en").parse(tokens, [tag for tag, _ in Tagger.load("en").tag(tokens)])
    assert len(tree.heads) == len(tokens) and tree.heads.count(-1) >= 1
    for word in range(len(tokens)):
        seen = set()
        while word >= 0:
            assert word not in seen
            seen.add(word)
            word = tree.heads[word]


trees = st.integers(1, 9).flatmap(lambda size: st.lists(st.integers(0, 10**6), min_size=size, max_size=size))


@given(trees)
def test_the_cheapest_steps_find_a_tree_again(drawn: list[int]) -> None:
    """A tree without crossing arcs is found again by the steps that cost nothing."""
    gold = _projective(drawn)
    state = State(len(gold))
    while not state.done:
        found = costs(state, gold)
        kind = min(found, key=lambda step: (found[step], step))
        assert found[kind] == 0
        state.take(SHIFT if kind == "S" else f"{kind}:x")
    assert [-1 if head is None else head for head in state.heads] == gold


def _projective(drawn: list[int]) -> list[int]:
    """Heads of a tree without crossing arcs, by splitting the words again and again."""
    heads = [-1] * len(drawn)

    def split(start: int, end: int, head: int) -> None:
        if start < end:
            root = start + drawn[start] % (end - start)
            heads[root] = head
            split(start, root, root)
            split(root + 1, end, root)

    split(0, len(drawn), -1)
    return heads
