"""What "the port city", "the North Korean leader" and "his" stand for. In doubt nothing is resolved."""

from collections.abc import Sequence

from questions.languages.parser import tree_of
from questions.languages.words import word_set
from questions.model import Article, Clause, Entity, Placed, Reference, Sentence, Span, Token

_QUOTES = {'"', "\u201c", "\u201d"}


def _words(key: str) -> frozenset[str]:
    return word_set("en", "reference", key)


def resolve(
    article: Article, sentences: Sequence[Sentence], entities: Sequence[Entity], clauses: Sequence[Clause]
) -> list[Reference]:
    """The references that have one reading only, in the order of the text."""
    mentions = Placed.of((mention, entity) for entity in entities for mention in entity.mentions)
    told = [sentence for sentence in sentences if not sentence.heading]
    found: list[Reference] = []
    for number, sentence in enumerate(told):
        before = list(reversed(told[max(0, number - 3) : number]))
        found += _pronoun(sentence, before, mentions)
        found += _described(sentence, before, mentions, article.text)
        found += _called(sentence, before, article.text)
        found += _owned(sentence, before, mentions, article.text)
    return found


def _pronoun(sentence: Sentence, before: Sequence[Sentence], mentions: Placed[Entity]) -> list[Reference]:
    """The first he or she of a sentence that names nobody before it: whom the sentence before is about, else the one
    person whom it names."""
    first = next((token for token in sentence.tokens if token.text.lower() in {"he", "she"}), None)
    if first is None or not before or _named(Span(sentence.span.start, first.span.start), mentions, "person"):
        return []
    if any(token.text in _QUOTES for token in sentence.tokens if token.span.start < first.span.start):
        return []
    about = _about(before, mentions)
    people = [about] if about else _named(before[0].span, mentions, "person")
    if len(people) != 1:
        return []
    entity, mention = people[0]
    return [Reference(first.span, entity.name, (mention,), "subject before" if about else "the only one before")]


def _about(before: Sequence[Sentence], mentions: Placed[Entity]) -> tuple[Entity, Span] | None:
    """The person who is the subject of the sentence before; where that is a pronoun too, of the one before."""
    for other in before:
        tree = tree_of("en", other.tokens)
        root = tree.root
        subject = next((k for k in tree.children(root) if tree.labels[k].startswith("nsubj") and k < root), None)
        if subject is None:
            return None
        if other.tokens[subject].text.lower() in {"he", "she"}:
            continue
        here = other.tokens[subject].span
        found = [(mention, entity) for mention, entity in mentions.within(other.span) if mention.holds(here)]
        return (found[0][1], found[0][0]) if found and found[0][1].kind == "person" else None
    return None


def _described(sentence: Sentence, before: Sequence[Sentence], mentions: Placed[Entity], text: str) -> list[Reference]:
    """ "The North Korean leader": a class noun with a name in it that fits one person before it."""
    tokens = sentence.tokens
    found = []
    for index, token in enumerate(tokens):
        if token.text.lower() != "the":
            continue
        end = index + 1
        while (
            end < len(tokens)
            and tokens[end].tag in {"ADJ", "NOUN", "PROPN"}
            and tokens[end].label in {"O", "B-LOC", "I-LOC", "B-ORG"}
        ):
            end += 1
        head = tokens[end - 1].text.lower() if end > index + 1 else ""
        kind = "person" if head in _words("people") else "place" if head in _words("places") else ""
        copula = index > 0 and tokens[index - 1].text.lower() in _words("copulas")
        if not kind or copula or _completed(tokens, end):
            continue
        span = Span(token.span.start, tokens[end - 1].span.end)
        found.append(_nearest(span, sentence, before, mentions, kind))
    return found


def _completed(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a noun says which one it is: a name, or a phrase with one."""
    if end >= len(tokens):
        return False
    follows = tokens[end].text.lower()
    inside = follows in {"in", "for"} and end + 1 < len(tokens) and tokens[end + 1].tag == "PROPN"
    return follows == "of" or inside or tokens[end].label != "O"


def _nearest(
    span: Span, sentence: Sentence, before: Sequence[Sentence], mentions: Placed[Entity], kind: str
) -> Reference:
    """The one of its kind that is named last before it; no words where there are several or none."""
    for where in (Span(sentence.span.start, span.start), *(other.span for other in before)):
        here = _named(where, mentions, kind)
        if len(here) == 1:
            return Reference(span, here[0][0].name, (here[0][1],), "described")
        if here:
            break
    return Reference(span, "", (), "unresolved")


def _named(span: Span, mentions: Placed[Entity], kind: str) -> list[tuple[Entity, Span]]:
    """Who or what is named inside a span, each once, with the first mention there."""
    first: dict[str, tuple[Entity, Span]] = {}
    for mention, entity in mentions.within(span):
        if entity.kind == kind:
            first.setdefault(entity.name, (entity, mention))
    return list(first.values())


def _owned(sentence: Sentence, before: Sequence[Sentence], mentions: Placed[Entity], text: str) -> list[Reference]:
    """The train has ...: the noun of the subject, where the sentence before says whose it is (his armored train)."""
    tokens = sentence.tokens
    if len(tokens) < 4 or tokens[0].text != "The" or tokens[1].tag != "NOUN" or tokens[2].tag not in {"VERB", "AUX"}:
        return []
    for other in before[:1]:
        words = [token.text.lower() for token in other.tokens]
        places = [place for place, word in enumerate(words) if word == tokens[1].text.lower()]
        if len(places) != 1:
            return []
        start = places[0]
        while start > 0 and other.tokens[start - 1].tag in {"ADJ", "NOUN"}:
            start -= 1
        people = _named(Span(other.span.start, other.tokens[start].span.start), mentions, "person")
        if start and words[start - 1] in {"his", "her"} and len(people) == 1:
            thing = text[other.tokens[start].span.start : other.tokens[places[0]].span.end]
            span = Span(tokens[0].span.start, tokens[1].span.end)
            return [
                Reference(span, f"{people[0][0].name}'s {thing}", (people[0][1], other.tokens[places[0]].span), "owned")
            ]
    return []


def _called(sentence: Sentence, before: Sequence[Sentence], text: str) -> list[Reference]:
    """ "The museum", after "the Louvre Museum": the one name before it that ends with the noun."""
    tokens = sentence.tokens
    found = []
    for index, token in enumerate(tokens[:-2]):
        noun, after = tokens[index + 1], tokens[index + 2]
        if (
            token.text.lower() != "the"
            or noun.tag != "NOUN"
            or after.tag in {"NOUN", "PROPN"}
            or after.text in {"of", "'s"}
        ):
            continue
        names = {name.of(text): name for other in before for name in _ending(other, noun.text.lower())}
        if len(names) == 1:
            words, name = next(iter(names.items()))
            found.append(Reference(Span(token.span.start, noun.span.end), f"the {words}", (name,), "name of its kind"))
    return found


def _ending(sentence: Sentence, noun: str) -> list[Span]:
    """Names in capitals of two words or more that end with a noun."""
    found = []
    for place, token in enumerate(sentence.tokens):
        start = place
        while start > 0 and sentence.tokens[start - 1].tag == "PROPN" and sentence.tokens[start - 1].text[:1].isupper():
            start -= 1
        if token.text.istitle() and token.text.lower() == noun and start < place:
            found.append(Span(sentence.tokens[start].span.start, token.span.end))
    return found
