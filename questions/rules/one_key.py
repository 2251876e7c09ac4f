"""One option is the key, all options differ, and none holds another ("10" and "10 or more"; Haladyna and others 2002,
guidelines 19 and 22; "more than one correct" in Moore and others 2023)."""

from questions.languages.base import Language
from questions.languages.telling import amount, short_for
from questions.languages.tokens import stands_in, words
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    if sum(option.correct for option in item.options) != 1:
        return "fault_not_one_key"
    if item.options[item.key].text != item.answer:
        return "fault_key_differs"
    texts = [option.text for option in item.options]
    written = {tuple(sorted(word.casefold() for word in words(text))) for text in texts}
    if len(written) != len(texts) or () in written:
        return "fault_options_equal"
    if _same_value(texts, language):
        return "fault_options_equal"
    pairs = [
        (one, other)
        for one in texts
        for other in texts
        if one is not other and (item.kind or item.answer in (one, other))
    ]
    overlap = any(stands_in(one, other) for one, other in pairs)
    if overlap or _ranges_meet(texts, language):
        return "fault_options_overlap"
    if any(short_for(one, other) for one in texts for other in texts if one is not other):
        return "fault_options_equal"
    return "fault_options_equal" if reading and _same_person(item, reading.article.text) else ""


def _same_person(item: Item, text: str) -> bool:
    """Whether the article puts a wrong option right beside a name that is the key, as it does with somebody's role."""
    others = [option.text for option in item.options if not option.correct]
    return item.answer[:1].isupper() and any(
        f"{other} {item.answer}" in text or f"{item.answer}, {other}" in text for other in others
    )


def _same_value(texts: list[str], language: Language) -> bool:
    """Whether two options are one date or one number, written in two ways ("16", "sixteen")."""
    days = [day for text in texts if (day := language.day(text))]
    amounts = [each for text in texts if (each := amount(text, language)) is not None]
    values = [(value, tuple(_UNITS.get(word, word) for word in rest)) for value, rest in amounts]
    return len(set(days)) < len(days) or len(set(values)) < len(values)


_UNITS = {"percent": "%", "persen": "%", "rupiah": "rp", "dollars": "$", "dolar": "$"}


def _ranges_meet(texts: list[str], language: Language) -> bool:
    """Whether one option is a bound ("more than 9") that the number of another is within."""
    amounts = [amount(text, language) for text in texts]
    values = [each[0] if each else None for each in amounts]
    for place, text in enumerate(texts):
        bound = values[place]
        others = [value for k, value in enumerate(values) if k != place and value is not None]
        if bound is None:
            continue
        if _has(text, language, "more") and any(value >= bound for value in others):
            return True
        if _has(text, language, "less") and any(value <= bound for value in others):
            return True
    return False


def _has(text: str, language: Language, key: str) -> bool:
    return any(stands_in(phrase, text) for phrase in language.words("writing", key))


RULE = Rule("one key", _check)
