"""*there are*: how many there are of something in something."""

from questions.languages.words import word_set
from questions.model import Clause, Sentence, Span


def clauses(sentence: Sentence) -> list[Clause]:
    """ "There are 20 carriages in X": the subject is where they are, the rest what is counted; else none."""
    tokens = sentence.tokens
    if len(tokens) < 6 or tokens[0].text.lower() != "there" or tokens[1].text.lower() not in {"are", "were"}:
        return []
    end = len(tokens) - 1 if tokens[-1].text == "." else len(tokens)
    cuts = [
        k for k in range(3, end) if tokens[k].tag in {"ADP", "SCONJ"} or tokens[k].text in {",", "who", "that", "which"}
    ]
    if len(cuts) != 1 or tokens[cuts[0]].text.lower() not in word_set("en", "existence", "inside"):
        return []
    place = Span(tokens[cuts[0]].span.start, tokens[end - 1].span.end)
    counted = Span(tokens[2].span.start, tokens[cuts[0] - 1].span.end)
    return [Clause(sentence, place, tokens[1].span, tokens[0].span, (counted,))]
