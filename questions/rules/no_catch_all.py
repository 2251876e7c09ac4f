"""Each option is an answer of its own: no "all of the above", no "A and B", no yes or no (Haladyna and others 2002,
guidelines 9, 25 and 26; "complex or K-type" and "true or false" in Moore and others 2023, "Assessing the quality of
multiple-choice questions using GPT-4 and rule-based methods", EC-TEL)."""

import re

from questions.languages.base import Language
from questions.languages.tokens import stands_in, words
from questions.model import Item, Reading
from questions.rules import Rule

#: Letters, or numbers of statements, in the place of an answer.
_SEVERAL = re.compile(
    r"(?i:both |jawaban |pilihan |keduanya )?\(?(?:[A-Ea-e]|[ivx]+|\d)\)?"
    r"(?:, ?\(?(?:[A-Ea-e]|[ivx]+|\d)\)?)*,? (?:and|dan|&|or|atau) \(?(?:[A-Ea-e]|[ivx]+|\d)\)?"
    r"(?: only| saja| benar| are (?:correct|true))?\.?"
)


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    phrases, verdicts = language.words("writing", "catch_all"), language.words("writing", "verdicts")
    for option in item.options:
        text = option.text.strip()
        if _SEVERAL.fullmatch(text) or any(stands_in(phrase, text) for phrase in phrases):
            return "fault_catch_all"
        if words(text.lower())[:1] and words(text.lower())[0] in verdicts and len(words(text)) == 1:
            return "fault_true_false"
    return ""


RULE = Rule("no catch-all", _check)
