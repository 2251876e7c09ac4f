""" "S," X said; S, according to X: what is said, and by whom."""

from questions.languages.attribution import Told
from questions.model import Sentence, Span


def told(sentence: Sentence, text: str) -> tuple[Span, Span | None] | None:
    """What a sentence tells, and who is said to say so; None where it is no whole statement."""
    parts = Told("en", sentence, text)
    tokens, quoted = sentence.tokens, parts.quoted()
    if quoted:
        return _by(parts, quoted[0], quoted[1], quoted[1] + 1)
    whole = parts.whole()
    if whole is None:
        return None
    commas = [index for index in range(4, whole[1] - 1) if tokens[index].text == ","]
    for comma in reversed(commas):
        after = comma + 1
        if tokens[after].text.lower() == "according" and tokens[after + 1].text.lower() == "to":
            said, who = parts.said(0, comma), parts.naming(after + 2, whole[1])
            return (said, who) if said and who else None
        found = _by(parts, 0, comma, after)
        if found:
            return found
    said = parts.said(*whole)
    return (said, None) if said else None


def _by(parts: Told, first: int, last: int, after: int) -> tuple[Span, Span] | None:
    """ "..., X said", "..., said X": the speaker on either side of a verb of saying that follows at once."""
    end = len(parts.tokens)
    if parts.is_in(after, "said_verbs"):
        who = parts.naming(after + 1, end)
    else:
        who = parts.naming(after, end)
        behind = next((k for k in range(after, end) if who and parts.tokens[k].span.start >= who.end), end)
        if not parts.is_in(behind, "said_verbs"):
            return None
    said = parts.said(first, last)
    return (said, who) if said and who else None
