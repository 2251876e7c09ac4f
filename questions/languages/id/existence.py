"""*terdapat*: how many there are of something in something, also deep inside a sentence.

"... kereta lapis bajanya yang ... karena terdapat 20 gerbong" counts the carriages of the train: what *terdapat*
says is said of the noun that the relative clause before it describes.
"""

from questions.languages.words import word_set
from questions.model import Clause, Sentence, Span, Token

_NOMINAL = {"NOUN", "PROPN", "ADJ", "NUM", "X"}


def clauses(sentence: Sentence) -> list[Clause]:
    """A clause a *terdapat* followed by a number, its subject the place or thing that holds; else none."""
    tokens = sentence.tokens
    found = []
    for index, token in enumerate(tokens[:-2]):
        if token.text.lower() != "terdapat" or token.text != token.text.lower():
            continue
        end = _end(tokens, index + 1)
        holder = _antecedent(tokens, index)
        if holder and end > index + 2:
            rest = Span(tokens[index + 1].span.start, tokens[end - 1].span.end)
            tail = end == len(tokens) or tokens[end].text in {".", ","}
            if tail:
                found.append(Clause(sentence, holder, token.span, token.span, (rest,)))
    return found


def _end(tokens: tuple[Token, ...], index: int) -> int:
    while index < len(tokens) and tokens[index].tag in _NOMINAL and tokens[index].text.lower() != "yang":
        index += 1
    return index


def _antecedent(tokens: tuple[Token, ...], verb: int) -> Span | None:
    """The noun phrase before the last *yang* that stands before ``verb``, where *karena* ties the two."""
    before = [token.text.lower() for token in tokens[:verb]]
    if "yang" not in before or not before or before[-1] not in word_set("id", "existence", "ties"):
        return None
    end = len(before) - 1 - before[::-1].index("yang")
    start = end
    while start > 0 and tokens[start - 1].tag in _NOMINAL:
        start -= 1
    if start == end:
        return None
    return Span(tokens[start].span.start, tokens[end - 1].span.end)
