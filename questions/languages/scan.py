"""A sentence to be parsed into clauses, its dates at hand: what every language's grammar shares."""

from collections.abc import Callable, Sequence

from questions.languages.words import word_set
from questions.model import Day, Sentence, Span

_QUOTES = set('"“”«»„')
_BREAKS = set(":;?!—")


class Scan:
    """The tokens of a sentence, those that are part of a date marked, and the word lists of a language's grammar."""

    def __init__(self, code: str, sentence: Sentence, dates: Sequence[tuple[Span, Day]]) -> None:
        self.code, self.sentence, self.tokens = code, sentence, sentence.tokens
        days = [span for span, _ in dates]
        self.dated = [any(day.start <= token.span.start < day.end for day in days) for token in self.tokens]

    @property
    def plain(self) -> bool:
        """Whether it is one told sentence: no heading, no quotation, nothing that breaks it, and a full stop."""
        words = [token.text for token in self.tokens]
        if self.sentence.heading or len(words) < 5 or words[-1] != ".":
            return False
        return not _QUOTES & set(words) and not _BREAKS & set(words[:-1])

    def is_in(self, index: int, key: str) -> bool:
        """Whether a word is of the list ``key`` of ``words/grammar.toml``."""
        return self.low(index) in word_set(self.code, "grammar", key)

    def span(self, start: int, end: int) -> Span:
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)

    def low(self, index: int) -> str:
        return self.tokens[index].text.lower() if 0 <= index < len(self.tokens) else ""

    def tag(self, index: int) -> str:
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else ""

    def opens_date(self, index: int) -> bool:
        """Whether a date begins here, with its preposition or without."""
        if self.dated[index]:
            return True
        after = index + 1
        return self.is_in(index, "date_prepositions") and after < len(self.tokens) and self.dated[after]

    def pieces(
        self, start: int, end: int, adds: Callable[[int], bool], relative: Callable[[int], bool]
    ) -> tuple[Span, ...]:
        """The rest of a clause, cut before prepositions, conjunctions, dates, commas and relative clauses.

        It ends where an aside begins, or where ``adds`` sees a second predicate.
        """
        end = next((k for k in range(start + 1, end) if self.is_in(k, "aside") or adds(k)), end)
        if start >= end:
            return ()
        cuts = [start]
        for index in range(start + 1, end):
            if self.dated[index]:
                if not self.dated[index - 1] and not (cuts[-1] == index - 1 and self.opens_date(index - 1)):
                    cuts.append(index)
            elif (
                self.dated[index - 1]
                or self.opens_date(index)
                or self.tag(index) in {"ADP", "SCONJ"}
                or self.low(index) == ","
                or relative(index)
            ):
                cuts.append(index)
        return tuple(self.span(a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True) if a < b)
