"""The key does not stand in the stem or in the caption above it, in words or in digits.

Of a sentence that somebody wrote as an answer all words must, of a name or a number one is enough.
"""

import re

from questions.languages.base import Language
from questions.languages.telling import is_told, numbers
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule

#: Of no more words is a name; a longer key that somebody wrote is a phrase.
NAME = 3


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    if any(_listed(item.stem) == number for number in numbers(item.answer, language) if number > 1):
        return "fault_key_listed"
    if not item.kind and len(words(item.answer)) > NAME and any(word.islower() for word in words(item.answer)):
        own = {word.casefold() for word in words(_own(item))}
        seen = {word.casefold() for word in words(f"{item.stem}\n{item.caption}")}
        return "fault_key_in_stem" if own <= seen else ""
    date = item.kind == "date"
    written = not item.kind and any(word[:1].islower() for word in words(item.answer))
    key = item.answer if language.day(item.answer) else _own(item)
    told = is_told(key, f"{item.stem}\n{item.caption}", language, date=date, whole=written)
    return "fault_key_in_stem" if told else ""


def _own(item: Item) -> str:
    """The key without the words that another option has too ("Pantai Beacon" among beaches): those tell nothing."""
    shared = {word.casefold() for option in item.options if not option.correct for word in words(option.text)}
    own = [word for word in words(item.answer) if word.casefold() not in shared]
    return " ".join(own) if any(any(c.isalnum() for c in word) for word in own) else item.answer


_LIST = re.compile(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*(?:, [A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*)*,? (?:and|dan) [A-Z]")


def _listed(stem: str) -> int:
    """How many names the stem lists in a row ("in Damietta and Idku": 2), 0 for no list."""
    lists = [match.group().count(",") + 2 for match in _LIST.finditer(stem[1:])]
    return lists[0] if len(lists) == 1 else 0


RULE = Rule("no give-away", _check)
