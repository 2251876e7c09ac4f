"""Numbers and ordinals in Indonesian: "20", "16.700", "7,5", "dua puluh lima", "1,5 juta", "ke-10", "kesepuluh"."""

import re
from fractions import Fraction

from questions.languages.numerals import digits_value, digits_words
from questions.languages.words import table, word_set
from questions.model import Number, Sentence, Span, Token

_UNITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_SCALES = {"ratus": 100, "ribu": 1000, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_SPECIAL = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6}
_WORDS = {*_UNITS, *_SCALES, *_SPECIAL, "belas", "puluh"}


def parse(words: list[str]) -> Fraction | None:
    """The value of number words ("dua puluh lima", "1,5 juta"), None where they are no number."""
    total = group = Fraction(0)
    seen = False
    for word in words:
        low = word.lower()
        value = digits_value(low, ",")
        if value is not None:
            group += value
        elif low in _UNITS:
            group += _UNITS.index(low)
        elif low in _SPECIAL and _SPECIAL[low] < 1000:
            group += _SPECIAL[low]
        elif low in _SPECIAL:
            total += _SPECIAL[low]
        elif low == "belas":
            group += 10
        elif low == "puluh":
            group = group - group % 10 + (group % 10) * 10 if group >= 10 else group * 10
        elif low == "ratus":
            group *= 100
        elif low in _SCALES:
            total += (group or 1) * _SCALES[low]
            group = Fraction(0)
        else:
            return None
        seen = True
    return total + group if seen else None


def words_of(value: int) -> str:
    """A whole number below a million in words."""
    if value < 10:
        return _UNITS[value]
    if value < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(value) or f"{_UNITS[value - 10]} belas"
    for size, name, single in ((1000, "ribu", "seribu"), (100, "ratus", "seratus"), (10, "puluh", "")):
        if value >= size:
            many, rest = divmod(value, size)
            head = single if many == 1 and single else f"{words_of(many)} {name}"
            return f"{head} {words_of(rest)}" if rest else head
    raise ValueError(value)


def find(sentence: Sentence) -> list[tuple[Span, Number]]:
    """Cardinals with their unit (per cent, money, measure) and hedge; numbers after "ke-", in brackets or names left out."""
    tokens = sentence.tokens
    found: list[tuple[Span, Number]] = []
    index = 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and _is_number(tokens[end], end > index):
            end += 1
        if end == index or tokens[index].label != "O":
            index = max(end, index + 1)
            continue
        found += _number(tokens, index, end)
        index = end
    return found


def _is_number(token: Token, inside: bool) -> bool:
    low = token.text.lower()
    return low in _WORDS and (inside or low not in {"belas", "puluh"}) or digits_value(low, ",") is not None


def _number(tokens: tuple[Token, ...], start: int, end: int) -> list[tuple[Span, Number]]:
    value = parse([token.text for token in tokens[start:end]])
    before = tokens[start - 1].text.lower() if start else ""
    if value is None or before in {
        "ke",
        "nomor",
        "no.",
        "pasal",
        "ayat",
        "jalan",
        "km",
        "usia",
        "pukul",
        "/",
        "-",
        "–",
    }:
        return []
    first, last = start, end
    unit = ""
    if before in {"rp", "us$", "$", "as$", "s$", "a$"}:
        first, unit = start - 1, tokens[start - 1].text
    elif end < len(tokens) and tokens[end].text.lower() in word_set("id", "units", "units"):
        unit = tokens[end].text
        last = end + 1
        if unit.lower() in {"dolar", "mil", "meter", "km", "kilometer"} and last < len(tokens):
            follow = tokens[last].text
            if follow in {"AS", "AS$", "persegi", "Singapura", "Australia", "Hong"}:
                unit, last = f"{unit} {follow}", last + 1
    words = " ".join(token.text for token in tokens[start:end])
    span = Span(tokens[first].span.start, tokens[last - 1].span.end)
    return [(span, Number(value, words, any(c.isdigit() for c in words), _hedge(tokens, first), unit))]


def _hedge(tokens: tuple[Token, ...], first: int) -> str:
    hedges = sorted(word_set("id", "units", "hedges"), key=lambda words: -len(words.split()))
    for hedge in hedges:
        size = len(hedge.split())
        before = " ".join(token.text.lower() for token in tokens[max(0, first - size) : first])
        if before == hedge:
            return hedge
    return ""


def written(number: Number) -> str:
    """A number in the form of ``number.words``."""
    pieces = number.words.split()
    if not number.digits:
        return words_of(int(number.value))
    scale = _SCALES.get(pieces[-1].lower(), 1)
    text = digits_words(number.value / scale, pieces[0], ",")
    return " ".join([text, *pieces[1:]]) if scale != 1 else text


_ORDINAL = re.compile(r"ke-(\d{1,4})$", re.IGNORECASE)


def find_ordinals(sentence: Sentence) -> list[tuple[Span, int]]:
    """ "ke-10" and "kesepuluh", not "abad ke-20" or "ulang tahun" of nobody: what an ordinal counts is asked elsewhere."""
    found = []
    for index, token in enumerate(sentence.tokens):
        match = _ORDINAL.match(token.text)
        if match:
            found.append((token.span, int(match.group(1))))
        elif token.text.lower() in table("id", "words/units")["ordinals"]:
            previous = sentence.tokens[index - 1].text.lower() if index else ""
            if token.text.islower() and previous:
                found.append((token.span, int(table("id", "words/units")["ordinals"][token.text.lower()])))
    return found


def ordinal_words(value: int, like: str) -> str:
    """An ordinal in the form of ``like``."""
    if _ORDINAL.match(like):
        return f"ke-{value}"
    for word, number in table("id", "words/units")["ordinals"].items():
        if number == value and (word != "perdana"):
            return str(word)
    return f"ke-{value}"
