"""How likely a strict reader prints a cloze: a logistic model of few numbers, learnt from labelled sentences.

``features`` is the only source of what the model looks at, here and in training. The weights stand in
``languages/<code>/cloze.toml`` with the corpus, the held-out score and the threshold.
"""

import math
import re
from bisect import bisect_left

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.languages.words import table
from questions.model import Day, Fact, Number, Reading, Sentence, Span


def chance(fact: Fact, reading: Reading, language: Language) -> float:
    """Between 0 and 1, rounded so that every machine gives the same."""
    weights = table(language.code, "cloze")["weights"]
    sentence = reading.sentences[_number(reading, fact.evidence)]
    score = sum(weights.get(name, 0.0) * value for name, value in features(fact, reading, sentence, language).items())
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 3)


def threshold(code: str) -> float:
    """From which chance on a cloze is asked."""
    return float(table(code, "cloze")["threshold"])


def hopeless(code: str, found: float) -> bool:
    """Whether a chance is too low even for a candidate."""
    return found < float(table(code, "cloze")["least"])


def features(fact: Fact, reading: Reading, sentence: Sentence, language: Language) -> dict[str, float]:
    """What a sentence and its gap show, by name; most are 0 or 1."""
    found = {"bias": 1.0, f"kind {fact.kind}": 1.0}
    found |= dict.fromkeys(_sentence(reading, sentence, language), 1.0)
    found |= dict.fromkeys(_gap(fact, reading, sentence, language), 1.0)
    return found | dict.fromkeys((f"{fact.kind}: {name}" for name in _value(fact)), 1.0)


def _sentence(reading: Reading, sentence: Sentence, language: Language) -> list[str]:
    text, tokens = sentence.span.of(reading.article.text), sentence.tokens
    title = {word.casefold() for word in words(reading.article.title) if len(word) > 3}
    shared = len(title & {token.text.casefold() for token in tokens})
    named = [mention for mention, _ in reading.mentions.within(sentence.span)]
    early = [mention for mention in named if mention.start <= tokens[min(3, len(tokens) - 1)].span.start]
    full = any(entity.kind == "person" and " " in entity.name for _, entity in reading.mentions.within(sentence.span))
    low = [token.text.lower() for token in tokens]
    number = _number(reading, sentence.span)
    return [
        f"first {tokens[0].tag}",
        f"second {tokens[1].tag}",
        f"words {min(len(tokens) // 5, 6)}",
        f"commas {min(text.count(','), 4)}",
        f"brackets {min(text.count('('), 2)}",
        f"headline {min(shared, 4)}",
        f"names {min(len(named), 5)}",
        f"place {0 if number < 2 else 1 if number < 5 else 2 if number < 10 else 3}",
        "named early" if early else "unnamed early",
        *(["starts named"] if early and early[0].start == sentence.span.start else []),
        *(["full name"] if full else []),
        *(["speech"] if any(word in language.words("grammar", "speech") for word in low) else []),
        *(["clause"] if any(clause.sentence.span == sentence.span for clause in reading.clauses) else []),
        *(["capitals"] if sum(token.text.isupper() and len(token.text) > 1 for token in tokens) > 2 else []),
        f"verbs {min(sum(token.tag == 'VERB' for token in tokens), 4)}",
        *(["connective"] if low[0] in language.words("grammar", "connectives") else []),
        *(["dates"] if len(reading.dates.within(sentence.span)) > 1 else []),
        *(["numbers"] if len(reading.numbers.within(sentence.span)) > 1 else []),
        *(["references"] if reading.references.within(sentence.span) else []),
    ]


def _number(reading: Reading, span: Span) -> int:
    """Which sentence of the text this is, from 0."""
    return bisect_left(reading.sentences, span.start, key=lambda sentence: sentence.span.start)


def _gap(fact: Fact, reading: Reading, sentence: Sentence, language: Language) -> list[str]:
    tokens = sentence.tokens
    before = [token for token in tokens if token.span.end <= fact.answer.start]
    after = [token for token in tokens if token.span.start >= fact.answer.end]
    title = reading.article.title.casefold()
    told = any(word.casefold() in title for word in words(fact.answer.of(reading.article.text)) if len(word) > 1)
    place = len(before) / max(1, len(tokens))
    return [
        f"{fact.kind} before {before[-1].tag if before else '^'}",
        f"{fact.kind} after {after[0].tag if after else '$'}",
        *([f"before {before[-1].text.lower()}"] if before and before[-1].tag in {"ADP", "DET", "SCONJ", "ADV"} else []),
        f"{fact.kind} at {0 if place == 0 else 1 if place < 0.4 else 2 if place < 0.8 else 3}",
        *(["told by the headline"] if told else []),
        *(["last"] if len(after) <= 1 else []),
        *(["in brackets"] if before and before[-1].text == "(" else []),
        *(["in a row"] if after and after[0].text.lower() in {",", "dan", "and", "atau", "or"} else []),
        *(["unknown"] if language.unknown(sentence.span.of(reading.article.text)) else []),
        *(["open"] if language.open_words(sentence.span.of(reading.article.text)) else []),
    ]


def _value(fact: Fact) -> list[str]:
    value = fact.value
    if isinstance(value, Day):
        return [value.grain]
    if isinstance(value, Number):
        size = len(re.sub(r"\D", "", str(int(value.value))))
        return [
            f"size {min(size, 6)}",
            "digits" if value.digits else "letters",
            f"unit {bool(value.unit)}",
            f"hedge {bool(value.hedge)}",
        ]
    return [f"length {min(3, len(value.entity.name.split()))}"]
