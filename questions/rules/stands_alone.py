"""With its caption the stem stands alone: nothing in it points at something that is not there."""

from questions.languages.base import Language
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    return "fault_open_reference" if language.open_words(item.stem) else ""


RULE = Rule("stands alone", _check)
