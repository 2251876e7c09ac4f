"""The stem itself asks one thing: it can be answered before the options are read (Haladyna and others 2002, guidelines
14 and 15; "unfocused stem" in Moore and others 2023)."""

from questions.languages.base import Language
from questions.languages.tokens import stands_in, words
from questions.model import GAP, Item, Reading
from questions.rules import Rule

LEAST_WORDS = 3


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    told = [word for word in words(item.stem) if word != GAP and any(c.isalnum() for c in word)]
    few = len(told) < LEAST_WORDS
    loose = any(stands_in(phrase, item.stem) for phrase in language.words("writing", "unfocused"))
    return "fault_unfocused" if few or loose else ""


RULE = Rule("focused", _check)
