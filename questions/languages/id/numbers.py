"""Numbers and ordinals in Indonesian: "20", "16.700", "7,5", "dua puluh lima", "1,5 juta", "ke-10", "kesepuluh"."""

import re
from collections.abc import Sequence
from fractions import Fraction

from questions.languages.numerals import MONEY_SIGNS, digits_value, find_numbers, in_groups, like_digits
from questions.languages.words import table, word_set
from questions.model import Number, Sentence, Span, Token

_UNITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_SCALES = {"ribu": 1000, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
#: Words that hold their own "satu".
_ONES = {"sepuluh": "puluh", "sebelas": "belas", "seratus": "ratus", "seribu": "ribu", "sejuta": "juta"}
_INSIDE = {*_SCALES, "belas", "puluh", "ratus"}
_DIGIT_SCALES = {**_SCALES, "ratus": 100}
_MOST = 10**15
_MONEY = {sign.lower() for sign in MONEY_SIGNS}
#: A number behind these is a name, an age or a time, or only a part of one.
_NOT_BEFORE = {"ke", "nomor", "no.", "urut", "pasal", "ayat", "jalan", "km", "pukul", "minus", "/", "-", "–", "−", "x"}
_AGE = {"usia", "berusia", "umur", "berumur"}
_NOT_AFTER = {"/", "-", "–", "x", "lusin", "kodi", *(f"{name}an" for name in _INSIDE)}
#: Between two numbers they make a range or a choice of them.
_JOINS = {"atau", "sampai", "hingga", "banding", "dari", "dan"}


def parse(words: list[str]) -> Fraction | None:
    """The value of number words ("dua puluh lima", "1,5 juta"), None where they are no number ("dua tiga")."""
    plain: list[str] = []
    for word in words:
        low = word.lower()
        plain += ["satu", _ONES[low]] if low in _ONES else [low]
    return in_groups(plain, _below, _SCALES)


def _below(words: Sequence[str], place: int) -> tuple[Fraction | None, int]:
    """Digits, or words below a thousand."""
    digits = digits_value(words[place], ",")
    if digits is not None:
        hundreds = words[place + 1 : place + 2] == ["ratus"]
        return (digits * 100, place + 2) if hundreds else (digits, place + 1)
    value, last = 0, 1000
    while place < len(words) and words[place] in _UNITS:
        unit, follow = _UNITS.index(words[place]), words[place + 1] if place + 1 < len(words) else ""
        size = {"ratus": 100, "puluh": 10, "belas": 1}.get(follow, 1)
        if size >= last or (not unit and len(words) > 1):
            return None, place
        value += unit * size + (10 if follow == "belas" else 0)
        last = 1 if follow == "belas" else size
        place += 2 if follow in {"ratus", "puluh", "belas"} else 1
    return (Fraction(value), place) if last < 1000 else (None, place)


def words_of(value: int) -> str:
    """A whole number in words; raises ValueError below 0 and from 10^15 on."""
    if not 0 <= value < _MOST:
        raise ValueError(value)
    if value < 10:
        return _UNITS[value]
    if value < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(value) or f"{_UNITS[value - 10]} belas"
    sizes = [(10**12, "triliun", ""), (10**9, "miliar", ""), (10**6, "juta", ""), (1000, "ribu", "seribu")]
    for size, name, single in (*sizes, (100, "ratus", "seratus"), (10, "puluh", "")):
        if value >= size:
            many, rest = divmod(value, size)
            head = single if many == 1 and single else f"{words_of(many)} {name}"
            return f"{head} {words_of(rest)}" if rest else head
    raise ValueError(value)


def find(sentence: Sentence) -> list[tuple[Span, Number]]:
    """Cardinals with their unit (per cent, money, measure) and hedge. Left out: numbers after "ke-", in brackets or
    names, ages, scores, ranges, fractions, and the two parts of "8 tahun 3 bulan"."""
    return find_numbers(sentence.tokens, _goes_on, _pair, _number)


def _goes_on(tokens: Sequence[Token], start: int, place: int) -> bool:
    return _is_number(tokens[place], place > start)


def _is_number(token: Token, inside: bool) -> bool:
    low = token.text.lower()
    return low in _UNITS or low in _ONES or (inside and low in _INSIDE) or digits_value(low, ",") is not None


def _pair(tokens: Sequence[Token], one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two numbers in a row say one thing: a range, a choice, "antara 5 dan 10", "8 tahun 3 bulan"."""
    between = [token.text.lower() for token in tokens[one[1] : two[0]]]
    units = word_set("id", "units", "units")
    unit = bool(between) and between[0] in units
    joins = between[unit:]
    behind = tokens[two[1]].text.lower() if two[1] < len(tokens) else ""
    if joins == ["dan"]:
        opened = one[0] > 0 and tokens[one[0] - 1].text.lower() == "antara"
        return opened or (unit and behind in units and behind != between[0])
    joined = len(joins) == 1 and joins[0] in _JOINS and not (unit and joins == ["dari"])
    return joined or (unit and not joins and behind in units)


def _number(tokens: Sequence[Token], start: int, end: int) -> list[tuple[Span, Number]]:
    value = parse([token.text for token in tokens[start:end]])
    before = tokens[start - 1].text.lower() if start else ""
    after = tokens[end].text.lower() if end < len(tokens) else ""
    fraction = after.startswith("per") and after[3:] in _UNITS
    if (
        value is None
        or before in _NOT_BEFORE | _AGE
        or after in _NOT_AFTER
        or fraction
        or (before, after) == ("(", ")")
    ):
        return []
    first, last, unit, apart = start, end, "", False
    glued = bool(after) and after[0].isalpha() and tokens[end].span.start == tokens[end - 1].span.end
    money = start - 2 if before == "." and start > 1 and tokens[start - 2].text == "Rp" else start - 1
    if start and tokens[money].text.lower() in _MONEY:
        apart = tokens[money].span.end < tokens[money + 1].span.start
        first, unit = money, tokens[money].text
    elif after in word_set("id", "units", "units"):
        last, unit = _unit(tokens, end)
    if glued and last == end:
        return []
    words = " ".join(token.text for token in tokens[start:end])
    span = Span(tokens[first].span.start, tokens[last - 1].span.end)
    return [(span, Number(value, words, any(c.isdigit() for c in words), _hedge(tokens, first), unit, apart))]


def _unit(tokens: Sequence[Token], place: int) -> tuple[int, str]:
    """The unit that starts at a place, with what belongs to it ("dolar AS", "km persegi", "km/jam"), and its end."""
    unit = tokens[place].text
    follow = [token.text for token in tokens[place + 1 : place + 3]]
    if len(follow) == 2 and follow[0] == "/":
        return place + 3, f"{unit}/{follow[1]}"
    if unit.lower() in {"dolar", "mil", "meter", "km", "kilometer"} and follow:
        if follow[0] in {"AS", "AS$", "persegi", "Singapura", "Australia"}:
            return place + 2, f"{unit} {follow[0]}"
        if follow in (["Hong", "Kong"], ["Amerika", "Serikat"]):
            return place + 3, f"{unit} {' '.join(follow)}"
    return place + 1, unit


def _hedge(tokens: Sequence[Token], first: int) -> str:
    hedges = sorted(word_set("id", "units", "hedges"), key=lambda words: (-len(words.split()), words))
    for hedge in hedges:
        size = len(hedge.split())
        before = " ".join(token.text.lower() for token in tokens[max(0, first - size) : first])
        if before == hedge:
            return hedge
    return ""


def written(number: Number) -> str:
    """A number in the form of ``number.words``."""
    if not number.digits:
        return words_of(int(number.value))
    return like_digits(number.value, number.words, ",", _DIGIT_SCALES)


_ORDINAL = re.compile(r"ke-(\d{1,4})$", re.IGNORECASE)


def find_ordinals(sentence: Sentence) -> list[tuple[Span, int]]:
    """ "ke-10", "kesepuluh" and "kedua belas", not "abad ke-20" or "ulang tahun" of nobody: what an ordinal counts is
    asked elsewhere."""
    found = []
    for index, token in enumerate(sentence.tokens):
        match = _ORDINAL.match(token.text)
        if match:
            found.append((token.span, int(match.group(1))))
        elif token.text.islower() and index:
            end, value = _in_words([each.text for each in sentence.tokens[index:]])
            if value:
                found.append((Span(token.span.start, sentence.tokens[index + end - 1].span.end), value))
    return found


def _in_words(words: Sequence[str]) -> tuple[int, int]:
    """How many words from the first on are an ordinal, and its value; 0 and 0 for none."""
    known = table("id", "words/units")["ordinals"].get(words[0], 0)
    if not words[0].startswith("ke"):
        return (1, int(known)) if known else (0, 0)
    stem = words[0][2:]
    first = [stem[:-5], stem[-5:]] if stem.endswith(("belas", "puluh")) and stem not in _ONES else [stem]
    for size in range(min(len(words), 6), 0, -1):
        value = parse([*first, *words[1:size]])
        if value is not None and not any(c.isdigit() for c in stem + "".join(words[1:size])):
            return size, int(value)
    return (1, int(known)) if known else (0, 0)


def ordinal_words(value: int, like: str) -> str:
    """An ordinal in the form of ``like``."""
    if _ORDINAL.match(like):
        return f"ke-{value}"
    return "pertama" if value == 1 else f"ke{words_of(value)}"
