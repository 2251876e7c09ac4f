"""No option gives itself away by an absolute word, and none is so vague that it is always true (Haladyna and others
2002, guideline 28a; Tarrant and others 2006; "absolute terms" and "vague terms" in Moore and others 2023)."""

from questions.languages.base import Language
from questions.languages.tokens import stands_in, words
from questions.model import Item, Reading
from questions.rules import Rule

#: Of no more words is an option that is an amount ("several boats"); a longer one tells something.
AMOUNT = 4


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    texts = [option.text for option in item.options]
    absolute = [_has(text, language, "absolute") for text in texts]
    if any(absolute) and not all(absolute):
        return "fault_absolute"
    return "fault_vague" if any(_vague(text, language) for text in texts) else ""


def _vague(text: str, language: Language) -> bool:
    short = len(words(text)) <= AMOUNT
    openers = language.words("writing", "vague_openers") | (
        language.words("writing", "vague_amounts") if short else set()
    )
    return short and _has(text, language, "vague") or _opens(text, openers)


def _has(text: str, language: Language, key: str) -> bool:
    return any(stands_in(phrase, text) for phrase in language.words("writing", key))


def _opens(text: str, phrases: frozenset[str]) -> bool:
    low = " ".join(words(text.lower()))
    return any(low == phrase or low.startswith(f"{phrase} ") for phrase in phrases)


RULE = Rule("plain options", _check)
