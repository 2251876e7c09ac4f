"""English clauses: what stands in front, who, the verb and what follows, cut only between constituents."""

from collections.abc import Callable, Sequence

from questions.languages.scan import Scan
from questions.languages.words import word_set
from questions.model import Clause, Day, Sentence, Span


def _words(key: str) -> frozenset[str]:
    return word_set("en", "grammar", key)


def clauses(sentence: Sentence, text: str, dates: Sequence[tuple[Span, Day]]) -> list[Clause]:
    """The main clause, and beside a verb of saying the clause that is said."""
    scan = Scan("en", sentence, dates)
    if not scan.plain:
        return []
    end = len(scan.tokens) - 1
    end = next((k for k in range(4, end) if scan.low(k) in {"-", "–"}), end)
    return _said_behind(scan, end) or _parse(scan, 0, end, None, None)


def _said_behind(scan: Scan, end: int) -> list[Clause]:
    """ "CLAUSE, police said (on Tuesday)": the clause, with who says so."""
    for index in range(end - 1, max(2, end - 10), -1):
        if scan.is_in(index, "speech") and scan.tag(index) == "VERB":
            comma = index - 1
            while comma > 0 and scan.low(comma) != ",":
                comma -= 1
            tail = range(index + 1, end)
            if comma < 4 or comma + 1 >= index or any(not scan.opens_date(k) for k in tail):
                return []
            speaker, speech = scan.span(comma + 1, index), scan.span(index, index + 1)
            return _parse(scan, 0, comma, speaker, speech)
    return []


def _parse(scan: Scan, start: int, end: int, speaker: Span | None, speech: Span | None) -> list[Clause]:
    front, begin = _front(scan, start, end)
    found = _verb(scan, begin, end)
    if found is None or found[0] <= begin or not _noun_phrase(scan, begin, found[0]):
        return []
    last, group, head = found
    subject, verb = scan.span(begin, last), scan.span(group, head + 1)
    after = head + 1
    if scan.is_in(head, "speech"):
        said = _reported(scan, begin, last, group, head, end, front) if speaker is None else []
        if said or scan.tag(after) not in {"DET", "NOUN", "PROPN", "ADJ"} or scan.is_in(head, "never_object"):
            return said
    middle = [scan.span(last, group)] if last < group else []
    passive = group < head and scan.is_in(group, "be")
    end = _attributed(scan, after, _before_another(scan, after, end))
    if end < 0:
        return []
    clause = Clause(
        scan.sentence,
        subject,
        verb,
        scan.tokens[head].span,
        (*middle, *scan.pieces(after, end, *_cutters(scan))),
        front,
        speaker,
        speech,
        passive=passive,
    )
    return [clause]


def _noun_phrase(scan: Scan, begin: int, last: int) -> bool:
    """Whether a subject may be one: it opens with no preposition or verb, and no conjunction stands in it."""
    if scan.tag(begin) in {"ADP", "SCONJ", "ADV", "AUX", "PART", "VERB", "PUNCT", "CCONJ"}:
        return False
    return not any(scan.tag(k) == "SCONJ" and not scan.is_in(k, "relatives") for k in range(begin, last))


def _attributed(scan: Scan, start: int, end: int) -> int:
    """Where "according to X" or a time of the clock begins that only says how one knows or at what minute."""
    for index in range(start + 1, end):
        if scan.low(index) == "according" and scan.low(index + 1) == "to":
            return index - (scan.low(index - 1) == ",")
    return end


def _reported(
    scan: Scan, begin: int, last: int, group: int, head: int, end: int, front: tuple[Span, ...]
) -> list[Clause]:
    """ "X said (on Tuesday) (that) CLAUSE": the saying and the clause that is said; none where no clause follows."""
    subject, verb, after = scan.span(begin, last), scan.span(group, head + 1), head + 1
    while after < end and scan.opens_date(after):
        after += 1
    near = next((k for k in range(after, min(end, after + 7)) if scan.low(k) == "that"), after)
    if all(scan.tag(k) in {"ADP", "DET", "NOUN", "PROPN", "ADJ", "ADV"} for k in range(after, near)):
        after = near
    first = after + (scan.low(after) == "that")
    inner = _parse(scan, first, end, subject, verb) if first < end else []
    if not inner:
        return []
    rest = (scan.span(after, end),)
    return [Clause(scan.sentence, subject, verb, scan.tokens[head].span, rest, front, None, verb), *inner]


def _before_another(scan: Scan, start: int, end: int) -> int:
    """Where a second clause with a subject of its own begins behind a comma or a conjunction, else ``end``."""
    for index in range(start, end - 2):
        if scan.low(index) not in {",", "and", "but", "while"}:
            continue
        first = index + 1 + (scan.low(index + 1) in {"and", "but", "while", "so"})
        k = first
        while (
            k < end and scan.tag(k) in {"DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM"} and not scan.is_in(k, "relatives")
        ):
            k += 1
        finite = k < end and scan.tag(k) in {"VERB", "AUX"} and not scan.low(k).endswith("ing")
        if (
            k > first
            and finite
            and any(scan.is_in(each, "relatives") or scan.low(each) == "between" for each in range(start, index))
        ):
            return -1
        if k > first and finite and (scan.tag(k) == "AUX" or scan.low(index) != "and" or scan.low(index + 1) == "but"):
            return index
    return end


def _front(scan: Scan, start: int, end: int) -> tuple[tuple[Span, ...], int]:
    """What stands before the subject: adjuncts closed by a comma, a date."""
    pieces: list[Span] = []
    index = start
    while index < end:
        if scan.opens_date(index) and scan.tag(index) != "PROPN" or scan.dated[index]:
            stop = index + 1
            while stop < end and scan.dated[stop]:
                stop += 1
            pieces.append(scan.span(index, stop))
            index = stop + (scan.low(stop) == ",")
            continue
        if index == start and scan.low(index) in {"but", "and", "so", "or", "yet"}:
            pieces.append(scan.span(index, index + 1))
            index += 1
            continue
        if scan.tag(index) in {"ADP", "SCONJ", "ADV", "CCONJ", "PART"} or scan.is_in(index, "connectives"):
            comma = next((k for k in range(index, min(end, index + 18)) if scan.low(k) == ","), None)
            if comma is None or (scan.tag(index) == "SCONJ" and not _has_verb(scan, index, comma)):
                break
            pieces.append(scan.span(index, comma))
            index = comma + 1
            continue
        break
    return tuple(pieces), index


def _has_verb(scan: Scan, start: int, end: int) -> bool:
    """Whether a clause in front is whole: a comma may only set off an aside in its subject."""
    return any(scan.tag(k) in {"VERB", "AUX"} for k in range(start + 1, end))


def _verb(scan: Scan, begin: int, end: int) -> tuple[int, int, int] | None:
    """Where the subject ends, where the verb group begins, and its head; None where that is not sure.

    A finite verb is an auxiliary, or a verb that is no participle behind a noun: "-ing" never opens a predicate,
    and a verb inside a relative clause belongs to it.
    """
    index, relative, stop = begin, 0, None
    while index < end:
        low = scan.low(index)
        if low in _words("relatives") and index > begin:
            if relative:
                return None
            relative = 1
        elif low == "," and relative > 1:
            relative = 0
        elif stop is None and index > begin and scan.opens_date(index):
            stop = index
        elif (
            scan.tag(index) in {"AUX", "VERB"}
            and not low.endswith("ing")
            and scan.low(index - 1) != "to"
            and not scan.dated[index]
        ):
            head = _head(scan, index, end)
            if head is None:
                return None
            if relative == 1:
                relative, index = 2, head + 1
                continue
            if relative:
                return None
            group = index
            while group > begin + 1 and scan.tag(group - 1) == "ADV":
                group -= 1
            return (min(stop, group) if stop is not None else group), group, head
        index += 1
    return None


def _head(scan: Scan, index: int, end: int) -> int | None:
    """The last verb of a group that begins at ``index``: "will have been sent", "was" where no verb follows."""
    last = index
    k = index
    while k < end and (scan.tag(k) in {"AUX", "VERB", "ADV", "PART"}):
        if scan.tag(k) == "VERB" and not (k > index and scan.low(k - 1) == "to"):
            return k
        if scan.tag(k) == "AUX":
            last = k
        k += 1
    return last


def _adds(scan: Scan, index: int) -> bool:
    """Whether a second predicate is added here ("... and was due to stand down")."""
    after = index + 1
    finite = scan.tag(after) == "AUX" or (scan.tag(after) == "VERB" and not scan.low(after).endswith("ing"))
    return scan.low(index) in {"and", "but"} and finite


def _cutters(scan: Scan) -> tuple[Callable[[int], bool], Callable[[int], bool]]:
    """What ends the rest of a clause, and what opens a relative clause in it."""
    return lambda index: _adds(scan, index), lambda index: scan.is_in(index, "relatives")
