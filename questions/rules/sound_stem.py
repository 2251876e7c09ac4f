"""A direct question, or a sentence with one gap: capital, closing mark, no doubled word or stray mark, not too long."""

import re

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import GAP, Item, Reading
from questions.rules import Rule

MOST_WORDS = 35
_DOUBLED = re.compile(r"(?i)\b(\w{2,})\s+\1\b")
#: A time zone without the time that it belonged to.
_ZONE, _CLOCK = re.compile(r"\b(?:WIB|WITA|WIT|GMT|UTC)\b"), re.compile(r"\d{1,2}[.:]\d{2}|\b(?:pukul|jam)\b")
_ADJACENT = re.compile(r"\s[,.]|,,|: ?____|[^\W_]____|____[^\W_]|\(\s*\)|\s{2,}|[\[\]{}]")


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    stem = item.stem
    gaps = stem.count(GAP)
    if gaps > 1 or (gaps == 0 and not stem.endswith("?")) or (gaps == 1 and not stem.endswith((".", "?", "!"))):
        return "fault_no_question"
    if not (stem[0].isupper() or stem[0].isdigit() or stem.startswith((GAP, '"', "“"))):
        return "fault_no_capital"
    if _DOUBLED.search(stem) or _ADJACENT.search(stem) or _unpaired(stem):
        return "fault_stray_mark"
    if _ZONE.search(stem) and not _CLOCK.search(stem):
        return "fault_stray_mark"
    if len(words(stem)) > MOST_WORDS:
        return "fault_too_long"
    if gaps == 0 and _opens_and_ends(stem, language):
        return "fault_two_prepositions"
    return "fault_two_prepositions" if _two_prepositions(stem, language, bool(item.kind)) else ""


def _opens_and_ends(stem: str, language: Language) -> bool:
    """Whether a preposition at the end has nothing to govern, as one in front has taken the question word."""
    low, alone = [word.lower() for word in words(stem)], language.words("writing", "prepositions")
    return len(low) > 2 and low[0] in alone and low[-2] in alone


def _unpaired(stem: str) -> bool:
    return stem.count("(") != stem.count(")") or stem.count('"') % 2 == 1 or stem.count("“") != stem.count("”")


def _two_prepositions(stem: str, language: Language, made: bool) -> bool:
    """Whether a preposition has lost what it governs. Only a stem that was ``made`` cannot end in one: people ask "What
    was the ship bound for?"."""
    low = [word.lower() for word in words(stem)]
    lonely, pairs = language.words("grammar", "never_last"), language.words("grammar", "pairs")
    last = lonely | language.words("grammar", "never_end")
    for first, second in zip(low, low[1:], strict=False):
        if first in last and (second in {".", ","} or (second == "?" and made)):
            return True
        if first in lonely and second in lonely and f"{first} {second}" not in pairs:
            return True
    return False


RULE = Rule("sound stem", _check)
