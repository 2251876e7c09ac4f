"""Whether a text is an article: running sentences, and no contract, recipe, table, list, song or program."""

import re

from questions.errors import NotAnArticle, TooShort
from questions.intake.words import listed

LEAST = 60
_WORD = re.compile(r"\w+")
_WIDE = re.compile("[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_SENTENCE = re.compile(r"[.!?…。！？।؟][\"'”’)\]」』]{0,2}(?=\s|$)")
_FRONT_MATTER = re.compile(r"---\n\s{0,8}[A-Za-z_-]{2,30}\s?:")
_MARKUP = re.compile(r"^(?:#{1,6} |[ ]{0,8}[-*] \[|```|\|.*\|)", re.MULTILINE)
_CODE = re.compile(
    r"^[ \t]{0,20}(?:def |class |import |from \w+ import|function |var |let |const |return |#include|<\?php|[{}]$|//)"
    r"|[;{]$",
    re.MULTILINE,
)
_LEAST_SENTENCES = 3
_REFUSED_BY = 3


def count_words(text: str) -> int:
    """Words; in a script without blanks, two characters count as one."""
    wide = len(_WIDE.findall(text))
    return len(_WORD.findall(_WIDE.sub(" ", text))) + wide // 2


def check_length(text: str) -> None:
    """Raises TooShort under 60 words."""
    words = count_words(text)
    if words < LEAST:
        raise TooShort(words=words, least=LEAST)


def check_source(text: str) -> None:
    """Raises NotAnArticle for a source text that is a document of another kind: front matter, markup, a program."""
    lines = max(1, text.count("\n") + 1)
    if _FRONT_MATTER.match(text.lstrip()) or len(_MARKUP.findall(text)) * 5 > lines > 4:
        raise NotAnArticle
    if len(_CODE.findall(text)) * 5 > lines > 4:
        raise NotAnArticle


def check_prose(paragraphs: list[str]) -> None:
    """Raises NotAnArticle unless most words stand in paragraphs of sentences."""
    text = "\n".join(paragraphs)
    words = count_words(text)
    prose = [_ended(each) for each in paragraphs if len(each.split()) >= 5]
    sentences = sum(len(_SENTENCE.findall(each)) for each in paragraphs)
    sentence_text = "\n".join(prose)
    solid = sum(not character.isspace() for character in sentence_text)
    letters = sum(character.isalpha() for character in sentence_text)
    if (
        sentences < _LEAST_SENTENCES
        or words > 70 * sentences
        or 3 * count_words(sentence_text) < words
        or letters * 10 < solid * 7
    ):
        raise NotAnArticle
    lower = text.lower()
    if sum(phrase in lower for phrase in listed("not_news")) >= _REFUSED_BY:
        raise NotAnArticle
    distinct = {word.lower() for word in _WORD.findall(text[:20_000])}
    if len(distinct) < 25:
        raise NotAnArticle


def _ended(paragraph: str) -> str:
    """A paragraph up to the end of its last sentence."""
    ends = [match.end() for match in _SENTENCE.finditer(paragraph)]
    return paragraph[: ends[-1]] if ends else ""
