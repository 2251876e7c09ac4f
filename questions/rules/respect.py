"""Nobody real is offered as a false culprit, and the number of the dead is not guessed at.

A rule of this product, after the codes of the press: no person is tied to a crime or a shame that is not theirs
(Indonesia's Kode Etik Jurnalistik, articles 3 and 5; the Editors' Code, clause 1), not even as a wrong option.
"""

from questions.languages.base import Language
from questions.languages.tokens import stands_in, words
from questions.model import GAP, Item, Reading
from questions.rules import Rule

#: How many words may stand between the number asked for and the dead.
_NEAR = 4


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    tokens = [word.lower() for word in words(item.stem)]
    if _blames(tokens, item, language):
        return "fault_blame"
    counted = bool(item.options) and all(_number(option.text, language) for option in item.options)
    return "fault_dead" if counted and _counts_dead(tokens, language) else ""


def _number(text: str, language: Language) -> bool:
    """Whether an option is an amount, not a date."""
    first = words(text.lower())[:1]
    return not language.day(text) and bool(first) and (first[0][:1].isdigit() or language.number(first[0]) is not None)


def _blames(tokens: list[str], item: Item, language: Language) -> bool:
    """Whether the stem asks who is guilty, or who suffered a shame, and the options are names."""
    if not all(option.text[:1].isupper() and not any(c.isdigit() for c in option.text) for option in item.options):
        return False
    asks = language.words("writing", "people") | {GAP}
    places = [place for place, word in enumerate(tokens) if word in asks]
    if not places:
        return False
    behind = tokens[places[0] + 1 :]
    being = language.words("writing", "being")
    skipped = next((k for k, word in enumerate(behind) if word not in being), len(behind))
    first, next_word = behind[skipped : skipped + 1], behind[: skipped + _NEAR]
    passive = bool(first) and first[0] in language.words("writing", "accused") and skipped > 0
    active = bool(first) and first[0] in language.words("writing", "crimes")
    return passive or active or any(word in language.words("writing", "culprits") for word in next_word)


def _counts_dead(tokens: list[str], language: Language) -> bool:
    """Whether the number asked for is that of the dead: right behind a verb of killing, or shortly before a word for
    them."""
    asked = language.words("writing", "counting") | {GAP}
    places = [k for k in range(len(tokens)) if " ".join(tokens[k : k + 2]) in asked or tokens[k] in asked]
    if not places:
        return False
    before = " ".join(tokens[max(0, places[0] - 3) : places[0]])
    near = " ".join(tokens[places[0] + 1 : places[0] + 2 + _NEAR])
    killed = any(stands_in(phrase, before) for phrase in language.words("writing", "kills"))
    return killed or any(stands_in(phrase, near) for phrase in language.words("writing", "died"))


RULE = Rule("respect", _check)
