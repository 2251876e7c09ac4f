"""No word of the stem comes back in the key alone (Haladyna and others 2002, guideline 28b, "clang associations"; "word
repeats" in Moore and others 2023)."""

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule

#: Shorter words are of the grammar, or chance.
LEAST_LETTERS = 5
#: So many letters at the head of two words make them forms of one.
_STEM = 6
#: A word that the article has so often is what it is about.
_TOPIC = 3


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    text = reading.article.text.casefold() if reading else ""
    asked = {
        word for word in _content(item.stem, language) if not _named(word, item.stem) and text.count(word) < _TOPIC
    }
    key = [option.text for option in item.options if option.correct]
    others = {word for option in item.options if not option.correct for word in _content(option.text, language)}
    echoed = (word for text in key for word in _content(text, language) if _among(word, asked))
    return "fault_echo" if any(not _among(word, others) for word in echoed) else ""


def _named(word: str, stem: str) -> bool:
    """Whether a word is part of a name in the stem: that is what the question is about."""
    return any(each[:1].isupper() and each.casefold() == word for each in words(stem)[1:])


def _content(text: str, language: Language) -> set[str]:
    names = language.words("grammar", "class_words") | language.words("writing", "common")
    return {
        word.casefold()
        for word in words(text)
        if len(word) >= LEAST_LETTERS and word.isalpha() and word.lower() not in names
    }


def _among(word: str, others: set[str]) -> bool:
    return any(word == other or len(word) > _STEM and word[:_STEM] == other[:_STEM] for other in others)


RULE = Rule("no echo", _check)
