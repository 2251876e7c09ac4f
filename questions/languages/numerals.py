"""Numbers in digits, with either separators, and their shape: what every language shares."""

import re
from fractions import Fraction

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def digits_value(word: str, decimal: str) -> Fraction | None:
    """The value of a number in digits, ``decimal`` being "," or "."; None for scores, dates and version numbers."""
    if not _DIGITS.fullmatch(word):
        return None
    group = "." if decimal == "," else ","
    whole, _, part = word.partition(decimal)
    groups = whole.split(group)
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(piece) != 3 for piece in groups[1:])):
        return None
    if not all(piece.isdigit() for piece in groups) or (part and not part.isdigit()):
        return None
    return Fraction("".join(groups)) + (Fraction(int(part), 10 ** len(part)) if part else 0)


def digits_words(value: Fraction, like: str, decimal: str) -> str:
    """``value`` written as ``like`` is: as many decimals, thousands grouped where ``like`` groups them or would have to."""
    group = "." if decimal == "," else ","
    _, _, part = like.partition(decimal)
    places = len(part)
    scaled = round(value * 10**places)
    whole, rest = divmod(scaled, 10**places)
    grouped = group in like.partition(decimal)[0] or (whole >= 10000) or not like.partition(decimal)[0].isdigit()
    if len(like.partition(decimal)[0]) >= 4 and group not in like:
        grouped = False
    text = f"{whole:,}".replace(",", group) if grouped else str(whole)
    return f"{text}{decimal}{rest:0{places}d}" if places else text
