"""Where drafts come from: the article's own facts, or somebody else's source behind the same gate."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from questions.languages.base import Language
from questions.model import Draft, Reading


@dataclass(frozen=True, slots=True)
class DraftSource:
    """A source of drafts. ``drafts`` gives questions without wrong answers for what was read; each names the sentence
    that proves its key, or the gate drops it."""

    name: str
    drafts: Callable[[Reading, Language], Iterable[Draft]]
