"""Which words can name a person in English."""

from questions.languages.words import gazetteer, word_set
from questions.model import Token

_COMMON = frozenset({"DET", "PRON", "ADP", "NUM", "NOUN", "ADV", "SCONJ"})


def may_name(word: str) -> bool:
    """No country, no word that heads or fills a role."""
    low = word.lower()
    return low not in gazetteer("territories") and low not in word_set("en", "roles", "heads")


def common(token: Token, after: Token) -> bool:
    """A word that is no name and not written in capitals, whatever follows it."""
    if token.text.lower() in word_set("en", "grammar", "small_openers"):
        return token.text.istitle()
    return token.label == "O" and token.text.istitle() and token.tag in _COMMON


def unknown(words: str) -> tuple[str, ...]:
    """Words glued together across a lost blank or hyphen are the only ones that can be told so far: none."""
    return ()
