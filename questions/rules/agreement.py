"""The stem's grammar fits every option: an article, or a number of things asked for, does not tell the key (Haladyna
and others 2002, guideline 28c; "grammatical cues" in Tarrant and others 2006 and Moore and others 2023)."""

import re

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import GAP, Item, Reading
from questions.rules import Rule

#: An English article before the gap or at the end of a question.
_ARTICLE = re.compile(rf"\b(an?) (?:{GAP}|\?)", re.IGNORECASE)
#: A verb right behind the gap that has a number.
_VERB = re.compile(rf"{GAP} (?:was|were|is|are|has|have)\b")
#: Several things asked for.
_PLURAL = re.compile(r"\b(?:[Ww]hich|[Ww]hat) (?:\w+ )?\w+[^sui]s (?:of|were|are|have|did|does|do)\b")
_SHORT = 3
_VOWEL = re.compile(r"(?:[aeio]|u(?!ni|s[aeiu])|hono|hour|heir)", re.IGNORECASE)


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    article = _ARTICLE.search(item.stem)
    if article and any(bool(_VOWEL.match(each.text)) is not (article[1].lower() == "an") for each in item.options):
        return "fault_agreement"
    verb = _VERB.search(item.stem)
    if verb and len({_plural(option.text) for option in item.options}) > 1:
        return "fault_agreement"
    if _PLURAL.search(item.stem):
        plural = [_plural(option.text.lower()) for option in item.options]
        if any(plural) and not all(plural):
            return "fault_agreement"
    several = language.words("writing", "two") | language.words("writing", "three")
    if not {word.lower() for word in words(item.stem)} & several:
        return ""
    joined = [bool({*words(each.text.lower())} & language.words("writing", "joined")) for each in item.options]
    return "fault_agreement" if any(joined) and not all(joined) else ""


def _plural(text: str) -> bool:
    """Whether an English option looks like more than one thing."""
    last = text.split()[-1:] or [""]
    named = text[:1].isupper()
    return not named and len(last[0]) > _SHORT and last[0].endswith("s") and not last[0].endswith(("ss", "us", "is"))


RULE = Rule("agreement", _check)
