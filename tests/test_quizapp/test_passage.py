"""The evidence as it is shown."""

from hypothesis import given
from hypothesis import strategies as st

from questions import Evidence
from quizapp.passage import AROUND, Piece, passage

TEXT = f"Mr Lee leads the port. {'He built much. ' * 20}\n\nShips come. He counts 40 ships.\n\nNothing else."


def evidence(words: str, answer: str, *context: str) -> Evidence:
    start = TEXT.index(words)
    place = TEXT.index(answer, start)
    spans = tuple((TEXT.index(span), TEXT.index(span) + len(span)) for span in context)
    return Evidence(start, start + len(words), words, place, place + len(answer), spans)


def test_the_whole_paragraph_in_pieces() -> None:
    assert passage(TEXT, evidence("He counts 40 ships.", "40")) == (
        (
            Piece("Ships come. "),
            Piece("He counts ", proof=True),
            Piece("40", proof=True, answer=True),
            Piece(" ships.", proof=True),
        ),
    )


def test_of_other_paragraphs_only_what_resolves() -> None:
    context, proof = passage(TEXT, evidence("He counts 40 ships.", "40", "Mr Lee"))
    assert context[0] == Piece("Mr Lee", context=True)
    shown = "".join(piece.text for piece in context)
    assert shown.endswith(" …")
    assert AROUND <= len(shown) - len("Mr Lee") <= AROUND + 20
    assert "".join(piece.text for piece in proof) == "Ships come. He counts 40 ships."


def test_no_evidence_no_passage() -> None:
    assert passage(TEXT, None) == ()


@given(st.data())
def test_pieces_are_the_articles_words(data: st.DataObject) -> None:
    """However spans lie, the proving sentence is shown to the character, and its paragraphs are whole."""
    place = st.integers(0, len(TEXT))
    start, answer, answer_end, end = sorted(data.draw(st.lists(place, min_size=4, max_size=4)))
    spans = data.draw(st.lists(st.tuples(place, place).map(sorted).map(tuple), max_size=3))
    found = passage(TEXT, Evidence(start, end, TEXT[start:end], answer, answer_end, tuple(spans)))
    pieces = [piece for paragraph in found for piece in paragraph]
    shown = "".join(piece.text for piece in pieces if piece.proof)
    assert shown == TEXT[start:end].replace("\n", "")
    for paragraph in found:
        text = "".join(piece.text for piece in paragraph)
        assert text.removeprefix("… ").removesuffix(" …") in TEXT
