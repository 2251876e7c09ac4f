"""The gate: every rule says what it finds of an item, before anyone sees it."""

from collections.abc import Sequence

from questions.languages.base import Language
from questions.model import Item, Reading, Verdict
from questions.rules import Rule


def judge(
    item: Item, reading: Reading | None, rules: Sequence[Rule], language: Language, reader: Language
) -> tuple[Verdict, ...]:
    """A verdict a rule, in the rules' order, by the words of the item's ``language``; ``why`` is a sentence for the
    ``reader`` where the item fails."""
    verdicts = []
    for rule in rules:
        fault = rule.check(item, reading, language)
        verdicts.append(Verdict(rule.name, not fault, _sentence(fault, reader)))
    return tuple(verdicts)


def _sentence(fault: str, language: Language) -> str:
    """The sentence of ``explain.toml``; a fault that has none there says itself what it is."""
    try:
        return language.message(fault) if fault else ""
    except KeyError:
        return fault
