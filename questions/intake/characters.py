"""Bytes to characters, and characters to plain ones: what every later step may rely on."""

import codecs
import html
import re
import unicodedata

from questions.errors import NotText

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,10}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")
_BLANK = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NOTHING = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufffd\ufff9-\ufffb]")
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def decode(data: bytes) -> str:
    """UTF-8 (a byte-order mark may stand in front), UTF-16 with its mark, else cp1252 where the result is clean text.

    Raises NotText for anything else."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data, codec)
    if b"\0" in data:
        raise NotText
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _strict(data, "cp1252")
    letters = sum(character.isalpha() for character in text)
    foreign = sum(character.isalpha() and not character.isascii() for character in text)
    if _CONTROL.search(text) or foreign * 5 > letters or letters * 2 < len(text):
        raise NotText
    return text


def _strict(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise NotText from error


def plain(text: str) -> str:
    """``text`` in NFC, with ``\\n`` for every line break, plain blanks, no soft hyphens or zero-width characters and
    no entities left ("&nbsp;"). Runs of blanks stay, and what an emoji of a wrong encoding leaves goes ("\\x9f"): a
    page has it in a quoted post. Raises NotText for other control characters, for many of these, and for lone
    surrogates."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotText from error
    text = _BREAK.sub("\n", text)
    controls = _CONTROL.findall(text)
    if len(controls) * 100 > len(text) or any(character < "\x80" for character in controls):
        raise NotText
    text = _ENTITY.sub(lambda match: html.unescape(match.group()), text)
    text = _CONTROL.sub("", _BREAK.sub("\n", text))
    if text.count("\ufffd") * 100 > len(text):
        raise NotText
    text = _NOTHING.sub("", _BLANK.sub(" ", text))
    return unicodedata.normalize("NFC", text)
