"""Indonesian clauses: what stands in front, who, the verb and what follows, cut only between constituents."""

from collections.abc import Callable, Sequence

from questions.languages.scan import Scan
from questions.languages.words import table, word_set
from questions.model import Clause, Day, Sentence, Span, Token

_NOMINAL = {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "X"}


def _words(key: str) -> frozenset[str]:
    return word_set("id", "grammar", key)


def clauses(sentence: Sentence, text: str, dates: Sequence[tuple[Span, Day]]) -> list[Clause]:
    """The main clause and, behind a verb of saying with *bahwa*, the clause that is said."""
    scan = Scan("id", sentence, dates)
    if not scan.plain:
        return []
    end, speaker, speech = _said_behind(scan, len(scan.tokens) - 1)
    return _parse(scan, 0, end, speaker, speech)


def _said_behind(scan: Scan, end: int) -> tuple[int, Span | None, Span | None]:
    """Where a clause ends before ", kata X" or "seperti dilansir Y", and who X is; an aside behind a dash goes too."""
    for index in range(3, end - 1):
        low, after = scan.low(index), scan.low(index + 1)
        if low in {"-", "–", "—"}:
            return index, None, None
        if (
            low in {"seperti", "sebagaimana"}
            and after in _words("quoted_from")
            or low in _words("quoted_from")
            and after in {"dari", "oleh"}
        ):
            return index - (scan.low(index - 1) == ","), None, None
        if low in _words("said_behind") and scan.low(index - 1) == ",":
            stop = index + 1
            while stop < end and scan.tokens[stop].tag in _NOMINAL and scan.low(stop) != "," and not scan.dated[stop]:
                stop += 1
            if stop == index + 1:
                return end, None, None
            return index - 1, scan.span(index + 1, stop), scan.span(index, index + 1)
    return end, None, None


def _parse(scan: Scan, start: int, end: int, speaker: Span | None, speech: Span | None) -> list[Clause]:
    front, begin = _front(scan, start, end)
    found = _verb(scan, begin, end)
    if found is None:
        return []
    last, group, head = found
    if last <= begin or not _noun_phrase(scan, begin, last):
        return []
    subject = scan.span(begin, last)
    after = head + 1
    if scan.is_in(head, "speech"):
        said = _reported(scan, begin, last, group, head, end, front)
        if said or scan.low(after) in {"bahwa", ","} or not scan.is_in(head, "takes_object"):
            return said
    middle = [scan.span(last, group)] if last < group else []
    rest = tuple(middle) + scan.pieces(after, end, *_cutters(scan))
    clause = Clause(
        scan.sentence,
        subject,
        scan.span(group, head + 1),
        scan.tokens[head].span,
        rest,
        front,
        speaker,
        speech,
        passive=scan.low(head).startswith(("di", "ter")),
    )
    return [clause, *_subordinate(scan, begin, after, end, speaker, speech)]


def _subordinate(
    scan: Scan, begin: int, start: int, end: int, speaker: Span | None, speech: Span | None
) -> list[Clause]:
    """ "... sejak mengambil alih kekuasaan pada tahun 2011": a clause without a subject of its own has the one
    person whom the clause before it names."""
    for index in range(start, end - 2):
        if not scan.is_in(index, "subordinating"):
            continue
        people = [k for k in range(begin, index) if scan.tokens[k].label == "B-PER"]
        if not _is_verb(scan.tokens[index + 1]) or len(people) != 1:
            return []
        last = people[0] + 1
        while last < index and scan.tokens[last].label == "I-PER":
            last += 1
        head = index + 1
        rest = scan.pieces(head + 1, end, *_cutters(scan))
        verb = scan.span(head, head + 1)
        return [Clause(scan.sentence, scan.span(people[0], last), verb, verb, rest, (), speaker, speech, whole=False)]
    return []


def _noun_phrase(scan: Scan, begin: int, last: int) -> bool:
    """Whether a subject may be one: it opens with no preposition, and no conjunction or auxiliary stands in it."""
    if scan.tokens[begin].tag in {"ADP", "SCONJ", "ADV", "AUX", "PART", "VERB", "PUNCT"}:
        return False
    inside = range(begin, last)
    relative = any(scan.low(k) == "yang" for k in inside)
    return relative or not any(scan.tokens[k].tag in {"SCONJ", "AUX"} or scan.is_in(k, "never_inside") for k in inside)


def _reported(
    scan: Scan, begin: int, last: int, group: int, head: int, end: int, front: tuple[Span, ...]
) -> list[Clause]:
    subject, verb = scan.span(begin, last), scan.span(group, head + 1)
    after = head + 1
    while after < end and scan.opens_date(after):
        after += 1
    plain = scan.is_in(head, "plain_speech") and scan.tokens[min(after, end - 1)].tag in {"NOUN", "PROPN"}
    if after + 3 > end or not (plain or scan.low(after) in {"bahwa", ","}):
        return []
    if plain and _verb(scan, after, end) is None:
        return []
    rest = (scan.span(after, end),)
    outer = Clause(scan.sentence, subject, verb, scan.tokens[head].span, rest, front, None, verb)
    inner = _parse(scan, after + (not plain), end, subject, verb)
    return [outer, *inner]


def _front(scan: Scan, start: int, end: int) -> tuple[tuple[Span, ...], int]:
    """What stands before the subject: adjuncts closed by a comma, a date, connectives."""
    pieces: list[Span] = []
    index = start
    if scan.is_in(start, "opening") and scan.low(start + 1) not in {",", "itu"}:
        index += 1
    while index < end:
        token = scan.tokens[index]
        if scan.opens_date(index):
            stop = index + 1
            while stop < end and scan.dated[stop]:
                stop += 1
            pieces.append(scan.span(index, stop))
            index = stop + (scan.low(stop) == "," if stop < end else 0)
            continue
        if token.tag == "VERB" and scan.low(index + 1) == "," and index == start:
            index += 2
            continue
        if token.tag in {"ADP", "SCONJ", "ADV", "CCONJ", "PART"} or scan.is_in(index, "connectives"):
            comma = next((k for k in range(index, min(end, index + 18)) if scan.low(k) == ","), None)
            if comma is None:
                return tuple(pieces), index
            pieces.append(scan.span(index, comma))
            index = comma + 1
            continue
        break
    return tuple(pieces), index


def _verb(scan: Scan, begin: int, end: int) -> tuple[int, int, int] | None:
    """Where the subject ends, where the verb group begins, and its head; None where that is not sure.

    A relative clause of the subject takes the first verb; a second one is the predicate only behind a noun.
    """
    index, relative = begin, 0
    stop = None
    while index < end:
        token, low = scan.tokens[index], scan.low(index)
        if stop is None and scan.opens_date(index):
            stop = index
        if low == "yang":
            if relative:
                return None
            relative = 1
        elif low == "," and relative > 1:
            relative = 0
        elif _is_verb(token) and not scan.is_in(index - 1, "before_verbal_noun"):
            if relative == 1:
                relative = 2
                index += 1
                continue
            if relative and not (scan.tokens[index - 1].tag in {"NOUN", "PROPN"} or scan.dated[index - 1]):
                return None
            group = index
            while group > begin and _auxiliary(scan, group - 1):
                group -= 1
            return (min(stop, group) if stop is not None else group), group, index
        index += 1
    return None


def has_subject(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with something else than a verb that lacks its subject ("Dikenakan tarif ...")."""
    first = tokens[0].text.lower()
    verb = _is_verb(tokens[0]) or (first in _words("auxiliaries") and len(tokens) > 1 and _is_verb(tokens[1]))
    return not verb or first in _words("without_subject")


def stands_by_itself(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins as one does that adds nothing to the one before: not with "serta", and not with
    something of somebody's who is not named before ("Jaket kulit terbarunya ...")."""
    if tokens[0].text.lower() in _words("adds_first"):
        return False
    for place, token in enumerate(tokens[:_HEAD]):
        low = token.text.lower()
        if place and (token.label != "O" or token.text[:1].isupper()):
            return True
        if low.endswith("nya") and token.tag in {"NOUN", "ADJ", "VERB"} and low not in _words("nya_alone"):
            return False
    return True


#: In so many words at its head a sentence says what it is about.
_HEAD = 5


def _is_verb(token: Token) -> bool:
    low = token.text.lower()
    if low in {"adalah", "ialah"}:
        return True
    if token.tag != "VERB" or token.label != "O" or low in _words("no_verbs") or low.endswith("nya"):
        return False
    return low in _words("bare_verbs") or low.startswith(tuple(_words("verb_beginnings")))


def _auxiliary(scan: Scan, index: int) -> bool:
    return scan.is_in(index, "auxiliaries") or scan.tokens[index].tag in {"AUX", "ADV", "PART"}


def _opens_relative(scan: Scan, index: int) -> bool:
    """*yang* before a clause, not before an ordinal ("yang ke-10")."""
    after = scan.low(index + 1)
    return (
        scan.low(index) == "yang"
        and not after.startswith("ke-")
        and after not in table("id", "words/units")["ordinals"]
    )


def _adds(scan: Scan, index: int) -> bool:
    """Whether a second predicate is added here ("... dan mampu mencapai ...", "..., menuduh ...")."""
    if scan.low(index) not in {"dan", "serta", ","} or index + 1 >= len(scan.tokens):
        return False
    return _is_verb(scan.tokens[index + 1]) or scan.is_in(index + 1, "auxiliaries")


def _cutters(scan: Scan) -> tuple[Callable[[int], bool], Callable[[int], bool]]:
    """What ends the rest of a clause, and what opens a relative clause in it."""
    return lambda index: _adds(scan, index), lambda index: _opens_relative(scan, index)
