"""One option is the key, all options differ, and none holds another ("10" and "10 or more")."""

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    if sum(option.correct for option in item.options) != 1:
        return "fault_not_one_key"
    if item.options[item.key].text != item.answer:
        return "fault_key_differs"
    texts = [tuple(word.casefold() for word in words(option.text)) for option in item.options]
    if len(set(texts)) != len(texts) or not all(texts):
        return "fault_options_equal"
    overlap = any(_inside(short, full) for short in texts for full in texts if short is not full)
    return "fault_options_overlap" if overlap else ""


def _inside(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return any(full[i : i + len(short)] == short for i in range(len(full) - len(short) + 1))


RULE = Rule("one key", _check)
