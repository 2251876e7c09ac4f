"""The stem asks for what is so; a "not" is in capitals where nothing else works (Haladyna and others 2002, guideline
17; Tarrant and others 2006, "negatively worded stem", Nurse Education Today 26(8))."""

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import GAP, Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    tokens = [] if GAP in item.stem else words(item.stem)
    low = [word.lower() for word in tokens]
    askers = language.words("writing", "askers")
    asked = next((place for place, word in enumerate(low) if word in askers), len(low))
    for place in range(asked + 1, len(low)):
        if low[place] in language.words("grammar", "speech"):
            return ""
        if _negates(tokens[place], language) and _of_the_question(low[place - 1], low[place], language):
            return "fault_negative"
    return ""


def _negates(word: str, language: Language) -> bool:
    if word.isupper() and len(word) > 1:
        return False
    low = word.lower()
    return low in language.words("writing", "negations") or _contracted(low, language)


def _contracted(low: str, language: Language) -> bool:
    return low.endswith(tuple(language.words("writing", "negated_ends")))


def _of_the_question(before: str, word: str, language: Language) -> bool:
    """Whether a negation belongs to the verb that is asked, not to what somebody says in the stem."""
    heads = language.words("writing", "negated_heads")
    return not heads or word in language.words("writing", "excepting") or before in heads


RULE = Rule("positive stem", _check)
