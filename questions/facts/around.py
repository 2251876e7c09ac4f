"""The clause around an answer, by the tree of its statement: what can go in front with a question word."""

from collections.abc import Sequence
from dataclasses import dataclass

from questions.facts.phrases import marks_of_subject
from questions.facts.statements import Statement
from questions.languages.base import Language
from questions.model import Reading, Span, Token

_VERBAL = {"VERB", "AUX"}
_SUBJECTS = ("nsubj", "nsubj:pass")
_RELATIVES = {"who", "which", "that", "yang"}
#: What stands between commas under these only says more.
_ASIDES = {"appos", "acl:relcl", "acl", "advcl", "parataxis"}
#: Behind these relations a clause of its own begins: nothing in it can be asked of the main clause.
_CLAUSES = {"acl", "acl:relcl", "advcl", "parataxis", "csubj", "dep", "appos", "ccomp"}


@dataclass(frozen=True, slots=True)
class Around:
    """Places in the text: the clause's subject and verb, what stands before the subject, between the verb and what goes
    in front, that itself on both sides of the answer, and what stands behind it, asides left out. ``subject`` is empty
    where the answer stands in it: then ``verb`` is the predicate. ``be`` is the auxiliary that a participle behind a
    noun lacks."""

    verb: tuple[Span, ...]
    subject: tuple[Span, ...] = ()
    front: tuple[Span, ...] = ()
    earlier: tuple[Span, ...] = ()
    lead: tuple[Span, ...] = ()
    follow: tuple[Span, ...] = ()
    later: tuple[Span, ...] = ()
    speaker: Span | None = None
    be: str = ""


@dataclass(frozen=True, slots=True)
class _Whose:
    """Whose deed a verb tells: the subject's place, the first word of its clause, and who is said to say so."""

    begin: int
    stop: int
    first: int
    head: int
    speaker: Span | None = None
    be: str = ""


def around(reading: Reading, language: Language, statement: Statement, cut: Span, counted: bool) -> Around | None:
    """The clause around the words ``cut``; None where they are part of no clause that can be turned. With ``counted``
    the noun behind the answer goes in front with it."""
    inside = [k for k, token in enumerate(statement.tokens) if cut.holds(token.span)]
    return _Clauses(language, statement).around(inside, counted) if inside else None


def path_of(statement: Statement, cut: Span) -> tuple[str, ...]:
    """The relations from the words ``cut`` up to the root of their statement."""
    inside = [k for k, token in enumerate(statement.tokens) if cut.holds(token.span)]
    heads, found = statement.tree.heads, []
    word = next((k for k in inside if heads[k] not in inside), -1)
    while word >= 0:
        found.append(statement.tree.labels[word])
        word = heads[word]
    return tuple(found)


def marks_of(reading: Reading, statement: Statement) -> tuple[str, ...]:
    """What marks the subject and the verb of a statement's main clause."""
    tree, tokens = statement.tree, statement.tokens
    root = tree.root
    subject = next((k for k in tree.children(root) if tree.labels[k] in _SUBJECTS), None)
    verb = (f"verb {tokens[root].text.lower()}", f"root {tokens[root].tag}")
    if subject is None:
        return ("no subject", *verb)
    begin, end = tree.extent(subject)
    span = Span(tokens[begin].span.start, tokens[end - 1].span.end)
    return (*marks_of_subject(reading, span), f"subject before {subject < root}", *verb)


class _Clauses:
    """The clauses of a statement's tree."""

    def __init__(self, language: Language, statement: Statement) -> None:
        self.language, self.tree = language, statement.tree
        self.tokens: Sequence[Token] = statement.tokens
        self.end = len(self.tokens) - 1
        self.left_out: set[int] = set()

    def around(self, inside: Sequence[int], counted: bool) -> Around | None:
        first, last = inside[0], inside[-1]
        top = next((k for k in inside if not first <= self.tree.heads[k] <= last), None)
        if top is None:
            return None
        noun = self.tree.heads[top] if counted and self.tree.labels[top] == "nummod" else top
        total = self._total(noun)
        if noun < first or any(self.tree.labels[k] in {"conj", "cc"} for k in self.tree.children(noun)):
            return None
        if any(self.tree.labels[k] == "appos" and not self._is_place(k) for k in self.tree.children(noun)):
            return None
        verb = self._verb(total if total is not None else noun)
        if verb is None and not counted:
            verb = self._verb_over(noun)
        whose = self._whose(verb) if verb is not None else None
        group = self._group(verb) if verb is not None else None
        if verb is None or whose is None or group is None:
            return None
        if whose.begin <= first and last < whose.stop:
            return self._opening(verb, group, whose, noun, first)
        if self._auxiliaries(whose) and not self._own(verb):
            return None
        if self.tree.labels[verb] != "conj" and not whose.be and self._between(whose.stop, group[0]):
            return None
        start = self.tree.extent(noun)[0] if total is None else first
        before = None if total is None else self.tree.extent(total)[0]
        return self._behind(verb, group, whose, noun, (start, before), first, last, counted)

    def _opening(self, verb: int, group: tuple[int, int], whose: _Whose, noun: int, first: int) -> Around | None:
        """The clause around an answer that its subject begins with."""
        if whose.begin != first or whose.head != noun or self.tree.labels[verb].startswith("acl"):
            return None
        end = min(self.tree.extent(verb)[1], self.end)
        for k in self.tree.children(verb):
            if self.tree.labels[k] == "conj" and k > verb and self._subject(k) is not None:
                end = min(end, self.tree.extent(k)[0])
        while end > group[1] and self.tokens[end - 1].tag in {"PUNCT", "CCONJ"}:
            end -= 1
        front = self._trimmed(whose.first, whose.begin)
        self._leave_out(first, noun + 1)
        return Around(self._parts(group[0], end), front=self._parts(*front), speaker=whose.speaker)

    def _between(self, stop: int, verb: int) -> bool:
        """Whether words that belong to neither stand between subject and verb."""
        inside = self.tokens[stop:verb]
        return any(token.tag != "PUNCT" and token.text.lower() not in _RELATIVES for token in inside)

    def _total(self, noun: int) -> int | None:
        """The word "total" that a noun completes ("a total of 441 delegates")."""
        head = self.tree.heads[noun]
        inside = head >= 0 and self.tree.labels[noun] == "nmod" and self.tokens[head].text.lower() == "total"
        return head if inside else None

    def _verb_over(self, noun: int) -> int | None:
        """The verb over an object that a place or time behind it ends ("attended a summit in Rome")."""
        head = self.tree.heads[noun]
        if head < 0 or self.tree.labels[noun] != "nmod" or self.tree.labels[head] not in {"obj", "attr"}:
            return None
        ends = self.tree.extent(head)[1] == self.tree.extent(noun)[1]
        return self._verb(head) if ends and self.tree.extent(noun)[0] > head else None

    def _verb(self, noun: int) -> int | None:
        """The verb that a noun is a part of, up through infinitives; None for a noun inside another's phrase."""
        verb = self.tree.heads[noun]
        if verb < 0 or self.tree.labels[noun] in _CLAUSES:
            return None
        while self.tree.labels[verb] == "xcomp" and self.tree.heads[verb] >= 0:
            verb = self.tree.heads[verb]
        return verb if self.tokens[verb].tag in _VERBAL else None

    def _whose(self, verb: int) -> _Whose | None:
        label, head = self.tree.labels[verb], self.tree.heads[verb]
        own = self._subject(verb)
        if label == "root" and own is not None:
            return _Whose(*self.tree.extent(own), 0, own)
        if label == "conj" and self.tree.labels[head] == "root" and self.tokens[head].tag in _VERBAL:
            other = self._subject(head) if own is None else own
            if other is not None:
                extent = self.tree.extent(other)
                return _Whose(*extent, extent[0], other)
        if label == "ccomp" and self.tree.labels[head] == "root" and own is not None:
            speaker = self._subject(head)
            said = self.tokens[head].text.lower() in self.language.words("grammar", "speech")
            if said and speaker is not None and speaker < head < verb:
                first = self.tree.extent(verb)[0]
                return _Whose(*self.tree.extent(own), first, own, self._span(*self.tree.extent(speaker)))
        return self._described(verb, head, own) if label in {"acl:relcl", "acl"} and head >= 0 else None

    def _described(self, verb: int, noun: int, own: int | None) -> _Whose | None:
        """A clause that describes a noun: "the ban, which began in 2018", "the ban, introduced in 2018"."""
        begin, stop = self.tree.extent(noun)[0], self.tree.extent(verb)[0]
        while stop > begin and self.tokens[stop - 1].tag == "PUNCT":
            stop -= 1
        if stop <= noun or self.tree.labels[noun] == "conj":
            return None
        if self.tree.extent(noun)[0] < noun and self.tokens[begin].tag == "ADP":
            begin += 1
        low = self.tokens[own].text.lower() if own is not None else ""
        if low in self.language.words("grammar", "relative_subjects"):
            return _Whose(begin, stop, verb, noun)
        word = self.tokens[verb].text.lower()
        done = any(self.tree.labels[k] in {"obj", "ccomp", "xcomp"} for k in self.tree.children(verb))
        if own is None and self.tree.labels[verb] == "acl" and self.language.participle(word) and not done:
            plural = self.tokens[noun].text.lower().endswith("s") and self.tokens[noun].tag == "NOUN"
            return _Whose(begin, stop, verb, noun, None, "were" if plural else "was")
        return None

    def _subject(self, verb: int) -> int | None:
        return next((k for k in self.tree.children(verb) if self.tree.labels[k] in _SUBJECTS and k < verb), None)

    def _group(self, verb: int) -> tuple[int, int] | None:
        """The verb with its auxiliaries; None where something else stands between them."""
        aux = self._own(verb)
        first = min(aux, default=verb)
        between = all(self.tokens[k].tag in {"AUX", "ADV", "PART", "VERB"} for k in range(first, verb))
        while first > 0 and self.tokens[first - 1].tag == "ADV" and self.tree.heads[first - 1] == verb:
            first -= 1
        return (first, verb + 1) if between else None

    def _own(self, verb: int) -> list[int]:
        return [k for k in self.tree.children(verb) if self.tree.labels[k] == "aux" and k < verb]

    def _auxiliaries(self, whose: _Whose) -> bool:
        """Whether the verb beside the subject has auxiliaries, that another verb joined to it may share."""
        beside = self.tree.heads[whose.head]
        return beside >= 0 and self.tree.labels[whose.head] in _SUBJECTS and bool(self._own(beside))

    def _behind(
        self,
        verb: int,
        group: tuple[int, int],
        whose: _Whose,
        noun: int,
        opening: tuple[int, int | None],
        first: int,
        last: int,
        counted: bool,
    ) -> Around | None:
        start, before = opening
        moved = noun + 1 if counted and noun > last else last + 1
        of = next((k for k in self.tree.children(noun) if k >= moved and self.tree.labels[k] == "nmod"), None)
        if of is not None and self.tokens[moved].text.lower() == "of" and self.tree.extent(of)[0] == moved:
            moved = self.tree.extent(of)[1]
        follow, moved = moved, self._larger(noun, moved)
        if moved < self.end and self.tokens[moved].tag == "CCONJ" and self.tokens[moved + 1].tag not in _VERBAL:
            return None
        fronted = moved <= whose.begin
        if not fronted and start < group[1]:
            return None
        stop = self._stop(verb, group[1] if fronted else moved)
        front = (whose.first, start if fronted else whose.begin)
        trimmed = self._trimmed(*front)
        if fronted and trimmed[0] < trimmed[1] and self.tokens[front[0]].tag != "ADV":
            return None
        if fronted and any(token.tag != "PUNCT" for token in self.tokens[moved : whose.begin]):
            return None
        self._leave_out(start, moved)
        return Around(
            verb=self._parts(*group),
            subject=self._subject_parts(whose, group[0]),
            front=self._parts(*self._trimmed(*front)) if front[0] < whose.begin and not fronted else (),
            earlier=self._parts(group[1], start if before is None else before) if not fronted else (),
            lead=self._parts(start, first),
            follow=self._parts(last + 1, follow),
            later=self._parts(group[1] if fronted else self._comma(start, moved), stop),
            speaker=whose.speaker,
            be=whose.be,
        )

    def _leave_out(self, start: int, end: int) -> None:
        """Marks the asides between commas that do not hold the words from ``start`` to ``end``: a clause or noun that
        only says more of the one before. A name behind the noun that it belongs to stays."""
        for k, label in enumerate(self.tree.labels):
            begin, stop = self.tree.extent(k)
            opened = begin > 0 and self.tokens[begin - 1].text == ","
            closed = stop >= self.end or self.tokens[stop].text == ","
            if label not in _ASIDES or not (opened and closed) or begin < end and start < stop:
                continue
            head = self.tokens[self.tree.heads[k]]
            named = any(token.tag == "PROPN" for token in self.tokens[begin:stop])
            if label != "appos" or head.tag == "PROPN" or not named:
                self.left_out |= {*range(begin - 1, min(stop + (stop < self.end), self.end))}

    def _is_place(self, word: int) -> bool:
        return self.tokens[word].label.endswith("LOC")

    def _larger(self, noun: int, moved: int) -> int:
        """Where a place ends that a larger one follows ("Wuhan, China"); that is left out with it."""
        if self._is_place(noun) and moved + 1 < self.end and self.tokens[moved].text == ",":
            end = moved + 1
            while end < self.end and self._is_place(end):
                end += 1
            return end if end > moved + 1 else moved
        return moved

    def _comma(self, start: int, moved: int) -> int:
        """Behind a comma that only closed what went in front; one that parts what stays is kept."""
        opened = self.tokens[start - 1].text == ","
        return moved + (opened and moved < self.end and self.tokens[moved].text == ",")

    def _subject_parts(self, whose: _Whose, verb: int) -> tuple[Span, ...]:
        """The subject, with the comma that closes an aside in it that stays."""
        inside = range(whose.begin, whose.stop)
        aside = any(self.tokens[k].text == "," and k not in self.left_out for k in inside)
        closed = aside and whose.stop < verb and self.tokens[whose.stop].text == ","
        return self._parts(whose.begin, whose.stop + closed)

    def _stop(self, verb: int, moved: int) -> int:
        """Where the clause ends: before a second predicate and what joins it, and before the full stop."""
        stop = min(self.tree.extent(verb)[1], self.end)
        for k in self.tree.children(verb):
            if self.tree.labels[k] == "conj" and k >= moved and self.tokens[k].tag in _VERBAL:
                begin = self.tree.extent(k)[0]
                while begin > moved and self.tokens[begin - 1].tag in {"CCONJ", "PUNCT"}:
                    begin -= 1
                stop = min(stop, begin)
        if self.language.turns:
            stop = next((k for k in range(moved, stop) if self._joins_verb(k)), stop)
        while stop > moved and self.tokens[stop - 1].tag in {"PUNCT", "CCONJ"}:
            stop -= 1
        return stop

    def _joins_verb(self, word: int) -> bool:
        """Whether a conjunction has a verb right behind it, whatever the tree hangs that from."""
        behind = self.tokens[word + 1 : word + 2]
        return self.tokens[word].tag == "CCONJ" and bool(behind) and behind[0].tag == "VERB"

    def _trimmed(self, start: int, stop: int) -> tuple[int, int]:
        """Words before a subject without conjunction and closing comma."""
        while start < stop and self.tokens[start].text.lower() in {"that", "bahwa", ",", "and", "dan", "but"}:
            start += 1
        while stop > start and self.tokens[stop - 1].tag == "PUNCT":
            stop -= 1
        return start, stop

    def _parts(self, start: int, end: int) -> tuple[Span, ...]:
        """The words from ``start`` to ``end`` as places in the text, without those left out."""
        kept = [k for k in range(start, end) if k not in self.left_out]
        begins = [k for k in kept if k - 1 not in kept]
        ends = [k for k in kept if k + 1 not in kept]
        return tuple(self._span(a, b + 1) for a, b in zip(begins, ends, strict=True))

    def _span(self, start: int, end: int) -> Span:
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)
