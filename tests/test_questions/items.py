"""Items for tests, written by hand: options as text, the key marked with a star in front."""

from collections.abc import Mapping, Sequence

from questions.model import Evidence, Item, Option, Span


def item_of(
    stem: str,
    options: Sequence[str],
    *,
    id: str = "a",
    kind: str = "",
    caption: str = "",
    answer: str | None = None,
    evidence: Evidence | None = None,
    checks: Mapping[str, str] | None = None,
) -> Item:
    """An item; ``answer`` is the starred option's text unless given."""
    shown = tuple(
        Option(text.removeprefix("*"), text.startswith("*"), "" if text.startswith("*") else "hand", "")
        for text in options
    )
    key = next((option.text for option in shown if option.correct), "")
    return Item(id, kind, caption, stem, shown, key if answer is None else answer, evidence, checks=checks or {})


def evidence_of(text: str, sentence: str, answer: str, *context: str) -> Evidence:
    """A sentence of a text that proves an answer; where it is not there, it claims to stand at the start."""
    start = max(0, text.find(sentence))
    at = max(0, sentence.find(answer))
    spans = tuple(Span(text.index(each), text.index(each) + len(each)) for each in context)
    return Evidence(start, start + len(sentence), sentence, start + at, start + at + len(answer), spans)
