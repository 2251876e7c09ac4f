"""Which words can name a person in Indonesian."""

from collections import Counter

from questions.languages.tokens import words as tokenise
from questions.languages.words import gazetteer, lines, word_set
from questions.model import Token

_COMMON = frozenset({"NOUN", "DET", "NUM", "ADJ", "VERB", "ADV", "ADP", "PRON", "SCONJ"})
#: Classes of words that grow, where a capital may be a name that nobody knows.
_OPEN = frozenset({"NOUN", "ADJ", "VERB"})


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


def common(token: Token, after: Token) -> bool:
    """A word that is no name and not written in capitals; an office before a name keeps its capital
    ("Presiden Prabowo"), and so does the first word of a longer name ("Jaringan Pemantau ...")."""
    capital = after.text[:1].isupper()
    low = token.text.lower()
    heads = low in word_set("id", "roles", "titles") or low in word_set("id", "roles", "name_heads")
    if capital and (heads or after.label == "O"):
        return False
    return (
        token.label == "O"
        and token.text.istitle()
        and (token.tag in _COMMON or (capital and low in lines("id", "roots")))
        and (token.tag not in _OPEN or _known(low))
    )


def unknown(words: str, repeated: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Words in small letters that no list has, with or without an enclitic, and that are not ``repeated`` in the
    article either, as a slip would hardly be; words set in capitals that are no abbreviation; and a preposition with a
    capital inside, where a full stop was lost."""
    tokens = tokenise(words)
    return tuple(
        word
        for place, word in enumerate(tokens)
        if _shouted(word)
        or (_lower(word) and word not in repeated and not _known(word))
        or (place > 0 and word in _STARTS and not tokens[place - 1].istitle() and tokens[place - 1][-1] not in _MARKS)
    )


#: Behind these a capital is right.
_MARKS = frozenset(".?!:;\"“”'(–—-,")
#: What begins a sentence, and no name.
_STARTS = frozenset({"Menurut", "Namun", "Adapun", "Sementara", "Setelah", "Sebelumnya", "Ketika", "Hal", "Ia", "Dia"})


def repeated(text: str) -> frozenset[str]:
    """The words in small letters that a text has more than once."""
    counts = Counter(word for word in tokenise(text) if _lower(word))
    return frozenset(word for word, count in counts.items() if count > 1)


def _shouted(word: str) -> bool:
    low = word.lower()
    lists = ("indonesian-regions", "cities", "territories")
    return (
        len(word) > 4
        and word.isupper()
        and (low in lines("id", "roots") or any(low in gazetteer(name) for name in lists))
    )


def _lower(word: str) -> bool:
    return len(word) > 3 and word.isalpha() and word.islower()


_PREFIXES = (
    "", "memper", "diper", "menge", "penge", "meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "per",
    "pel", "pe", "ber", "bel", "be", "ter", "te", "di", "ke", "se", "keber", "kese", "pember", "pemer", "kepe",
    "anti", "non", "pra", "pasca", "multi", "sub", "super", "ultra", "antar", "semi", "mikro", "makro", "tak", "swa",
    "maha",
)  # fmt: skip
_SUFFIXES = ("", "kan", "an", "i", "nya", "annya", "kannya", "inya", "lah", "pun", "ku", "mu", "kah")


def _known(word: str) -> bool:
    """Whether a root is left when affixes come off; nasal prefixes give back the letter that they took."""
    roots, known = lines("id", "roots"), lines("id", "known")
    if word in roots or word in known or word in lines("id", "common"):
        return True
    for prefix in _PREFIXES:
        for suffix in _SUFFIXES:
            if word.startswith(prefix) and word.endswith(suffix) and len(word) - len(prefix) - len(suffix) > 1:
                inner = word[len(prefix) : len(word) - len(suffix)]
                taken = ("", "k", "t", "s", "p") if prefix.endswith(("m", "n", "g", "y")) else ("",)
                if any(letter + inner in roots or letter + inner in known for letter in taken):
                    return True
    return False
