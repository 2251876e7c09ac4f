"""An item's evidence as it stands in the article: whole paragraphs in pieces, each piece with what it is for."""

from dataclasses import dataclass

from questions import Evidence


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph. ``proof``: in the sentence that proves; ``answer``: the words that do; ``context``:
    what resolved a reference."""

    text: str
    proof: bool = False
    answer: bool = False
    context: bool = False


Paragraph = tuple[Piece, ...]


def passage(text: str, evidence: Evidence | None) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text`` that hold the evidence or its context, in order; () without evidence."""
    if evidence is None:
        return ()
    sentence = (evidence.start, evidence.end)
    answer = (evidence.answer_start, evidence.answer_end)
    spans = [sentence, *evidence.context]
    return tuple(
        _pieces(text, start, end, sentence, answer, evidence.context)
        for start, end in _paragraphs(text)
        if any(start < stop and begin < end for begin, stop in spans)
    )


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    while start <= len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end
        if end > start:
            found.append((start, end))
        start = end + 2
    return found


def _pieces(
    text: str,
    start: int,
    end: int,
    sentence: tuple[int, int],
    answer: tuple[int, int],
    context: tuple[tuple[int, int], ...],
) -> Paragraph:
    def within(place: int, span: tuple[int, int]) -> bool:
        return span[0] <= place < span[1]

    cuts = {start, end}
    for span in (sentence, answer, *context):
        cuts.update(place for place in span if start < place < end)
    edges = sorted(cuts)
    return tuple(
        Piece(
            text[one:two],
            proof=within(one, sentence),
            answer=within(one, answer),
            context=any(within(one, span) for span in context),
        )
        for one, two in zip(edges, edges[1:], strict=False)
    )
