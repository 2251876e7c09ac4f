"""Seams that a site's markup left in the text, mended where that is safe: lost blanks, lost marks, double blanks."""

import re
from functools import cache

from questions.intake.words import listed

_STUCK = re.compile(
    r"(?<=[a-z]{2}|[a-z0-9][)\]%”’\"]|[0-9]{2})([.!?])(?=[A-Z“‘(])(?!(?:Com|Co|Id|Net|Org|Tv|News|Go|Js|ID|TV|COM)\b)"
)
_STUCK_DIGIT = re.compile(r"(?<=[a-z]{3}[.])(?=\d{1,3}[. ]?[A-Z][a-z])")
_STUCK_COMMA = re.compile(r"(?<=[a-z]{2})([,;])(?=[A-Za-z]{2})|(?<=[A-Z]{2})([,;])(?=[A-Z][a-z])")
_STUCK_COLON = re.compile(r"(?<=[a-z]{3}):(?=[A-Z][a-z])")
_COMMA_QUOTE = re.compile(r"(?<=[,.!?][”’])(?=[A-Za-z])")
_BEFORE_CURLY = re.compile(r"(?<=[a-z0-9,.:;!?])(?=[“])")
_STRAIGHT = re.compile(r'"')
_OPENS, _UNCLEAR, _CLOSES = -1, 0, 1
_MARKS = re.compile(r"(?:(?<=\s)|^)\?([A-Z0-9][^?]{0,800}?)\s?\?(?=[\s,.]|$)")
_BEFORE_STOP = re.compile(r" {1,3}(?=[.,;!?](?:\s|$))")
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|@")
_FRAMED = re.compile(r"[-–—] ([^-–—]{3,60}) [-–—]$")
_HEADING_LAST = re.compile(r"(?<=[a-z]{2}[.!?] )[A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15}){0,3}$")
_TABLE = re.compile(r"[A-Z]{2,6}\d[\d.,+-]{0,15}\d[A-Z]{2,6}\d[\d.,+-]{0,15}\d")
_LISTED = re.compile(r"(?<=[.!?\"”]),(?=[\"“A-Z])")


def mend(paragraph: str) -> str:
    """``paragraph`` with single blanks, blanks back between glued sentences ("lama.Warga"), and no glued table."""
    paragraph = " ".join(paragraph.split()).rstrip("#")
    framed = _FRAMED.match(paragraph)
    if framed:
        return framed[1]
    addresses = [match.span() for match in _TOKEN.finditer(paragraph) if _ADDRESS.search(match[0])]
    if not addresses:
        return " ".join(_without_table(_seams(paragraph)).split())
    parts: list[str] = []
    position = 0
    for start, end in addresses:
        parts += [_seams(paragraph[position:start]), paragraph[start:end]]
        position = end
    return " ".join(_without_table("".join([*parts, _seams(paragraph[position:])])).split())


def sections(paragraph: str) -> list[str]:
    """A paragraph split where a heading was glued to the sentence under it: "... lancar. Awal MulaSetelah itu ..."."""
    parts: list[str] = []
    position = 0
    for match in _glued_heading().finditer(paragraph):
        begin = max((paragraph.rfind(stop, position, match.start()) for stop in (". ", '" ', "” ", "? ")), default=-1)
        heading = paragraph[begin + 2 : match.end()] if begin >= 0 else ""
        if 0 < len(heading.split()) <= 8 and heading[0].isupper():
            parts += [paragraph[position : begin + 1], heading]
            position = match.end()
    last = _HEADING_LAST.search(paragraph, max(position, len(paragraph) - 80))
    if last and len(paragraph[position : last.start()].split()) >= 8:
        return [*parts, paragraph[position : last.start()], last[0]]
    return [*parts, paragraph[position:]]


@cache
def _glued_heading() -> re.Pattern[str]:
    words = "|".join(re.escape(word.capitalize()) for word in listed("starters") if len(word) >= 4 and " " not in word)
    return re.compile(rf"(?<= )[A-Z][a-z]{{2,20}}(?=(?:{words})\s)")


def lost_breaks(text: str) -> str:
    """Line breaks back in a text whose paragraphs a data set joined by ",": "... negara.,Menteri itu"."""
    return _LISTED.sub("\n", text) if len(_LISTED.findall(text)) >= 4 else text


def _seams(text: str) -> str:
    if '"' not in text:
        text = _MARKS.sub(r'"\1"', text)
    text = _quotes(text)
    text = _STUCK.sub(r"\1 ", text)
    text = _STUCK_DIGIT.sub(" ", text)
    text = _STUCK_COMMA.sub(lambda match: match[0] + " ", text)
    text = _STUCK_COLON.sub(": ", text)
    text = _COMMA_QUOTE.sub(" ", _BEFORE_CURLY.sub(" ", text))
    return _BEFORE_STOP.sub("", text)


def _quotes(text: str) -> str:
    """Blanks back outside straight quote marks. A mark with letters or stops on both sides opens where the next mark
    closes, and closes where the next opens; else marks take turns."""
    marks = [match.start() for match in _STRAIGHT.finditer(text)]
    if not marks:
        return text
    sides = [_side(text[at - 1 : at], text[at + 1 : at + 2]) for at in marks]
    parts: list[str] = []
    position = 0
    last = _CLOSES
    for number, at in enumerate(marks):
        parts.append(text[position:at])
        side, following = sides[number], sides[number + 1] if number + 1 < len(marks) else _CLOSES
        if side == _UNCLEAR:
            side = -following if following != _UNCLEAR and number + 1 < len(marks) else -last
            parts.append(' "' if side == _OPENS else '" ')
        else:
            parts.append('"')
        last = side
        position = at + 1
    return "".join([*parts, text[position:]])


def _side(before: str, after: str) -> int:
    """Whether a straight mark between two characters opens, closes, or might do either. A mark behind a digit that a
    word follows may stand for inches and is left alone."""
    if not before or before.isspace() or before in "([“‘-–—/":
        return _OPENS
    if not after or not after.isalnum() or before.isdigit():
        return _CLOSES
    return _UNCLEAR if before in ".,!?:;)" or before.islower() else _CLOSES


def _without_table(text: str) -> str:
    """``text`` without sentences that hold a table run together ("ABCD189-24,40EFGH800-22,71")."""
    match = _TABLE.search(text)
    if match is None:
        return text
    before = max(text.rfind(stop, 0, match.start()) for stop in (". ", "? ", "! "))
    behind = re.compile(r"[.!?](?=\s|$)").search(text, match.end())
    return text[: before + 1] + (text[behind.end() :] if behind else "")
