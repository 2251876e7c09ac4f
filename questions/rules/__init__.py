"""One file a rule of item writing: (Item, Reading or None) -> Verdict.

Imported and hand-written items have no kind and perhaps no article, so a rule needs the item and nothing more;
what only a reading can show passes where there is none. The rules are those of Haladyna, Downing and Rodriguez
(2002), "A review of multiple-choice item-writing guidelines", Applied Measurement in Education 15(3), as far as
a program can decide them. A rule depends on ``languages`` and ``model``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from questions.languages.base import Language
from questions.model import Item, Reading

Check = Callable[[Item, Reading | None, Language], str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, and a check that gives "" where an item passes; where it fails, the key of a sentence of
    ``explain.toml``, or from another package the sentence itself."""

    name: str
    check: Check
