"""Which words can name a person in Indonesian."""

from questions.languages.words import gazetteer, lines


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
