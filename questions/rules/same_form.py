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
    if len({_shape(text) for text in texts}) > 1 or _mixed(text[-1:] in ".!" for text in texts):
        return "fault_form"
    if _mixed(text.isupper() and sum(map(str.isalpha, text)) > SHOUTED for text in texts):
        return "fault_form"
    rests = [each[1] for text in texts if (each := amount(text, language))]
    if len(rests) == len(texts) > 2 and len(set(rests)) == 2 and min(map(rests.count, rests)) == 1:
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


def _shape(text: str) -> tuple[bool, str, bool]:
    """Whether there are digits, the unit behind them, and whether it starts with a capital."""
    digits = any(_NUMBER.fullmatch(word) for word in text.split())
    unit = (
        " ".join(word for word in words(text) if not re.search(r"\d", word))
        if re.match(r"^\D{0,3}\d\S*(\s|$)", text)
        else ""
    )
    months = bool(re.search(r"\d\s+[A-Z]|[A-Z]\w+\s+\d", text))
    long = len(words(text)) > NUMBER
    return (
        digits and not long,
        "" if months or long else unit,
        text[:1].isupper() or (not digits or long) and text[:1].isdigit(),
    )


#: A word that is a number, with its signs ("US$1,5", "10th"); no name with a figure in it ("76ers").
_NUMBER = re.compile(r"\W*(?:Rp|US|AS|ke)?\W*\d[\d.,:/–-]*(?:st|nd|rd|th)?\W*")
RULE = Rule("same form", _check)
