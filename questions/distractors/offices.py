"""Real holders of the key's office elsewhere or at another time, never where the question is about crime or shame."""

from questions.distractors import Candidate, Source
from questions.languages.base import Language
from questions.languages.offices import holders, office_of
from questions.languages.tokens import words
from questions.model import Draft, Name, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    value = draft.fact.value
    if not isinstance(value, Name) or draft.kind != "person":
        return []
    said = {word.lower() for word in words(f"{draft.stem} {reading.article.title}")}
    office = office_of(language.code, value.entity.role)
    if not office or said & language.words("grammar", "shame"):
        return []
    key = next((each for each in holders()[office] if each.name == value.entity.name), None)
    parts = set(value.entity.name.split())
    return [
        Candidate(
            each.name,
            (),
            "gazetteer",
            language.message("why_office"),
            weight=5 + (key is not None and each.gender != key.gender),
        )
        for each in holders()[office]
        if not parts & set(each.name.split())
    ]


SOURCE = Source("offices", _offers)
