"""The key is proved by the article: the evidence is its words, to the character, and holds the words that answer."""

from questions.languages.base import Language
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    evidence = item.evidence
    if reading is None or evidence is None:
        return ""
    text = reading.article.text
    inside = all(0 <= start < end <= len(text) for start, end in evidence.context)
    if evidence.start < 0 or text[evidence.start : evidence.end] != evidence.text or not inside:
        return "fault_evidence_moved"
    inside = evidence.start <= evidence.answer_start < evidence.answer_end <= evidence.end
    return "" if inside else "fault_answer_outside"


RULE = Rule("grounded", _check)
