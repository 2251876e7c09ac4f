"""Other posts: those of other people in the article, and the neighbours of the key's post in the same institution."""

import re

from questions.distractors import Candidate, Source
from questions.languages.base import Language
from questions.languages.tokens import stands_in, words
from questions.languages.words import table
from questions.model import Draft, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    if draft.kind != "role":
        return []
    why = language.message("why_post")
    near = [
        Candidate(other, (), "roles", why, weight=1 + place) for place, other in enumerate(beside(draft.key, language))
    ]
    named = {name for person in reading.entities for name in (person.name, *person.aliases)}
    return near + [
        Candidate(post, (), "background", language.message("why_earlier_post"), weight=_EARLIER)
        for person in reading.earlier
        if person.name not in named and (post := language.post(person.role)) and _alike(post, draft.key)
    ]


def _alike(one: str, other: str) -> bool:
    """Whether two posts share a word, and not what they are of: "Bupati Garut", "Bupati Sleman"."""
    first, second = words(one.lower()), words(other.lower())
    return bool(set(first) & set(second)) and first[-1:] != second[-1:] and first != second


def beside(post: str, language: Language) -> list[str]:
    """The posts that ``words/posts.toml`` has in a row behind the post, its institution kept."""
    if {word.lower() for word in words(post)} & language.words("posts", "not_of"):
        return []
    rows: list[list[str]] = table(language.code, "words/posts")["rows"]
    fits = [(len(row[0]), row, row[0]) for row in rows if stands_in(row[0], post)]
    if not fits:
        return []
    _, row, name = max(fits)
    start = post.lower().find(name.lower())
    made = [post[:start] + other + post[start + len(name) :] for other in row if other != name]
    return [each for each in made if not _DOUBLED.search(each)]


#: A post of another article tempts less than one of the same institution.
_EARLIER = 12
_DOUBLED = re.compile(r"\b(\w{3,}) \1\b")
SOURCE = Source("roles", _offers)
