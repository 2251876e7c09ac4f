"""What "Ini", "Hal tersebut", "keduanya", "Pemimpin Korea Utara ini" and -nya stand for. In doubt nothing is."""

from collections.abc import Sequence

from questions.languages.words import table, word_set
from questions.model import Article, Clause, Entity, Placed, Reference, Sentence, Span, Token


def _words(key: str) -> frozenset[str]:
    return word_set("id", "reference", key)


def resolve(
    article: Article, sentences: Sequence[Sentence], entities: Sequence[Entity], clauses: Sequence[Clause]
) -> list[Reference]:
    """The references that have one reading only, in the order of the text."""
    scene = _Scene(article, sentences, entities, clauses)
    found: list[Reference] = []
    for sentence in sentences:
        if not sentence.heading:
            found += _of_sentence(scene, sentence)
    return found


class _Scene:
    """The article's people and clauses, as far as references need them."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], entities: Sequence[Entity], clauses: Sequence[Clause]
    ) -> None:
        self.text = article.text
        self.heading = {word.lower() for word in article.title.split()}
        self.sentences = [sentence for sentence in sentences if not sentence.heading]
        self.places_of = {sentence.span: number for number, sentence in enumerate(self.sentences)}
        self.mentions = Placed.of((mention, entity) for entity in entities for mention in entity.mentions)
        self.clauses = {clause.sentence.span: clause for clause in reversed(clauses) if clause.speaker is None}

    def before(self, sentence: Sentence, how_many: int) -> list[Sentence]:
        """The sentences before this one, nearest first."""
        at = self.places_of[sentence.span]
        return list(reversed(self.sentences[max(0, at - how_many) : at]))

    def about(self, sentence: Sentence) -> tuple[Entity, Span] | None:
        """The one person who is the subject of the sentence before; where that is a pronoun too, of the one before."""
        for other in self.before(sentence, 3):
            clause = self.clauses.get(other.span)
            if clause is None:
                return None
            people = self.named_in(clause.subject)
            if people:
                return people[0] if len(people) == 1 else None
            if clause.subject.of(self.text).lower() not in _words("persons"):
                return None
        return None

    def name_of(self, noun: str, sentence: Sentence) -> Span | None:
        """The one name in capitals that begins with ``noun`` in the three sentences before, if any."""
        found: dict[str, Span] = {}
        for other in self.before(sentence, 3):
            for place, token in enumerate(other.tokens):
                end = place + 1
                while (
                    end < len(other.tokens)
                    and other.tokens[end].text[:1].isupper()
                    and other.tokens[end].tag != "PUNCT"
                ):
                    end += 1
                people = any(each.label.endswith("PER") for each in other.tokens[place:end])
                same = token.text.istitle() and token.text.lower() == noun.lower()
                cut = end < len(other.tokens) and other.tokens[end].text.isdigit()
                if same and end - place > 1 and not people and not cut:
                    span = Span(token.span.start, other.tokens[end - 1].span.end)
                    found.setdefault(span.of(self.text), span)
        return next(iter(found.values())) if len(found) == 1 else None

    def named_in(self, span: Span, kind: str = "person") -> list[tuple[Entity, Span]]:
        """Who or what is named inside a span, each once, with the first mention there."""
        first: dict[str, tuple[Entity, Span]] = {}
        for mention, entity in self.mentions.within(span):
            if entity.kind == kind:
                first.setdefault(entity.name, (entity, mention))
        return list(first.values())


def _of_sentence(scene: _Scene, sentence: Sentence) -> list[Reference]:
    found = []
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        low = token.text.lower()
        if low in _words("persons") and token.tag == "PRON":
            found += _pronoun(scene, sentence, token)
        elif low == "keduanya":
            found += _both(scene, sentence, token)
        elif low in _words("demonstratives") and index:
            found += _described(scene, sentence, index)
        elif low.endswith("nya") and token.tag == "NOUN" and low not in _words("not_possessed"):
            found += _possessed(scene, sentence, token, index, found)
    return sorted(found + _subject(scene, sentence), key=lambda reference: reference.span)


def _pronoun(scene: _Scene, sentence: Sentence, token: Token) -> list[Reference]:
    """Dia or ia: nobody is named before it here, and the sentence before is about one person, or goes on about one."""
    if scene.named_in(Span(sentence.span.start, token.span.start)):
        return []
    found = scene.about(sentence)
    return [Reference(token.span, found[0].name, (found[1],), "whom the sentence before is about")] if found else []


def _subject(scene: _Scene, sentence: Sentence) -> list[Reference]:
    """ "Hal tersebut" and "Ini (juga) akan menjadi N ..." at the head of a sentence."""
    tokens = sentence.tokens
    head = " ".join(token.text.lower() for token in tokens[:2])
    previous = scene.before(sentence, 1)
    clause = scene.clauses.get(previous[0].span) if previous else None
    ini = tokens[0].text.lower() == "ini" and len(tokens) > 3
    if clause is None:
        return _ini_called(scene, sentence) if ini else []
    if head in _words("that_matter"):
        words = _noun_of(scene, clause)
        return (
            [Reference(Span(tokens[0].span.start, tokens[1].span.end), words, (clause.sentence.span,), "that matter")]
            if words
            else []
        )
    return (_same_head(scene, sentence, clause) or _ini_called(scene, sentence)) if ini else []


def _same_head(scene: _Scene, sentence: Sentence, clause: Clause) -> list[Reference]:
    """ "Ini akan menjadi kunjungan ...": the subject before, where it is headed by the same noun."""
    tokens = sentence.tokens
    subject = clause.subject.of(scene.text)
    head = subject.split()[0].lower()
    for index, token in enumerate(tokens[1:6], 1):
        if token.text.lower() in _words("copulas") and index + 1 < len(tokens):
            if tokens[index + 1].text.lower() == head:
                return [Reference(tokens[0].span, _bare(_small(subject, clause)), (clause.subject,), "same head noun")]
            return []
    return []


def _ini_called(scene: _Scene, sentence: Sentence) -> list[Reference]:
    """ "Ini menjadi festival ketujuh", after "Festival Layar Perak": what has the predicate's noun in its name."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens[1:6], 1):
        if token.text.lower() in _words("copulas") and index + 1 < len(tokens):
            found = scene.name_of(tokens[index + 1].text, sentence)
            return [Reference(tokens[0].span, found.of(scene.text), (found,), "name of its kind")] if found else []
    return []


def _noun_of(scene: _Scene, clause: Clause) -> str:
    """The event of a clause as a noun phrase: "X mengunjungi Y" gives "kunjungan X ke Y"."""
    pattern = table("id", "words/reference")["nouns"].get(clause.head.of(scene.text).lower())
    if pattern is None or not clause.rest or len(scene.named_in(clause.subject)) != 1:
        return ""
    thing = clause.rest[0].of(scene.text)
    if thing.split()[0].islower():
        return ""
    return str(pattern).format(subject=clause.subject.of(scene.text), object=thing)


def _both(scene: _Scene, sentence: Sentence, token: Token) -> list[Reference]:
    """ "keduanya": the only two people named in this sentence or, going back, in the three before it."""
    seen: dict[str, tuple[Entity, Span]] = {}
    spans = [Span(sentence.span.start, token.span.start), *(other.span for other in scene.before(sentence, 3))]
    for span in spans:
        here = scene.named_in(span)
        if not seen and len(here) > 2:
            return []
        for entity, mention in here:
            seen.setdefault(entity.name, (entity, mention))
        if len(seen) == 2:
            pair = sorted(seen.values(), key=lambda each: each[1])
            words = " dan ".join(entity.name for entity, _ in pair)
            return [Reference(token.span, words, tuple(mention for _, mention in pair), "the only two")]
        if len(seen) > 2:
            return []
    return []


def _described(scene: _Scene, sentence: Sentence, index: int) -> list[Reference]:
    """ "Pemimpin Korea Utara ini", "kota pelabuhan tersebut": a class noun that fits one person or place before it."""
    tokens = sentence.tokens
    start = index
    while start > 0 and tokens[start - 1].tag in {"NOUN", "PROPN", "ADJ"}:
        start -= 1
    for first in range(start, index):
        low = tokens[first].text.lower()
        span = Span(tokens[first].span.start, tokens[index].span.end)
        if low in _words("people"):
            names = {tokens[k].text for k in range(first + 1, index) if tokens[k].tag == "PROPN"}
            return _nearest(scene, sentence, span, "person", names)
        if low in _words("places"):
            return _nearest(scene, sentence, span, "place", set())
    found = (
        _called(scene, sentence, tokens[start], tokens[index])
        if start == index - 1
        else _named(scene, tokens, start, index)
    )
    return found or _of_headline(scene, tokens, start, index)


def _of_headline(scene: _Scene, tokens: Sequence[Token], start: int, index: int) -> list[Reference]:
    """ "Pendanaan ini", under a headline about it: the noun alone, which the headline says more of."""
    if start >= index or tokens[start].tag != "NOUN" or tokens[start].text.lower() in _words("times"):
        return []
    if tokens[start].text.lower() not in scene.heading:
        return []
    words = scene.text[tokens[start].span.start : tokens[index - 1].span.end]
    at_head = start == 0
    span = Span(tokens[start].span.start, tokens[index].span.end)
    return [Reference(span, words[:1].lower() + words[1:] if at_head else words, (), "headline")]


def _called(scene: _Scene, sentence: Sentence, noun: Token, last: Token) -> list[Reference]:
    """ "festival itu", after "Festival Layar Perak": the one name before it that begins with the noun."""
    found = scene.name_of(noun.text, sentence)
    if found is None:
        return []
    return [Reference(Span(noun.span.start, last.span.end), found.of(scene.text), (found,), "name of its kind")]


def _named(scene: _Scene, tokens: Sequence[Token], start: int, index: int) -> list[Reference]:
    """ "Lawatan ke Rusia tersebut": a noun that a name behind it makes one thing needs no pointing at."""
    first = start
    while first > 1 and tokens[first - 1].tag == "ADP" and tokens[first - 2].tag in {"NOUN", "PROPN"}:
        first -= 2
        while first > 0 and tokens[first - 1].tag in {"NOUN", "ADJ"}:
            first -= 1
    if tokens[index - 1].text.lower() in _words("times"):
        return []
    names = any(token.label != "O" for token in tokens[start:index])
    if not names or tokens[first].tag != "NOUN":
        return []
    span = Span(tokens[first].span.start, tokens[index].span.end)
    words = scene.text[span.start : tokens[index - 1].span.end]
    at_head = first == 0 and tokens[0].text.istitle()
    return [Reference(span, words[:1].lower() + words[1:] if at_head else words, (), "named")]


def _nearest(scene: _Scene, sentence: Sentence, span: Span, kind: str, names: set[str]) -> list[Reference]:
    spans = [Span(sentence.span.start, span.start), *(other.span for other in scene.before(sentence, 3))]
    for where in spans:
        here = [(entity, at) for entity, at in scene.named_in(where, kind) if _may_be(entity, names)]
        if len(here) == 1:
            return [Reference(span, here[0][0].name, (here[0][1],), "described")]
        if here:
            return []
    return []


def _may_be(entity: Entity, names: set[str]) -> bool:
    """A person whose own role names another country or office is not "the leader of" this one."""
    role = set(entity.role.split())
    return not role or not names or bool(names & role)


def _possessed(
    scene: _Scene, sentence: Sentence, token: Token, index: int, known: Sequence[Reference]
) -> list[Reference]:
    """-nya on a noun: the one person whom the sentence speaks of before it."""
    before = Span(sentence.span.start, token.span.start)
    people = {entity.name: mention for entity, mention in scene.named_in(before)}
    described = [ref for ref in known if before.holds(ref.span) and ref.rule == "described"]
    people |= {ref.words: ref.because[0] for ref in described if scene.named_in(ref.because[0])}
    owners = list(people)
    if len(owners) != 1:
        return []
    noun = token.text[:-3]
    return [Reference(token.span, f"{noun} {owners[0]}", (people[owners[0]],), "possessor")]


def _bare(words: str) -> str:
    for phrase in sorted(_words("deictic"), key=lambda each: (-len(each), each)):
        if words.lower().endswith(" " + phrase):
            words = words[: -len(phrase) - 1]
    return words


def _small(words: str, clause: Clause) -> str:
    """The capital that a common noun has only as the first word of its sentence is taken back."""
    first = clause.sentence.tokens[0]
    at_head = first.span.start == clause.subject.start
    return words[:1].lower() + words[1:] if at_head and first.tag != "PROPN" and first.label == "O" else words
