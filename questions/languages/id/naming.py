"""Which words can name a person in Indonesian."""

from questions.languages.words import gazetteer, lines
from questions.model import Token

_COMMON = frozenset({"NOUN", "DET", "NUM", "ADJ", "VERB", "ADV", "ADP", "PRON", "SCONJ"})


def may_name(word: str) -> bool:
    """No country, no common word; a common word that people are also called by may."""
    low = word.lower()
    if low in gazetteer("indonesian-names"):
        return True
    return low not in gazetteer("territories") and low not in gazetteer("cities") and not _common(low)


def _common(low: str) -> bool:
    roots = lines("id", "roots")
    return low in roots or any(
        low.startswith(prefix) and low.endswith(suffix) and low[len(prefix) : len(low) - len(suffix)] in roots
        for prefix, suffix in (("ke", "an"), ("per", "an"), ("pe", "an"), ("peng", "an"), ("pem", "an"), ("pen", "an"))
    )


def common(token: Token) -> bool:
    """A word that is no name and not written in capitals."""
    return token.label == "O" and token.text.istitle() and token.tag in _COMMON
