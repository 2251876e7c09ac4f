"""An item's evidence as it stands in the article, in pieces, each with what it is for.

The sentence that proves comes in its whole paragraph; of other paragraphs only what is around the words that
resolved a reference."""

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

AROUND = 60
"""Characters shown at least on either side of a reference's words."""


def passage(text: str, evidence: Evidence | None) -> tuple[Paragraph, ...]:
    """What of ``text`` proves the key, paragraph by paragraph in its order; () without evidence."""
    if evidence is None:
        return ()
    found = []
    for start, end in _paragraphs(text):
        if start < evidence.end and evidence.start < end:
            found.append(_pieces(text, start, end, evidence))
            continue
        inside = [span for span in evidence.context if start <= span[0] and span[1] <= end]
        if inside:
            found.append(_excerpt(text, start, end, min(inside)[0], max(inside)[1], evidence))
    return tuple(found)


def _excerpt(text: str, start: int, end: int, first: int, last: int, evidence: Evidence) -> Paragraph:
    """``text[first:last]`` with whole words around it, and an ellipsis where the paragraph goes on."""
    begin = start if first - start <= AROUND else text.rfind(" ", start, first - AROUND) + 1 or start
    stop = text.find(" ", last + AROUND, end) if end - last > AROUND else end
    stop = end if stop < 0 else stop
    pieces = _pieces(text, begin, stop, evidence)
    before = (Piece("… "),) if begin > start else ()
    after = (Piece(" …"),) if stop < end else ()
    return (*before, *pieces, *after)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    while start <= len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end
        if end > start:
            found.append((start, end))
        start = end + 2
    return found


def _pieces(text: str, start: int, end: int, evidence: Evidence) -> Paragraph:
    """``text[start:end]``, cut wherever what it is for changes."""
    sentence, answer = (evidence.start, evidence.end), (evidence.answer_start, evidence.answer_end)
    cuts = {start, end}
    for span in (sentence, answer, *evidence.context):
        cuts.update(place for place in span if start < place < end)
    edges = sorted(cuts)
    return tuple(
        Piece(
            text[one:two],
            proof=_within(one, sentence),
            answer=_within(one, answer),
            context=any(_within(one, span) for span in evidence.context),
        )
        for one, two in zip(edges, edges[1:], strict=False)
    )


def _within(place: int, span: tuple[int, int]) -> bool:
    return span[0] <= place < span[1]
