"""Reading -> Facts: ordinals, quantities, dates, people with a role, places, gaps; each with the words that prove it.

Depends on ``languages`` and ``model``; never on another stage.
"""

from questions.facts.days import find_dates
from questions.facts.gaps import find_gaps
from questions.facts.ordinals import find_ordinals
from questions.facts.people import find_people, find_speakers
from questions.facts.places import find_places
from questions.facts.quantities import find_quantities
from questions.facts.roles import find_roles
from questions.facts.statements import find_statements
from questions.languages.base import Language
from questions.model import Fact, Reading


def find_facts(reading: Reading, language: Language) -> list[Fact]:
    """The facts that can be asked about, in the order of the text."""
    statements = list(find_statements(reading, language))
    found = [
        *find_ordinals(reading, language),
        *find_quantities(reading, language),
        *find_dates(reading, language),
        *find_people(reading, language),
        *find_speakers(reading, language, statements),
        *find_places(reading, language),
        *find_gaps(reading, language, statements),
        *find_roles(reading, language),
    ]
    return sorted(found, key=lambda fact: (fact.evidence, fact.answer, fact.kind, fact.event))
