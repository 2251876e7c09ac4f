"""With its caption the stem stands alone: nothing in it points at something that is not there.

What a machine words is held to more: a pronoun or "the company" that a person anchors by a name stays open there.
"""

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule

#: From this word on a pronoun may stand for what is asked ("Which party lost every seat it had held?").
_ASKED = 4


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    found = language.open_words(item.stem)
    return "fault_open_reference" if found and (item.kind or _unanchored(item.stem, found, language)) else ""


def _unanchored(stem: str, found: tuple[str, ...], language: Language) -> bool:
    """Whether open words point outside the stem whatever it names ("this"), or stand before every name in it and in no
    clause that a named subject follows ("Before he came, Ann Lie ...")."""
    tokens = words(stem)
    if not tokens or set(found) & language.words("writing", "pointing"):
        return True
    low = [word.lower() for word in tokens]
    pronouns = [low.index(word) for word in found if word in language.words("writing", "pronouns")]
    if low[0] in language.words("writing", "expletives") and "that" in low[:_ASKED]:
        return False
    asks = low[0] in language.words("writing", "askers") | language.words("writing", "people")
    if asks and len(pronouns) == len(found) and min(pronouns) >= _ASKED:
        return False
    if tokens[1:2] == ["'s"] or tokens[1:2] == ["’s"]:
        return False
    named = next((place for place, word in enumerate(tokens) if place and word[:1].isupper()), len(tokens))
    if any(mark == "," and word[:1].isupper() for mark, word in zip(tokens, tokens[1:], strict=False)):
        named = 0
    return named == len(tokens) or any(place < named for place in pronouns)


RULE = Rule("stands alone", _check)
