"""All options have one form: digits or none, the same unit, the same closing mark, like length; none stands out
(Haladyna and others 2002, guidelines 23 and 24; "longest option correct" in Moore and others 2023)."""

import re
from collections.abc import Iterable

from questions.languages.base import Language
from questions.languages.telling import amount
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule

#: Keys up to so many letters may have any length; beyond the second figure they are phrases.
SHORT, PHRASE = 12, 30
#: Digits in an option of more words are no number of its own.
NUMBER = 5
#: More letters in capitals are no abbreviation.
SHOUTED = 6


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    texts = [option.text for option in item.options]
    if len({_shape(text, language) for text in texts}) > 1 or _mixed(text[-1:] in ".!" for text in texts):
        return "fault_form"
    if _mixed(text.isupper() and sum(map(str.isalpha, text)) > SHOUTED for text in texts):
        return "fault_form"
    wrong = [len(option.text) for option in item.options if not option.correct]
    right = [len(option.text) for option in item.options if option.correct]
    far = bool(wrong and right) and max(right) > SHORT and max(right) > _most(max(right)) * max(wrong)
    return "fault_longest" if far else ""


def _mixed(answers: Iterable[bool]) -> bool:
    """Whether something holds of one option and not of another."""
    return len(set(answers)) > 1


def _most(length: int) -> float:
    """How many times as long as the longest wrong option a key of so many letters may be."""
    return 2 if length <= PHRASE else 1.4


def _shape(text: str, language: Language) -> tuple[bool, tuple[str, ...], bool]:
    """Whether it is a number or a date in digits, the words beside the number, and whether it starts with a capital."""
    if language.day(text):
        return any(map(str.isdigit, text)), (), text[:1].isupper()
    number = amount(text, language)
    digits = bool(_NUMBER.match(text)) and len(words(text)) <= NUMBER
    unit = number[1] if number and digits else ()
    return digits, unit, text[:1].isupper() or not digits and text[:1].isdigit()


#: A number first, with its sign ("US$1,5") and what tells how near it is ("about 5"); no name with a figure in it.
_NUMBER = re.compile(r"(?:[a-z]+ ){0,3}(?:Rp|US|AS|A|S|ke-)?\W{0,2}\d[\d.,:/–-]*(?:st|nd|rd|th|%)?(?!\w)")
RULE = Rule("same form", _check)
