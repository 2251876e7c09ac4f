"""Seams that a site's markup left in the text, mended where that is safe: lost blanks, lost marks, double blanks."""

import re

_STUCK = re.compile(r"(?<=[a-z]{2}|[a-z0-9][)\]%”’\"]|[0-9]{2})([.!?])(?=[A-Z“‘(])(?!(?:Com|Co|Id|Net|Org|Tv|News|Go|Js|ID|TV|COM)\b)")
_STUCK_DIGIT = re.compile(r"(?<=[a-z]{3}[.])(?=\d{1,3}[. ]?[A-Z][a-z])")
_STUCK_COMMA = re.compile(r"(?<=[a-z]{2})([,;])(?=[A-Za-z]{2})")
_STUCK_COLON = re.compile(r"(?<=[a-z]{3}):(?=[A-Z][a-z])")
_COMMA_QUOTE = re.compile(r"(?<=[,.!?][”’])(?=[A-Za-z])")
_BEFORE_CURLY = re.compile(r"(?<=[a-z0-9,.:;!?])(?=[“])")
_STRAIGHT = re.compile(r'"')
_MARK = re.compile(r"(?:(?<=\s)|^)\?(?=[A-Z0-9])|(?<=[,.!?])\?(?=\s|$)")
_MARK_NEAR = re.compile(r"(?<=[a-z0-9])\?(?=,\s)")
_BEFORE_STOP = re.compile(r" {1,3}(?=[.,;!?](?:\s|$))")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_TABLE = re.compile(r"\S*[A-Z]{2,6}\d[\d.,+-]*\d[A-Z]{2,6}\d[\d.,+-]*\d\S*")
_LISTED = re.compile(r"(?<=[.!?\"”]),(?=[\"“A-Z])")


def mend(paragraph: str) -> str:
    """``paragraph`` with single blanks, blanks back between glued sentences ("lama.Warga") and no run-together table."""
    paragraph = " ".join(paragraph.split())
    addresses = [match.span() for match in _ADDRESS.finditer(paragraph)]
    if not addresses:
        return " ".join(_without_table(_seams(paragraph)).split())
    parts: list[str] = []
    position = 0
    for start, end in addresses:
        parts += [_seams(paragraph[position:start]), paragraph[start:end]]
        position = end
    return " ".join(_without_table("".join([*parts, _seams(paragraph[position:])])).split())


def lost_breaks(text: str) -> str:
    """Line breaks back in a text whose paragraphs a data set joined by ",": "... negara.,Menteri itu"."""
    return _LISTED.sub("\n", text) if len(_LISTED.findall(text)) >= 4 else text


def _seams(text: str) -> str:
    if _MARK.search(text) and len(_MARK.findall(text)) >= 2:
        text = _MARK_NEAR.sub('"', _MARK.sub('"', text)) if '"' not in text else text
    text = _quotes(text)
    text = _STUCK.sub(r"\1 ", text)
    text = _STUCK_DIGIT.sub(" ", text)
    text = _STUCK_COMMA.sub(r"\1 ", text)
    text = _STUCK_COLON.sub(": ", text)
    text = _COMMA_QUOTE.sub(" ", _BEFORE_CURLY.sub(" ", text))
    return _BEFORE_STOP.sub("", text)


def _quotes(text: str) -> str:
    """Blanks back outside straight quote marks, which pair in their order; an odd mark leaves the text as it is."""
    marks = [match.start() for match in _STRAIGHT.finditer(text)]
    if not marks or len(marks) % 2:
        return text
    parts: list[str] = []
    position = 0
    for number, at in enumerate(marks):
        parts.append(text[position:at])
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        opens = number % 2 == 0
        parts.append(' "' if opens and (before in ".,!?:;" or before.islower()) and before and after.isalnum() else '"')
        if not opens and after.isalnum() and (before in ".,!?" or after.islower()):
            parts.append(" ")
        position = at + 1
    return "".join([*parts, text[position:]])


def _without_table(text: str) -> str:
    """``text`` without sentences that hold a table run together ("ABCD189-24,40EFGH800-22,71")."""
    match = _TABLE.search(text)
    if match is None:
        return text
    before = max(text.rfind(stop, 0, match.start()) for stop in (". ", "? ", "! "))
    behind = re.compile(r"[.!?](?=\s|$)").search(text, match.end())
    return text[: before + 1] + (text[behind.end() :] if behind else "")
