"""One file a kind of question: which facts it asks, how the key is written. Fact -> Draft.

A kind depends on ``languages`` and ``model``. Its stems are rows of ``languages/*/stems.toml``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from questions.languages.base import Language
from questions.model import Draft, Fact


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of question: its name, the kinds of fact it asks, and how the key is shown.

    ``key`` gets a fact, the words of the text that prove it and the language, and gives the key's text, "" for none.
    """

    name: str
    facts: tuple[str, ...]
    key: Callable[[Fact, str, Language], str]


def draft(fact: Fact, kinds: Sequence[Kind], text: str, names: Sequence[str], language: Language) -> Draft | None:
    """The first kind and wording that can ask a fact; None where none can. ``names`` are people named in the text."""
    for kind in kinds:
        if fact.kind not in kind.facts:
            continue
        key = kind.key(fact, fact.answer.of(text), language)
        for stem in language.stems(fact.kind, fact.event):
            filled = language.fill(stem, fact.slots, names)
            if filled and "hedge" in fact.slots:
                filled = language.hedged(filled)
            if filled and "speaker" in fact.slots:
                filled = language.frame(filled, fact.slots["speaker"])
            if filled and key:
                return Draft(kind.name, filled, key, fact)
    return None
