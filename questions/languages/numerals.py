"""Numbers in digits, with either separators, and what every language's numbers share in words."""

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from questions.model import Number, Span, Token

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
#: More figures than any number of a newspaper; Python refuses to read some thousands of them.
_LONGEST = 40
#: The value of the words from a place on that stay below a scale, and the place behind them; None where they are none.
Below = Callable[[Sequence[str], int], tuple[Fraction | None, int]]
#: Tokens from a place to another, the last one left out.
Run = tuple[int, int]

#: Signs of money that stand before their number.
MONEY_SIGNS = frozenset(
    {"Rp", "$", "US$", "AS$", "A$", "S$", "NZ$", "HK$", "€", "£", "¥", "₹", "VND", "Shs", "KSh", "RM", "Rs"}
    | {"USD", "IDR", "EUR", "SGD", "MYR", "PHP", "THB"}
)


def digits_value(word: str, decimal: str) -> Fraction | None:
    """The value of a number in digits, ``decimal`` being "," or "."; None for scores, dates, versions and "0812"."""
    if len(word) > _LONGEST or not _DIGITS.fullmatch(word) or not word.isascii():
        return None
    group = "." if decimal == "," else ","
    whole, _, part = word.partition(decimal)
    groups = whole.split(group)
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(piece) != 3 for piece in groups[1:])):
        return None
    if not all(piece.isdigit() for piece in groups) or (part and not part.isdigit()):
        return None
    if len(whole) > 1 and whole.startswith("0"):
        return None
    return Fraction("".join(groups)) + (Fraction(int(part), 10 ** len(part)) if part else 0)


def digits_words(value: Fraction, like: str, decimal: str) -> str:
    """``value`` written as ``like`` is: as many decimals, rounded where they do not suffice, and thousands grouped
    where ``like`` groups them or is too short to tell."""
    group = "." if decimal == "," else ","
    shown, _, part = like.partition(decimal)
    whole, rest = divmod(round(value * 10 ** len(part)), 10 ** len(part))
    grouped = group in shown or len(shown) < 4
    text = f"{whole:,}".replace(",", group) if grouped else str(whole)
    return f"{text}{decimal}{rest:0{len(part)}d}" if part else text


def in_groups(words: Sequence[str], below: Below, scales: Mapping[str, int]) -> Fraction | None:
    """The value of groups that each have a smaller scale than the one before ("3 juta 200 ribu"); None for others."""
    total, floor, place = Fraction(0), None, 0
    while place < len(words):
        value, place = below(words, place)
        scale = 1
        while place < len(words) and words[place] in scales:
            scale *= scales[words[place]]
            place += 1
        if value is None or (floor is not None and (scale >= floor or value * scale >= floor)):
            return None
        total, floor = total + value * scale, scale
    return total if words else None


def like_digits(value: Fraction, like: str, decimal: str, scales: Mapping[str, int]) -> str:
    """``value`` in the digits and scales of ``like`` ("16.700", "1,5 juta", "3 juta 200 ribu")."""
    groups: list[tuple[str, list[str]]] = []
    for word in like.split():
        if word.lower() in scales and groups:
            groups[-1][1].append(word)
        else:
            groups.append((word, []))
    written = []
    for place, (digits, names) in enumerate(groups):
        scale = 1
        for name in names:
            scale *= scales[name.lower()]
        many = value / scale
        if place < len(groups) - 1:
            many = Fraction(many.numerator // many.denominator)
        value -= many * scale
        if many or len(groups) == 1:
            written.append(" ".join([digits_words(many, digits, decimal), *names]))
    return " ".join(written)


def find_numbers(
    tokens: Sequence[Token],
    goes_on: Callable[[Sequence[Token], int, int], bool],
    pair: Callable[[Sequence[Token], Run, Run], bool],
    read: Callable[[Sequence[Token], int, int], list[tuple[Span, Number]]],
) -> list[tuple[Span, Number]]:
    """What ``read`` makes of each longest run of tokens (from, to) outside names. ``goes_on`` tells whether a run that
    starts at one place reaches over another, ``pair`` whether two runs say one thing; then both are left out."""
    runs: list[Run] = []
    index = 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and goes_on(tokens, index, end):
            end += 1
        if end > index:
            runs.append((index, end))
        index = max(end, index + 1)
    paired = {run for one, two in zip(runs, runs[1:], strict=False) if pair(tokens, one, two) for run in (one, two)}
    return [
        number
        for start, end in runs
        if (start, end) not in paired and tokens[start].label == "O"
        for number in read(tokens, start, end)
    ]
