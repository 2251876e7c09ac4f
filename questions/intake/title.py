"""The title: which line it is, and without what the site adds to it."""

import re

from questions.intake import dateline, dates
from questions.intake.paragraphs import Paragraph
from questions.intake.words import choice, listed

_STOP = re.compile(r"[.:;,]$")
_DOMAIN = re.compile(r"\b[A-Za-z0-9-]{2,30}\.(?:com|co|id|net|org|tv|news|co\.id|co\.uk|go\.id)\b", re.IGNORECASE)
_WORD = re.compile(r"\w{4,}")
_LONGEST = 150


def is_title(lines: list[Paragraph]) -> bool:
    """Whether the first of ``lines`` is a title: a line that is no sentence of the body and has a body behind it."""
    if len(lines) < 2 or not any(character.isalpha() for character in lines[0].text):
        return False
    first, second = lines[0], lines[1]
    runs_on = first.text.endswith((".", '"', "”")) or len(first.text) > _LONGEST or not first.parted
    if dates.date_line(first.text, names=1):
        return False
    if (runs_on and dateline.strip(first.text).found) or len(first.text) > 2 * _LONGEST:
        return False
    if first.parted and dates.date_line(second.text):
        return True
    if len(first.text) > _LONGEST or first.text.startswith(("- ", "•", "*")):
        return False
    if not first.text.endswith((".", ":", ";", ",")) or (first.parted and first.text.endswith("...")):
        return True
    return first.parted and first.text.count(". ") == 0 and _says_the_same(first.text, second.text)


def _says_the_same(title: str, lead: str) -> bool:
    """Whether the lead repeats half of a title's longer words."""
    words = {word.lower() for word in _WORD.findall(title)}
    return len(words & {word.lower() for word in _WORD.findall(lead)}) * 2 >= len(words) > 2 and len(title) < len(lead)


def tidy(title: str, outlets: set[str]) -> str:
    """``title`` in one line without "| tempo.co", "- Harianjogja.com" or "KapanLagi.com: "; ``outlets`` are those of
    the article itself. A rubric's name ("News") is no title: then the result is empty."""
    title = " ".join(title.split()).strip(" |-–—")
    for _ in range(3):
        shorter = _without_outlet(title, outlets)
        if shorter == title:
            break
        title = shorter
    return "" if title.lower() in listed("rubrics") else title


def _without_outlet(title: str, outlets: set[str]) -> str:
    head, bar, tail = title.rpartition(" | ")
    if bar and head and len(tail.split()) <= 5:
        return head.strip()
    match = re.match(r"(.{10,})\s[-–—]\s([^-–—|]{2,40})$", title)
    if match and _is_outlet(match[2].strip(), outlets):
        return match[1].strip()
    match = re.match(r"([^:|–—]{3,30}?)(?: [-–—|] |: )(?:[A-Z][a-z]{3,12} - )?(.{10,})$", title)
    if match and _is_outlet(match[1].strip(), outlets, strict=True):
        return match[2].strip()
    return title


def _is_outlet(name: str, outlets: set[str], strict: bool = False) -> bool:
    bare = letters(name)
    if _DOMAIN.match(name) or bare in outlets or bare in {letters(each) for each in listed("outlets")}:
        return len(name.split()) <= 4
    last = re.search(rf"\b(?:{choice('outlet_nouns')})$", name.lower())
    return not strict and bool(last) and 2 <= len(name.split()) <= 4


def letters(name: str) -> str:
    """A name by its letters alone, its domain left out: "BANTENRAYA.COM" and "Banten Raya" are one."""
    name = re.sub(r"(?:\.(?:com|co|id|net|org|tv))+$", "", name.lower().strip())
    return re.sub(r"[\W_]", "", name)


def same(one: str, other: str) -> bool:
    """Whether two lines are the same headline, an outlet in front or behind aside."""
    a, b = re.sub(r"[\W_]", "", one.lower()), re.sub(r"[\W_]", "", other.lower())
    shorter, longer = sorted((a, b), key=len)
    contained = len(shorter) >= 20 and shorter in longer and len(longer) < 1.5 * len(shorter)
    return bool(shorter) and (shorter == longer or contained)
