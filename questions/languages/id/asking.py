"""Indonesian questions with the question word in the answer's place: nothing else of the statement moves.

Strict readers print such a question where the word stands in front or at the end; in the middle of a sentence a gap is
printed nearly twice as often (judged in pairs: 38 % against 21 % of 52 for numbers), so there is none.
"""

import re

from questions.languages.base import Asked
from questions.languages.words import table, word_set
from questions.model import Day, Number

_DATED = re.compile(r"(?:(?<!\S)(?P<before>\w+)\s+)?(?:(?<!\S)(?:hari|tanggal|bulan|tahun)\s+)?$", re.IGNORECASE)
#: Words before a number that "berapa" makes idle.
_IDLE = re.compile(r"(?<!\S)(?:sebanyak|sejumlah)\s*$", re.IGNORECASE)
_GRAINS = {
    "day": "tanggal berapa",
    "month only": "bulan apa",
    "year": "tahun berapa",
    "month": "bulan apa",
    "weekday": "hari apa",
}


def ask(asked: Asked) -> str:
    """The statement as a question; "" where the question word would stand badly."""
    makers = {"date": _date, "quantity": _quantity, "place": _place}
    question = makers.get(asked.kind, _person)(asked)
    return "" if _in_the_middle(question) else question


def _in_the_middle(question: str) -> bool:
    """Whether the question word stands far from both ends."""
    low = question.lower().rstrip("?").split()
    places = [place for place, word in enumerate(low) if word.strip(",") in word_set("id", "grammar", "question_words")]
    return bool(places) and places[0] > FRONT and len(low) - places[-1] > END


#: So many words may stand before a question word, so many from it on, for it to stand in front or at the end.
FRONT, END = 2, 4


def _date(asked: Asked) -> str:
    day = asked.value
    match = _DATED.search(asked.before + " ")
    if not isinstance(day, Day) or day.grain not in _GRAINS or match is None:
        return ""
    word = _GRAINS[day.grain]
    before = (match["before"] or "").lower()
    kept = asked.before[: match.start()].rstrip()
    prepositions = word_set("id", "grammar", "date_prepositions") - {"antara", "setelah", "usai", "sebelum"}
    bare = not asked.before.strip() or asked.before.rstrip().endswith(",")
    if before not in prepositions and not bare:
        return ""
    if before not in prepositions:
        before, kept = "pada", asked.before.rstrip(" ,")
    if asked.simple and day.grain != "weekday":
        return _joined(f"{_fronted(before, word)} {kept}", asked.after if kept else asked.after.lstrip(" ,"))
    return _joined(f"{kept} {before} {word}", asked.after if kept else asked.after.lstrip(" ,"))


def _fronted(preposition: str, word: str) -> str:
    """The question word in front of a sentence of one clause: "kapan" for a day, else with its preposition."""
    if word != _GRAINS["day"]:
        return f"{preposition} {word}"
    return "kapan" if preposition in {"pada", "di", "dalam"} else f"{preposition} kapan"


def _quantity(asked: Asked) -> str:
    number = asked.value
    if not isinstance(number, Number) or asked.behind == "PROPN":
        return ""
    if asked.before.rstrip().endswith(","):
        return ""
    money = number.unit.lower() in word_set("id", "units", "money")
    word = "berapa persen" if number.unit == "%" else "berapa" if money else f"berapa {number.unit}".strip()
    if asked.predicate and not asked.before.strip(" ,"):
        return _joined(f"{word} {asked.noun} yang", asked.predicate) if asked.noun or number.unit else ""
    before = _IDLE.sub("", asked.before)
    return _joined(f"{before} {word}", asked.after) if asked.before.strip() else ""


def _place(asked: Asked) -> str:
    noun = str(table("id", "words/places")["classes"].get(asked.within, ""))
    if not noun:
        return ""
    last = asked.before.split()[-1:] or [""]
    if asked.predicate:
        country = asked.within == "country" and not asked.noun
        return _joined(f"{asked.before} {noun} mana yang", asked.predicate) if country else ""
    if last[0].lower() == noun:
        return _joined(f"{asked.before} mana", asked.after)
    if not last[0].islower() or asked.behind not in {"ADP", "VERB"}:
        return ""
    if asked.simple and last[0] == "di" and not asked.after.strip(" ,"):
        return _joined(f"di {noun} mana", asked.before.rstrip().removesuffix("di"))
    return _joined(f"{asked.before} {noun} mana", asked.after)


def _person(asked: Asked) -> str:
    if asked.predicate:
        return _joined(f"{asked.before} siapa yang", asked.predicate) if not asked.noun else ""
    last = asked.before.split()[-1:]
    if not last or not last[0].islower() or asked.behind not in {"ADP", "VERB"} or asked.after.lstrip().startswith(","):
        return ""
    return _joined(f"{asked.before} siapa", asked.after)


def _joined(before: str, after: str) -> str:
    words = re.sub(r"\s+([,.])", r"\1", " ".join(f"{before} {after}".split())).strip(" ,")
    return f"{words}?"
