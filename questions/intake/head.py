"""The head of an article: title, date line, by-lines, pictures' captions, and the dateline of the first paragraph."""

import re
from dataclasses import dataclass
from datetime import date

from questions.intake import dateline, dates
from questions.intake import title as titles
from questions.intake.paragraphs import Paragraph
from questions.intake.words import choice, listed

_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]{0,2}$")
_CREDIT_LAST = re.compile(
    r"(?<=[.\w])\s?\((?:[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,3})/[^()/]{1,30}\)$"
    r"|\. [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){1,2} ?/ ?[A-Z][\w ]{1,30}$"
)
_LONGEST_HEAD = 12


@dataclass(frozen=True)
class Head:
    """What the head says, and the paragraphs behind it."""

    title: str
    published: date | None
    outlet: str | None
    body: list[str]


def read(lines: list[Paragraph], title: str | None, day_first: bool) -> Head:
    """Takes the head off ``lines``. With ``title`` given, a first line that repeats it is taken off all the same.
    ``day_first``: whether 03/07/2025 is the third of July."""
    given = title
    if title is None and titles.is_title(lines):
        title, lines = lines[0].text, lines[1:]
    published, outlet = None, None
    kept: list[str] = []
    rest = [line.text for line in lines]
    while rest and len(kept) < 1 and len(lines) - len(rest) < _LONGEST_HEAD:
        line = rest[0]
        found = dates.date_line(line, day_first)
        if found and not _is_body(line):
            if found.sure and (published is None) and not dates.is_update(line):
                published = found.day
            outlet = outlet or dateline.strip(line).outlet
        elif not (title and titles.same(line, title)) and not is_byline(line):
            stripped = dateline.strip(line)
            if stripped.found:
                outlet, published = stripped.outlet or outlet, published or stripped.day
                if stripped.text:
                    kept.append(stripped.text)
            elif _is_body(line) or len(rest) == 1:
                kept.append(line)
            elif line.lower() in listed("outlets"):
                outlet = outlet or line
        rest = rest[1:]
    found_title = given if given is not None else title or ""
    return Head(found_title, published, outlet, kept + rest)


def _is_body(line: str) -> bool:
    """Whether a paragraph at the head is the body's first: a sentence, or too long for anything else."""
    words = len(line.split())
    if is_caption(line):
        return words >= 40
    return words >= 40 or (words >= 4 and _SENTENCE.search(line[-4:]) is not None) or (words >= 12 and ". " in line)


def is_byline(line: str) -> bool:
    """ "By A Reporter", "Oleh: Nama Wartawan": a by-line's cue and then names only."""
    match = re.match(rf"(?:{choice('bylines')})\b\s{{0,2}}:?", line.lower())
    if not match or len(line) > 120:
        return False
    words = re.findall(r"[^\W\d_][\w.'’-]*", line[match.end() :])
    return len(words) <= 10 and all(
        not word[0].islower() or word in ("and", "dan", "in", "di", "for") for word in words
    )


def is_caption(line: str) -> bool:
    """Whether a paragraph is the caption or the credit of a picture."""
    if len(line) > 300:
        return False
    lower = line.lower()
    cue = re.match(rf"(?:{choice('caption_starts')})\b\s?[:/-]", lower)
    return cue is not None or re.search(rf"(?:{choice('captions')})", lower) is not None


def ends_in_credit(line: str) -> bool:
    """Whether a short paragraph ends in a picture's credit: "(Antara/Nama)"."""
    return len(line.split()) <= 45 and _CREDIT_LAST.search(line[-60:]) is not None
