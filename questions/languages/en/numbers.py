"""Numbers and ordinals in English: "20", "16,700", "7.5", "twenty-five", "1.5 million", "10th", "tenth"."""

import re
from collections.abc import Sequence
from fractions import Fraction

from questions.languages.numerals import MONEY_SIGNS, digits_value, find_numbers, in_groups, like_digits
from questions.languages.words import table, word_set
from questions.model import Number, Sentence, Span, Token

_SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {"thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_INSIDE = {"hundred", *_SCALES}
_DIGIT_SCALES = {**_SCALES, "hundred": 100}
_MOST = 10**15
#: Behind these a number is less than nothing, or only a part of one.
_NOT_BEFORE = {"minus", "−", "x"}
_NOT_AFTER = {"dozen", "score", "x"}
_FRACTION = re.compile(r"(?:half|halves|quarters?|thirds?|(?:four|fif|six|seven|eigh|nin|ten)ths?)$")
#: Between two numbers they make a range or a choice of them.
_JOINS = {"to", "or"}


def parse(words: list[str]) -> Fraction | None:
    """The value of number words ("twenty-five", "two hundred and five", "1.5 million"), None where they are no number
    ("two three")."""
    return in_groups([piece for word in words for piece in _pieces(word)], _below, _SCALES)


def _pieces(word: str) -> list[str]:
    low = word.lower()
    first, _, second = low.partition("-")
    return [first, second] if first in _TENS[2:] and second in _SMALL[1:10] else [low]


def _below(words: Sequence[str], place: int) -> tuple[Fraction | None, int]:
    """Digits, or words below a thousand."""
    value = digits_value(words[place], ".")
    if value is None:
        value, place = _below_hundred(words, place)
    else:
        place += 1
    if value is None or words[place : place + 1] != ["hundred"]:
        return value, place
    value, place = value * 100, place + 1
    joined = place + 1 < len(words) and words[place] == "and"
    rest, end = _below_hundred(words, place + joined) if place < len(words) else (None, place)
    return (value, place) if rest is None else (value + rest, end)


def _below_hundred(words: Sequence[str], place: int) -> tuple[Fraction | None, int]:
    word = words[place]
    if word in _SMALL:
        return Fraction(_SMALL.index(word)), place + 1
    if word not in _TENS[2:]:
        return None, place
    tens = 10 * _TENS.index(word)
    unit = words[place + 1] if place + 1 < len(words) else ""
    return (Fraction(tens + _SMALL.index(unit)), place + 2) if unit in _SMALL[1:10] else (Fraction(tens), place + 1)


def words_of(value: int, joined: bool = False) -> str:
    """A whole number in words, "and" behind hundreds where ``joined``; raises ValueError below 0 and from 10^15 on."""
    if not 0 <= value < _MOST:
        raise ValueError(value)
    if value < 20:
        return _SMALL[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        return f"{_TENS[tens]}-{_SMALL[rest]}" if rest else _TENS[tens]
    for name, size in (*sorted(_SCALES.items(), key=lambda scale: -scale[1]), ("hundred", 100)):
        if value >= size:
            many, rest = divmod(value, size)
            head = f"{words_of(many, joined)} {name}"
            link = " and " if joined and size == 100 else " "
            return f"{head}{link}{words_of(rest, joined)}" if rest else head
    raise ValueError(value)


def find(sentence: Sentence) -> list[tuple[Span, Number]]:
    """Cardinals with their unit (per cent, money, measure) and hedge. Left out: parts of names, ages, scores, ranges,
    fractions, dozens, and the two parts of "8 years and 3 months"."""
    return find_numbers(sentence.tokens, _goes_on, _pair, _number)


def _goes_on(tokens: Sequence[Token], start: int, place: int) -> bool:
    return _is_number(tokens[place], place > start) or _and(tokens, start, place)


def _is_number(token: Token, inside: bool) -> bool:
    low = token.text.lower()
    if low in _INSIDE:
        return inside
    return any(piece in _SMALL or piece in _TENS[2:] for piece in _pieces(low)) or digits_value(low, ".") is not None


def _and(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Whether the word at a place is the "and" of "two hundred and fifty"."""
    if place == start or place + 1 >= len(tokens) or tokens[place].text != "and":
        return False
    return tokens[place - 1].text == "hundred" and _below_hundred(_pieces(tokens[place + 1].text), 0)[0] is not None


def _pair(tokens: Sequence[Token], one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two numbers say one thing: a range, a choice, "between 5 and 10", "1 in 5", "8 years, 3 months"."""
    between = [token.text.lower() for token in tokens[one[1] : two[0]]]
    units = word_set("en", "units", "units")
    unit = bool(between) and between[0] in units
    joins = between[unit:]
    behind = tokens[two[1]].text.lower() if two[1] < len(tokens) else ""
    other = unit and behind in units and behind != between[0]
    if joins == ["and"]:
        return other or (one[0] > 0 and tokens[one[0] - 1].text.lower() == "between")
    if joins == ["in"]:
        last = parse([token.text for token in tokens[two[0] : two[1]]])
        return not unit and last is not None and last <= 100
    return (len(joins) == 1 and joins[0] in _JOINS) or (other and joins in ([], [","]))


def _number(tokens: Sequence[Token], start: int, end: int) -> list[tuple[Span, Number]]:
    value = parse([token.text for token in tokens[start:end]])
    before = tokens[start - 1].text if start else ""
    after = tokens[end].text.lower() if end < len(tokens) else ""
    if value is None or (before, after) == ("(", ")") or _FRACTION.match(after):
        return []
    if before.lower() in word_set("en", "units", "not_before") | _NOT_BEFORE:
        return []
    if after in word_set("en", "units", "not_after") | _NOT_AFTER:
        return []
    if before and before[:1].isupper() and tokens[start - 1].tag == "PROPN" and start > 1:
        return []
    first, last, unit = start, end, ""
    if before in MONEY_SIGNS - {"Rp"}:
        first, unit = start - 1, before
    elif after in word_set("en", "units", "units"):
        last, unit = end + 1, tokens[end].text
        if tokens[last : last + 1] and tokens[last].text == "/" and last + 1 < len(tokens):
            last, unit = last + 2, f"{unit}/{tokens[last + 1].text}"
    glued = bool(after) and after[0].isalpha() and tokens[end].span.start == tokens[end - 1].span.end
    if last == end and (after in {"-", "–"} or glued):
        return []
    words = " ".join(token.text for token in tokens[start:end])
    span = Span(tokens[first].span.start, tokens[last - 1].span.end)
    return [(span, Number(value, words, any(c.isdigit() for c in words), _hedge(tokens, first), unit))]


def _hedge(tokens: Sequence[Token], first: int) -> str:
    for hedge in sorted(word_set("en", "units", "hedges"), key=lambda words: (-len(words.split()), words)):
        size = len(hedge.split())
        if " ".join(token.text.lower() for token in tokens[max(0, first - size) : first]) == hedge:
            return hedge
    return ""


def written(number: Number) -> str:
    """A number in the form of ``number.words``, without a capital that only the start of a sentence gave it."""
    if not number.digits:
        return words_of(int(number.value), " and " in number.words)
    return like_digits(number.value, number.words, ".", _DIGIT_SCALES)


_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)$", re.IGNORECASE)
_LAST = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}


def _in_words(value: int) -> str:
    """The ordinal of a whole number in words: "twelfth", "twenty-first", "one hundredth"."""
    head, mark, last = re.fullmatch(r"(?:(.*)([ -]))?(\w+)", words_of(value)).groups("")  # type: ignore[union-attr]
    plain = "twelfth" if last == "twelve" else f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return f"{head}{mark}{_LAST.get(last, plain)}"


_ORDINALS = {_in_words(value): value for value in range(1, 100)}


def find_ordinals(sentence: Sentence) -> list[tuple[Span, int]]:
    """ "10th", "tenth" and "twenty-first" with their values; "second" as a unit of time, centuries and dates are left
    to others."""
    known = {**_ORDINALS, **table("en", "words/units")["ordinals"]}
    found = []
    for index, token in enumerate(sentence.tokens):
        match = _ORDINAL.match(token.text)
        value = int(match.group(1)) if match else known.get(token.text.lower())
        after = sentence.tokens[index + 1].text.lower() if index + 1 < len(sentence.tokens) else ""
        if value and token.text.islower() and token.label == "O" and after not in {"century", "-", "of", "hand"}:
            found.append((token.span, int(value)))
    return found


def ordinal_words(value: int, like: str) -> str:
    """An ordinal in the form of ``like``."""
    if not _ORDINAL.match(like):
        return _in_words(value)
    suffix = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"
