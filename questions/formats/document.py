"""The engine's own document, as ``quizapp generate`` prints it: a QuestionSet as JSON's plain values, and back.

Offsets are code points of ``article.text``. ``spares`` (further distractors) are written only where asked for.
"""

import json
from datetime import date
from typing import Any

from questions.errors import NotQuestions
from questions.model import Article, Dropped, Evidence, Item, Option, QuestionSet, Span


def dump(questions: QuestionSet, *, spares: bool = False) -> dict[str, Any]:
    """The document of a question set."""
    article = questions.article
    return {
        "article": {
            "title": article.title or None,
            "language": article.language,
            "published": article.published.isoformat() if article.published else None,
            "source": article.source,
            "text": article.text,
        },
        "items": [dump_item(item, spares=spares) for item in questions.items],
        "dropped": [
            {"stem": each.stem, "answer": each.answer, "rule": each.rule, "why": each.why} for each in questions.dropped
        ],
    }


def dump_item(item: Item, *, spares: bool = False) -> dict[str, Any]:
    """One item of the document."""
    found: dict[str, Any] = {
        "id": item.id,
        "kind": item.kind,
        "caption": item.caption,
        "stem": item.stem,
        "options": [_dump_option(option) for option in item.options],
        "answer": item.answer,
        "evidence": _dump_evidence(item.evidence) if item.evidence else None,
        "explanation": item.explanation,
        "difficulty": item.difficulty,
        "confidence": item.confidence,
        "checks": dict(item.checks),
    }
    return found | {"spares": [_dump_option(option) for option in item.spares]} if spares else found


def _dump_option(option: Option) -> dict[str, Any]:
    return {"text": option.text, "correct": option.correct, "source": option.source or None, "why": option.why or None}


def _dump_evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "answer_start": evidence.answer_start,
        "answer_end": evidence.answer_end,
        "context": [list(span) for span in evidence.context],
    }


def load(document: dict[str, Any]) -> QuestionSet:
    """The question set of a document. Raises KeyError, TypeError or ValueError for one that is none."""
    article = _mapping(document)["article"]
    published = _mapping(article).get("published")
    return QuestionSet(
        Article(
            text=article["text"],
            language=article["language"],
            title=article.get("title") or "",
            published=date.fromisoformat(published) if published else None,
            source=article.get("source"),
        ),
        tuple(load_item(item) for item in document["items"]),
        tuple(Dropped(**each) for each in document.get("dropped", ())),
    )


def load_lines(text: str) -> list[tuple[Article | None, str, tuple[Item, ...]]]:
    """The items of a document, or of several, one a line: for each its article (None for a document that has only
    ``language`` and ``items``), the language and the items. Raises NotQuestions with the line that cannot be read."""
    try:
        documents = [(1, json.loads(text))]
    except (ValueError, RecursionError):
        documents = [
            (number, _parsed(line, number)) for number, line in enumerate(text.splitlines(), 1) if line.strip()
        ]
    if not documents:
        raise NotQuestions(line=1)
    return [_part(document, number) for number, document in documents]


def _parsed(line: str, number: int) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NotQuestions(line=number) from error


def _part(document: Any, number: int) -> tuple[Article | None, str, tuple[Item, ...]]:
    try:
        if "article" in _mapping(document):
            found = load(document)
            article, language, items = found.article, found.article.language, found.items
        else:
            article, language, items = None, document.get("language") or "en", tuple(map(load_item, document["items"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotQuestions(line=number) from error
    texts = [each for item in items for each in (item.id, item.stem, item.answer, *(o.text for o in item.options))]
    texts += [item.evidence.text for item in items if item.evidence]
    if not all(isinstance(each, str) for each in (*texts, language, *([article.text] if article else []))):
        raise NotQuestions(line=number)
    return article, language, items


def load_item(found: dict[str, Any]) -> Item:
    """The item of :func:`dump_item`. Raises KeyError, TypeError or ValueError for what is none."""
    evidence = _mapping(found).get("evidence")
    return Item(
        id=found["id"],
        kind=found.get("kind") or "",
        caption=found.get("caption") or "",
        stem=found["stem"],
        options=tuple(map(_load_option, found["options"])),
        answer=found["answer"],
        evidence=Evidence(**{**evidence, "context": tuple(Span(*span) for span in evidence["context"])})
        if evidence
        else None,
        explanation=found.get("explanation") or "",
        difficulty=found.get("difficulty"),
        confidence=found.get("confidence"),
        checks=found.get("checks") or {},
        spares=tuple(map(_load_option, found.get("spares", ()))),
    )


def _load_option(found: dict[str, Any]) -> Option:
    right = bool(_mapping(found).get("correct"))
    return Option(found["text"], right, found.get("source") or "", found.get("why") or "")


def _mapping(found: Any) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise TypeError(f"a mapping is wanted here, not {type(found).__name__}")
    return found
