"""One option is the key, all options differ, and none holds another ("10" and "10 or more")."""

from questions.languages.base import Language
from questions.languages.tokens import stands_in, words
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    if sum(option.correct for option in item.options) != 1:
        return "fault_not_one_key"
    if item.options[item.key].text != item.answer:
        return "fault_key_differs"
    texts = [option.text for option in item.options]
    written = {tuple(word.casefold() for word in words(text)) for text in texts}
    if len(written) != len(texts) or () in written:
        return "fault_options_equal"
    overlap = any(stands_in(one, other) for one in texts for other in texts if one is not other)
    return "fault_options_overlap" if overlap else ""


RULE = Rule("one key", _check)
