"""English questions: the subject's own as it stands, else the question word in front and the auxiliary behind it."""

import re

from questions.languages.base import Asked, Parts
from questions.languages.en.wording import question_verb
from questions.languages.words import table, word_set
from questions.model import Day, Number

#: A question with "not" has many answers; what is set against it, or a second number without its noun, is
#: half of another clause.
_UNASKED = re.compile(
    r"\b(?:not|never|n't)\b|, while\b"
    r"|\b(?:and|plus) (?:(?:over|about|around|nearly|at least|more than) )?[$€£]?\d[\d,.]*\b(?! [A-Z])"
)
_GRAINS = {
    "day": "what date",
    "month": "which month",
    "month only": "which month",
    "year": "which year",
    "weekday": "which day",
}
_AGE = "at the age of"
_PERCENT = {"%", "percent", "per", "per cent"}
#: What only says more behind a comma at a question's end ("..., the fastest growth in a decade").
_ADDED = re.compile(r", (?:an?|the) [^,?]+\?$")


def ask(asked: Asked) -> str:
    """The statement as a question; "" where the question word would stand badly."""
    if asked.parts and _vague(asked.parts.subject):
        return ""
    claimed = asked.front.lower().startswith(tuple(word_set("en", "grammar", "claiming")))
    front = "" if claimed else asked.front
    if asked.predicate:
        opening = _subject(asked)
        words = _joined(opening, f"{asked.predicate} {front}") if opening else ""
    elif asked.parts:
        opening, rest = _fronted(asked, asked.parts)
        words = _turned(opening, asked.parts, f"{rest} {front}") if opening else ""
    else:
        return ""
    if _UNASKED.search(words):
        return ""
    return f"{asked.front}, {words}" if words and claimed else words


def _subject(asked: Asked) -> str:
    """The subject with its question word: "how many people", "which country", "who"."""
    if asked.kind == "quantity" and isinstance(asked.value, Number):
        return _counted(asked.value, asked.noun)
    if asked.noun or (asked.kind == "place" and asked.within != "country"):
        return ""
    noun = str(table("en", "words/places")["classes"].get(asked.within, ""))
    return f"which {noun}" if noun else "who" if asked.kind == "person" else ""


def _counted(number: Number, noun: str) -> str:
    if not number.unit:
        return f"how many {noun}" if noun else ""
    if number.unit.lower() in _PERCENT:
        return f"what percentage {noun}" if noun.startswith("of ") else ""
    if number.unit.lower() in word_set("en", "units", "money"):
        return f"how much {noun}".strip()
    return f"how many {number.unit} {noun}".strip()


def _fronted(asked: Asked, parts: Parts) -> tuple[str, str]:
    """The question word with what goes in front with it, and what stays behind the verb."""
    lead, rest = parts.lead.lower().strip(), f"{parts.earlier} {parts.later}"
    prepositions = word_set("en", "grammar", "fronting")
    plain = not lead or lead in prepositions
    if isinstance(asked.value, Day):
        noun = _GRAINS.get(asked.value.grain, "")
        if not noun or parts.follow.strip(" ,") or (lead and lead not in {"on", "in", "since", "until", "by"}):
            return "", ""
        preposition = lead or ("on" if asked.value.grain in {"day", "weekday"} else "in")
        return f"{preposition} {noun}", rest
    if isinstance(asked.value, Number):
        lead = lead.removeprefix("a total of").strip()
        hedged = lead.removesuffix(asked.value.hedge).strip() if asked.value.hedge else lead
        if hedged == _AGE and not asked.value.unit:
            return "at what age", rest
        if hedged and hedged not in prepositions:
            return "", ""
        about = "about " if asked.value.hedge in word_set("en", "units", "approximators") else ""
        if not hedged and asked.value.unit.lower() in _PERCENT and not parts.follow.strip(" ,"):
            changes = question_verb(parts.verb)[1].split(" ")[0] in word_set("en", "grammar", "grows")
            return ("by what percentage", rest) if changes else ("", "")
        counted = _counted(asked.value, parts.follow.strip(" ,"))
        return (f"{hedged} {about}{counted}".strip(), rest) if counted else ("", "")
    noun = str(table("en", "words/places")["classes"].get(asked.within, ""))
    behind = parts.follow.strip(" ,")
    if not plain or behind:
        return "", ""
    if asked.kind == "place":
        return (f"{lead} which {noun}".strip(), rest) if noun else ("", "")
    return f"{lead} whom".strip(), rest


def _vague(subject: str) -> bool:
    """Whether a subject is one of many ("a poll", "one truck driver"), or no noun phrase at all."""
    first = subject.split(" ", 1)[0].lower()
    return first in {"a", "an", "one", "some", "another"} | word_set("en", "grammar", "fronting")


def _turned(opening: str, parts: Parts, rest: str) -> str:
    aux, base = question_verb(parts.verb)
    done = _ADDED.sub("?", _joined(f"{opening} {aux} {parts.subject} {base}", rest))
    last = done.rstrip("?").split()[-1:]
    return done if aux and parts.subject and last[0].lower() not in word_set("en", "grammar", "never_final") else ""


def _joined(before: str, after: str) -> str:
    words = re.sub(r"\s+([,.])", r"\1", " ".join(f"{before} {after}".split())).strip(" ,–-")
    return f"{re.sub(r'(?:, ?)+,', ',', words)}?"
