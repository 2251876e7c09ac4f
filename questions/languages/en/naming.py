"""Which words can name a person in English."""

from questions.languages.words import gazetteer, word_set


def may_name(word: str) -> bool:
    """No country, no word that heads or fills a role."""
    low = word.lower()
    return low not in gazetteer("territories") and low not in word_set("en", "roles", "heads")
