"""What a learner reads beside the evidence: what the references in it stand for."""

from questions.languages.base import Language
from questions.model import Day, Draft


def explain(draft: Draft, text: str, language: Language) -> str:
    """A sentence a reference, in the article's language; empty where the evidence speaks for itself."""
    parts: list[str] = []
    words = draft.fact.answer.of(text)
    if isinstance(draft.fact.value, Day) and words != draft.key:
        parts.append(language.message("explain_reference", words=words, stands_for=draft.key))
    for said, meant in draft.fact.trace.resolved:
        if said not in meant:
            parts.append(language.message("explain_reference", words=said, stands_for=meant))
    return " ".join(parts)
