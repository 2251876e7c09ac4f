"""No distractor is made true by the sentence that proves the key.

Of an item that somebody wrote, an option may stand in that sentence for something else, as long as the key does too.
"""

from questions.languages.base import Language
from questions.languages.calendar import tells
from questions.languages.telling import numbers
from questions.languages.tokens import stands_in
from questions.model import Item, Reading, Span
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    if item.evidence is None:
        return ""
    said = item.evidence.text
    if not item.kind and (stands_in(item.answer, said) or numbers(item.answer, language) & numbers(said, language)):
        return ""
    dates = [day for _, day in language.dates(said, Span(0, len(said)))]
    for option in item.options:
        if not option.correct:
            day = language.day(option.text)
            if stands_in(option.text, said) or (day and any(tells(each, day) for each in dates)):
                return "fault_distractor_true"
    return ""


RULE = Rule("false distractors", _check)
