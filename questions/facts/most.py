"""How many facts of a text are looked at: all of an article, some of a text that is nothing but figures."""

#: So many whatever the length, and so many in a hundred words.
LEAST, DENSE = 80, 2


def most(text: str) -> int:
    """The number of facts beyond which a text gives no more."""
    return max(LEAST, len(text.split()) * DENSE // 100)
