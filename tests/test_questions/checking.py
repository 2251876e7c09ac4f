"""What must hold for every question of every article."""

from datetime import date

import questions
from questions.assembly import compatible
from questions.languages import LANGUAGES
from questions.languages.telling import is_told
from questions.model import Item, QuestionSet, Span


def faults(found: QuestionSet, options: int = 4) -> list[str]:
    """What is wrong with a set, a line each: its document, its offsets, its options, and what the rules say again."""
    again = questions.load(questions.dump(found, spares=True))
    lines = [] if again.items == found.items else ["the document does not come back as it was"]
    if len({item.id for item in again.items}) < len(again.items):
        lines.append("two items have one id")
    for item in again.items:
        lines += [f"{item.stem} [{item.answer}]: {fault}" for fault in _faults(item, again, options)]
    return lines


def _faults(item: Item, found: QuestionSet, options: int) -> list[str]:
    article = found.article
    language = LANGUAGES[article.language]
    lines = [f"{v.rule}: {v.why}" for v in questions.judge(item, article) if not v.passed]
    texts = [option.text for option in item.options]
    if len(texts) != options or len({text.casefold() for text in texts}) != options:
        lines.append(f"options {texts}")
    if [option.text for option in item.options if option.correct] != [item.answer]:
        lines.append("not one key")
    if not all(option.correct or (option.source and option.why) for option in (*item.options, *item.spares)):
        lines.append("a distractor without source or reason")
    if language.open_words(item.stem):
        lines.append(f"open words {language.open_words(item.stem)}")
    if is_told(_own(item), f"{item.stem}\n{item.caption}", language, date=item.kind == "date"):
        lines.append("the key is told")
    return lines + _evidence(item, article.text) + _late(item, found)


def _own(item: Item) -> str:
    """The key without the words that all other options share ("kilometres"), which tell it from none of them."""
    if item.kind == "date":
        return item.answer
    shared = set.intersection(*({*option.text.split()} for option in item.options if not option.correct))
    return " ".join(word for word in item.answer.split() if word not in shared) or item.answer


def _evidence(item: Item, text: str) -> list[str]:
    evidence = item.evidence
    if evidence is None:
        return ["no evidence"]
    right = text[evidence.start : evidence.end] == evidence.text
    inside = evidence.start <= evidence.answer_start < evidence.answer_end <= evidence.end
    context = all(0 <= start < end <= len(text) for start, end in evidence.context)
    return [] if right and inside and context else ["evidence that is not so"]


def _late(item: Item, found: QuestionSet) -> list[str]:
    """Options after publication where the key is not."""
    published, language = found.article.published, LANGUAGES[found.article.language]
    if published is None or item.kind != "date":
        return []
    late = []
    for option in item.options:
        days = [day for _, day in language.dates(option.text, Span(0, len(option.text))) if day.year and day.month]
        late.append(bool(days) and date(days[0].year or 1, days[0].month or 1, days[0].day or 1) > published)
    key = next(place for place, option in enumerate(item.options) if option.correct)
    return ["options after publication"] if any(late) and not late[key] else []


def clashes(found: QuestionSet) -> list[str]:
    """Pairs of a set that ask the same, or give each other away."""
    language = LANGUAGES[found.article.language]
    return [
        f"{one.stem} / {other.stem}"
        for place, one in enumerate(found.items)
        for other in found.items[:place]
        if not compatible(one, other, language)
    ]
