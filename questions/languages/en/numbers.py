"""Numbers and ordinals in English: "20", "16,700", "7.5", "twenty-five", "1.5 million", "10th", "tenth"."""

import re
from fractions import Fraction

from questions.languages.numerals import digits_value, digits_words
from questions.languages.words import table, word_set
from questions.model import Number, Sentence, Span, Token

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def parse(words: list[str]) -> Fraction | None:
    """The value of number words ("twenty-five", "1.5 million"), None where they are no number."""
    total = group = Fraction(0)
    for word in [piece for each in words for piece in _pieces(each)]:
        value = digits_value(word, ".")
        if value is not None:
            group += value
        elif word in _SMALL:
            group += _SMALL.index(word)
        elif word in _TENS:
            group += 10 * _TENS.index(word)
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in _SCALES:
            total += (group or 1) * _SCALES[word]
            group = Fraction(0)
        else:
            return None
    return total + group if words else None


def _pieces(word: str) -> list[str]:
    low = word.lower()
    first, _, second = low.partition("-")
    return [first, second] if first in _TENS[2:] and second in _SMALL else [low]


def words_of(value: int) -> str:
    """A whole number below a million in words."""
    if value < 20:
        return _SMALL[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        return f"{_TENS[tens]}-{_SMALL[rest]}" if rest else _TENS[tens]
    size, name = (1000, "thousand") if value >= 1000 else (100, "hundred")
    many, rest = divmod(value, size)
    head = f"{words_of(many)} {name}"
    return f"{head} {words_of(rest)}" if rest else head


def find(sentence: Sentence) -> list[tuple[Span, Number]]:
    """Cardinals with their unit (per cent, money, measure) and hedge; parts of names and ages left out."""
    tokens = sentence.tokens
    found: list[tuple[Span, Number]] = []
    index = 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and _is_number(tokens[end], end > index):
            end += 1
        if end > index and tokens[index].label == "O":
            found += _number(tokens, index, end)
        index = max(end, index + 1)
    return found


def _is_number(token: Token, inside: bool) -> bool:
    low = token.text.lower()
    if low in _SCALES:
        return inside
    return any(piece in _SMALL or piece in _TENS[2:] for piece in _pieces(low)) or digits_value(low, ".") is not None


def _number(tokens: tuple[Token, ...], start: int, end: int) -> list[tuple[Span, Number]]:
    value = parse([token.text for token in tokens[start:end]])
    before = tokens[start - 1].text if start else ""
    after = tokens[end].text.lower() if end < len(tokens) else ""
    if (
        value is None
        or before.lower() in word_set("en", "units", "not_before")
        or after in word_set("en", "units", "not_after")
    ):
        return []
    if before and before[:1].isupper() and tokens[start - 1].tag == "PROPN" and start > 1:
        return []
    first, last, unit = start, end, ""
    if before in {"$", "US$", "A$", "S$", "NZ$", "HK$", "€", "£"}:
        first, unit = start - 1, before
    elif after in word_set("en", "units", "units"):
        unit, last = tokens[end].text, end + 1
    if last == end and after == "-":
        return []
    words = " ".join(token.text for token in tokens[start:end])
    span = Span(tokens[first].span.start, tokens[last - 1].span.end)
    return [(span, Number(value, words, any(c.isdigit() for c in words), _hedge(tokens, first), unit))]


def _hedge(tokens: tuple[Token, ...], first: int) -> str:
    for hedge in sorted(word_set("en", "units", "hedges"), key=lambda words: (-len(words.split()), words)):
        size = len(hedge.split())
        if " ".join(token.text.lower() for token in tokens[max(0, first - size) : first]) == hedge:
            return hedge
    return ""


def written(number: Number) -> str:
    """A number in the form of ``number.words``."""
    pieces = number.words.split()
    if not number.digits:
        words = words_of(int(number.value))
        return words.capitalize() if number.words[:1].isupper() else words
    scale = _SCALES.get(pieces[-1].lower(), 1)
    text = digits_words(number.value / scale, pieces[0], ".")
    return " ".join([text, *pieces[1:]]) if scale != 1 else text


_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)$", re.IGNORECASE)


def find_ordinals(sentence: Sentence) -> list[tuple[Span, int]]:
    """ "10th" and "tenth" with their values; "second" as a unit of time, centuries and dates are left to others."""
    found = []
    for index, token in enumerate(sentence.tokens):
        match = _ORDINAL.match(token.text)
        value = int(match.group(1)) if match else table("en", "words/units")["ordinals"].get(token.text.lower())
        after = sentence.tokens[index + 1].text.lower() if index + 1 < len(sentence.tokens) else ""
        if value and token.text.islower() and token.label == "O" and after not in {"century", "-", "of", "hand"}:
            found.append((token.span, int(value)))
    return found


def ordinal_words(value: int, like: str) -> str:
    """An ordinal in the form of ``like``."""
    if not _ORDINAL.match(like):
        for word, number in table("en", "words/units")["ordinals"].items():
            if number == value:
                return str(word)
    suffix = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"
