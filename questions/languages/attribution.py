"""Who says so: a sentence's quotation, or the clause before "kata X" or "X said", and the words for its speaker."""

from questions.languages.words import word_set
from questions.model import Sentence, Span, Token

_OPENING, _CLOSING = '"“', '"”'
_ENDS = set("?!.«»")
#: Short forms of months, and of "number", before a figure.
SHORT = frozenset("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec No Nos Des Okt Agt".split())  # noqa: SIM905


class Told:
    """The tokens of a sentence, cut into what is said and who says it. ``code`` chooses the word lists."""

    def __init__(self, code: str, sentence: Sentence, text: str) -> None:
        self.code, self.tokens, self.text = code, sentence.tokens, text

    def is_in(self, index: int, key: str) -> bool:
        inside = 0 <= index < len(self.tokens)
        return inside and self.tokens[index].text.lower() in word_set(self.code, "grammar", key)

    def quoted(self) -> tuple[int, int] | None:
        """Where the words inside one pair of quotation marks at the sentence's head begin and end; a sentence that
        begins inside a quotation has only the closing mark."""
        marks = [index for index, token in enumerate(self.tokens) if token.text in _OPENING + _CLOSING]
        opened = bool(marks) and marks[0] == 0 and self.tokens[0].text in _OPENING
        if len(marks) != 1 + opened or marks[-1] < 3:
            return None
        first, last = (1, marks[-1]) if opened else (0, marks[-1])
        if not opened and self.tokens[last].text == "“":
            return None
        return first, last

    def whole(self) -> tuple[int, int] | None:
        """A sentence that is told, up to its full stop; a few words of it may be quoted."""
        words = [token.text for token in self.tokens]
        marks = [word for word in words if word in _OPENING + _CLOSING]
        if len(words) < 5 or words[-1] != "." or len(marks) % 2 or words[0] in marks or words[-2] in marks:
            return None
        return 0, len(words) - 1

    def said(self, first: int, last: int) -> Span | None:
        """The words from ``first`` up to ``last`` without marks at their end; None where they are more than one
        sentence or a question."""
        while last > first and self.tokens[last - 1].text in {",", "."}:
            last -= 1
        inside = self.tokens[first:last]
        if not inside or any(token.text in _ENDS and not self._shortens(token) for token in inside):
            return None
        return Span(inside[0].span.start, inside[-1].span.end)

    def _shortens(self, token: Token) -> bool:
        """Whether a full stop only closes a short form ("Oct. 7"): the splitter did not end the sentence there."""
        if token.text != ".":
            return False
        before = self.text[: token.span.start].rsplit(" ", 1)[-1].strip("(")
        return self.text[token.span.end :][:2].strip()[:1].isdigit() and before in SHORT

    def naming(self, first: int, last: int) -> Span | None:
        """The name and role that stand from ``first`` on, up to a mark, a number or a word that tells where or when."""
        stop = first
        while stop < last and not self._ends(self.tokens[stop], stop):
            stop += 1
        return Span(self.tokens[first].span.start, self.tokens[stop - 1].span.end) if stop > first else None

    def _ends(self, token: Token, index: int) -> bool:
        return token.tag in {"PUNCT", "NUM", "SCONJ", "VERB", "AUX", "CCONJ", "PRON"} or self.is_in(
            index, "ends_speaker"
        )
