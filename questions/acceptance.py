"""How likely a strict reader prints an item unedited: a logistic model of few numbers, learnt from judged items.

``features`` is the only source of what the model looks at, here and in training. The weights stand in
``languages/<code>/acceptance.toml`` with the corpus, the held-out scores and the threshold.
"""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.languages.words import table
from questions.model import GAP, Day, Fact, Item, Name, Number, Reading, Sentence


def chance(row: Sequence[str], code: str) -> float:
    """The chance of an item whose features are ``row``: between 0 and 1."""
    model = table(code, "acceptance")
    return squashed(model["scale"] * score(row, model["weights"]) + model["shift"])


def score(row: Sequence[str], weights: Mapping[str, float]) -> float:
    """The sum of the weights of what holds."""
    return sum(weights.get(name, 0.0) for name in row)


def squashed(total: float) -> float:
    """The logistic function, rounded so that every machine gives the same."""
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 3)


def threshold(code: str) -> float:
    """From which chance on an item is in the default set."""
    return float(table(code, "acceptance")["threshold"])


def least(code: str) -> float:
    """From which chance on an item is a candidate."""
    return float(table(code, "acceptance")["least"])


#: So many dates or numbers around an answer are looked at.
_MOST = 120


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for all items of an article: the names of what holds of it, and how often it has each name."""

    features: tuple[str, ...]
    mentions: Mapping[str, int]


def setting(reading: Reading) -> Setting:
    article = reading.article
    size = len(article.text.split())
    found = [f"article {0 if size < 200 else 1 if size < 400 else 2 if size < 700 else 3}"]
    if not article.published:
        found.append("undated")
    if not article.title:
        found.append("untitled")
    found.append(f"numbers in text {min(4, 40 * len(reading.numbers.pairs) // max(1, size))}")
    quoted = sum(_quoted(sentence.span.of(article.text)) for sentence in reading.sentences)
    found.append(f"quotes in text {4 * quoted // max(1, len(reading.sentences))}")
    named = sum(entity.kind == "person" for entity in reading.entities)
    found.append(f"people in text {min(4, 100 * named // max(1, size))}")
    return Setting(tuple(found), Counter(span.of(article.text) for span, _ in reading.mentions))


def features(item: Item, fact: Fact, reading: Reading, language: Language, around: Setting) -> list[str]:
    """The names of what holds of an item and its article, each once, in a fixed order."""
    form = "gap" if GAP in item.stem else "question"
    pattern = fact.trace.pattern
    number = bisect_left(reading.sentences, fact.evidence.start, key=lambda sentence: sentence.span.start)
    found = [
        "bias",
        f"kind {item.kind}",
        f"{item.kind} {form}",
        f"pattern {pattern}",
        "whole sentence" if pattern == "statement" else "pattern of its own",
        *_stem(item, fact, reading, language, form),
        *_place(number, fact, reading),
        *around.features,
        *_sentence(reading.sentences[number], fact, reading, language),
        *(f"{item.kind}: {name}" for name in _value(fact)),
        *_tree(item, fact),
        *_options(item, fact, reading, around),
    ]
    return list(dict.fromkeys(found))


def _stem(item: Item, fact: Fact, reading: Reading, language: Language, form: str) -> Iterator[str]:
    stem, title = item.stem, reading.article.title
    tokens = words(stem)
    low = [token.lower() for token in tokens]
    heading = {word.casefold() for word in words(title) if len(word) > 3}
    own = [word for word in low if len(word) > 3 and word.isalpha()]
    shared = sum(word in heading for word in set(own))
    yield f"{form} words {min(len(tokens) // 4, 8)}"
    yield f"headline {min(shared, 4)}"
    yield f"headline share {shared * 5 // max(1, len(set(own)))}"
    yield f"headless {not title or not item.caption.startswith(title)}"
    names = _names(stem)
    yield f"names {min(names, 4)}"
    if not names and not shared:
        yield "nothing named"
    yield f"commas {min(stem.count(','), 4)}"
    yield f"first {low[0]}"
    yield f"first two {' '.join(low[:2])}"
    yield f"digits {min(sum(any(c.isdigit() for c in token) for token in tokens), 4)}"
    yield f"kept {min(9, len(tokens) * 10 // max(1, len(words(item.evidence.text if item.evidence else stem))))}"
    loose = _loose(tokens, heading)
    yield f"loose {min(loose, 3)}"
    if low[0] in language.words("grammar", "connectives"):
        yield "connective"
    if any(word.endswith("nya") for word in low):
        yield "nya"
    if any(word in language.words("reference", "bound") for word in low):
        yield "bound pronoun"
    yield from (f"has {word}" for word in sorted(set(low) & _TELLING))
    asked = next((place for place, word in enumerate(low) if word in _ASKING or word == GAP), 0)
    behind = len(low) - asked
    yield f"{form} behind {min(behind // 2, 8)}"
    yield f"{form} at {0 if asked == 0 else 1 if behind <= 4 else 2}"
    if asked:
        yield f"{item.kind} after {low[asked - 1]}"
    if asked + 2 < len(low):
        yield f"{item.kind} before {low[asked + 1]}"
    if "," in low[asked:]:
        yield f"{form} comma behind"


def _quoted(text: str) -> bool:
    return any(mark in text for mark in '“”"')


#: Words by which a stem often fails or succeeds.
_TELLING = frozenset(
    """
    the this said says that who which but and or per the to his her its their according menurut yang dan atau tidak
    mencapai sebesar sebanyak senilai adalah merupakan yakni yaitu juga dapat bisa akan telah sudah first second more
    other also not new total saham level poin tarif harga
    """.split()  # noqa: SIM905
)
_ASKING = frozenset(["berapa", "siapa", "kapan", "mana", "apa", "keberapa"])


def _names(stem: str) -> int:
    """How many runs of capitalised words stand in a stem behind its first word."""
    return len(re.findall(r"(?<=\s)[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*", stem))


def _loose(tokens: list[str], heading: set[str]) -> int:
    """How many nouns with "the" nothing says more of: no name, no "of" or "that", no word of the headline."""
    count = 0
    for place, token in enumerate(tokens[:-1]):
        if token.lower() != "the":
            continue
        end = place + 1
        while end < len(tokens) and tokens[end].isalpha() and tokens[end].lower() not in _CLOSING:
            end += 1
        run = tokens[place + 1 : end]
        follows = tokens[end].lower() if end < len(tokens) else ""
        named = any(word[:1].isupper() or word.casefold() in heading for word in run[:4])
        count += not named and follows not in {"of", "that", "who", "which", "in", "between", "for", "to"}
    return count


_CLOSING = frozenset(
    """
    of in on at to for from by with and or that who which is was were has have had did do does
    """.split()  # noqa: SIM905
)


def _place(number: int, fact: Fact, reading: Reading) -> Iterator[str]:
    share = 4 * fact.evidence.start // max(1, len(reading.article.text))
    yield f"place {0 if number == 0 else 1 if number < 3 else 2 if number < 6 else 3 if number < 12 else 4}"
    yield f"quarter {share}"


def _sentence(sentence: Sentence, fact: Fact, reading: Reading, language: Language) -> Iterator[str]:
    tokens = sentence.tokens
    text = sentence.span.of(reading.article.text)
    low = [token.text.lower() for token in tokens]
    yield f"opens {tokens[0].tag}"
    if len(tokens) > 1:
        yield f"opens {tokens[0].tag} {tokens[1].tag}"
    yield f"verbs {min(sum(token.tag == 'VERB' for token in tokens), 5)}"
    yield f"quoted {_quoted(text)}"
    if any(word in language.words("grammar", "speech") for word in low):
        yield "speech"
    if sum(token.text.isupper() and len(token.text) > 1 for token in tokens) > 2:
        yield "capitals"
    yield f"numbers {min(len(reading.numbers.within(sentence.span)), 4)}"
    yield f"dates {min(len(reading.dates.within(sentence.span)), 3)}"
    yield f"brackets {min(text.count('('), 2)}"
    people = [mention for mention, entity in reading.mentions.within(sentence.span) if entity.kind == "person"]
    yield f"people {min(len(people), 3)}"
    before = [token for token in tokens if token.span.end <= fact.answer.start]
    after = [token for token in tokens if token.span.start >= fact.answer.end]
    yield f"{fact.kind} before {before[-1].tag if before else '^'}"
    yield f"{fact.kind} after {after[0].tag if after else '$'}"
    yield f"{fact.kind} between {before[-1].tag if before else '^'} {after[0].tag if after else '$'}"
    if before and before[-1].text == "(":
        yield "in brackets"
    yield from (f"rule {rule}" for rule in fact.trace.references)
    yield f"outside {min(len(fact.context), 2)}"
    if any(clause.sentence.span == sentence.span for clause in reading.clauses):
        yield "clause"
    if language.unknown(text):
        yield "unknown words"


def _value(fact: Fact) -> Iterator[str]:
    value = fact.value
    if isinstance(value, Day):
        yield value.grain
    elif isinstance(value, Number):
        yield f"size {min(len(re.sub(r'[^0-9]', '', str(int(value.value)))), 7)}"
        yield "digits" if value.digits else "letters"
        yield f"unit {value.unit.lower()}" if value.unit else "no unit"
        yield f"hedge {value.hedge}" if value.hedge else "no hedge"
    elif isinstance(value, Name):
        yield f"length {min(3, len(value.entity.name.split()))}"


def _tree(item: Item, fact: Fact) -> Iterator[str]:
    path = fact.trace.path
    yield from fact.trace.marks
    yield f"sure {min(int(fact.trace.sure * 5), 4)}"
    if path:
        yield f"path {' '.join(path[:2])}"
        yield f"{item.kind} path {' '.join(path[:3])}"
        yield f"depth {min(len(path), 6)}"
        deep = [
            label for label in path if label in {"acl", "acl:relcl", "advcl", "ccomp", "conj", "appos", "parataxis"}
        ]
        yield f"under {' '.join(deep[:2]) or 'root'}"


def _options(item: Item, fact: Fact, reading: Reading, around: Setting) -> Iterator[str]:
    """What does not change with the seed: how many wrong answers there are, and from where."""
    offered = [option.source for option in (*item.options, *item.spares) if not option.correct]
    yield f"{item.kind} from article {min(offered.count('article'), 4)}"
    yield f"{item.kind} offered {min(len(offered) // 3, 3)}"
    yield f"{item.kind} named {min(around.mentions.get(item.answer, 0), 4)}"
    if isinstance(fact.value, Number):
        alike = [
            n
            for span, n in reading.numbers.near(fact.answer, _MOST)
            if n.unit == fact.value.unit and n.value != fact.value.value
        ]
        yield f"alike {min(len(alike), 5)}"
    elif isinstance(fact.value, Day):
        alike_days = [
            day
            for _, day in reading.dates.near(fact.answer, _MOST)
            if day.grain == fact.value.grain and day != fact.value
        ]
        yield f"alike days {min(len(alike_days), 5)}"
