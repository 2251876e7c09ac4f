""" "S," kata X; S, ujar X: what is said, and by whom."""

from questions.languages.attribution import Told
from questions.model import Sentence, Span


def told(sentence: Sentence, text: str) -> tuple[Span, Span | None] | None:
    """What a sentence tells, and who is said to say so; None where it is no whole statement."""
    parts = Told("id", sentence, text)
    tokens, quoted = sentence.tokens, parts.quoted()
    if quoted:
        verb = quoted[1] + 1
        if not parts.is_in(verb, "said_behind"):
            return None
        said, who = parts.said(*quoted), parts.naming(verb + 1, len(tokens))
        return (said, who) if said and who else None
    whole = parts.whole()
    if whole is None:
        return None
    for index in range(4, whole[1] - 1):
        if tokens[index].text == "," and parts.is_in(index + 1, "said_behind"):
            said, who = parts.said(0, index), parts.naming(index + 2, len(tokens))
            return (said, who) if said and who else None
        low, after = tokens[index].text.lower(), tokens[index + 1].text.lower()
        if low in {"seperti", "sebagaimana"} and parts.is_in(index + 1, "quoted_from"):
            said = parts.said(0, index)
            return (said, None) if said else None
        if parts.is_in(index, "quoted_from") and after in {"dari", "oleh"} and tokens[index - 1].text == ",":
            said = parts.said(0, index)
            return (said, None) if said else None
    said = parts.said(*whole)
    return (said, None) if said else None
