"""Reading -> Facts: dates, quantities, ordinals and people with a role, each with the words that prove it.

Depends on ``languages`` and ``model``; never on another stage.
"""

from questions.facts.days import dates
from questions.facts.ordinals import ordinals
from questions.facts.people import people
from questions.facts.quantities import quantities
from questions.languages.base import Language
from questions.model import Fact, Reading


def find_facts(reading: Reading, language: Language) -> list[Fact]:
    """The facts that can be asked about, in the order of the text."""
    found = [
        *ordinals(reading, language),
        *quantities(reading, language),
        *dates(reading, language),
        *people(reading, language),
    ]
    return sorted(found, key=lambda fact: (fact.evidence, fact.answer, fact.kind, fact.event))
