"""The whole flow, from an article to its checked questions. This module alone knows the order of the stages."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from questions import registry
from questions.acceptance import chance, features, least, setting, threshold
from questions.assembly import assemble
from questions.captions import caption
from questions.difficulty import difficulty
from questions.distractors import choose
from questions.drafts import DraftSource
from questions.errors import NoQuestions
from questions.explanations import explain
from questions.facts import find_facts
from questions.facts.most import most
from questions.gate import judge
from questions.kinds import draft as draft_of
from questions.languages import language as language_of
from questions.languages.base import Language
from questions.languages.tagger import Tagger
from questions.model import Article, Draft, Dropped, Entity, Evidence, Item, QuestionSet, Reading, Verdict
from questions.reading import read

#: How much less sure an ordinal may be: readers have seen too few for the model to know them, and printed half.
RARE = 0.15


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question on its way: the draft, the item (None where no distractors were found), the rule
    that it breaks, and what acceptance looks at."""

    draft: Draft
    item: Item | None
    failed: Verdict | None = None
    features: tuple[str, ...] = ()


def generate(
    article: Article,
    *,
    count: int | None = 10,
    seed: int = 0,
    options: int = 4,
    candidates: bool = False,
    min_confidence: float | None = None,
    background: Sequence[Article] = (),
) -> QuestionSet:
    """The questions of an article: at most ``count`` of them, chosen; or, where ``candidates``, all that the gate
    passes, surest first, cut at ``count``. Below ``min_confidence``, from 0 to 1, nothing is kept; without it the
    language's own thresholds hold. ``background`` are earlier articles, whose people and posts may be wrong answers.

    Raises NoQuestions where none is left.
    """
    language = language_of(article.language)
    floor = least(language.code) if min_confidence is None else min_confidence
    found: list[Candidate] = []
    dropped: list[Dropped] = []
    for each in find_candidates(article, options=options, seed=seed, background=background):
        item = each.item
        if item is None:
            dropped.append(Dropped(each.draft.stem, each.draft.key, "distractors", language.message("fault_too_few")))
        elif each.failed:
            dropped.append(Dropped(item.stem, item.answer, each.failed.rule, each.failed.why))
        elif item.confidence is not None and item.confidence < floor:
            dropped.append(Dropped(item.stem, item.answer, "acceptance", language.message("fault_doubtful")))
        else:
            found.append(each)
    passed = _one_form(found)
    sure = passed if min_confidence is not None else _sure(passed, threshold(language.code))
    passed.sort(key=lambda item: -1.0 if item.confidence is None else 1 - item.confidence)
    kept = tuple(passed[:count]) if candidates else assemble(sure, article, count or len(sure))
    if not kept:
        raise NoQuestions()
    return QuestionSet(article, kept, tuple(dropped))


def _one_form(passed: Sequence[Candidate]) -> list[Item]:
    """The items, of a sentence that is asked for the same words as a question and with a gap only the surer one."""
    best: dict[tuple[object, ...], Item] = {}
    for each in passed:
        fact, item = each.draft.fact, each.item
        if item is not None:
            proof = (fact.answer, fact.kind) if fact.event == "sentence" else (item.id,)
            best[proof] = max(best.get(proof, item), item, key=lambda one: one.confidence or 0.0)
    return list(best.values())


def _sure(passed: Sequence[Item], enough: float) -> list[Item]:
    """The items that a set may take."""
    return [
        item
        for item in passed
        if item.confidence is None or item.confidence >= enough - (RARE if item.kind == "ordinal" else 0)
    ]


def find_candidates(
    article: Article, *, options: int = 4, seed: int = 0, background: Sequence[Article] = ()
) -> Iterator[Candidate]:
    """Every question that the article's facts give, with what the gate says of it and how sure we are."""
    language = language_of(article.language).suited(article)
    earlier = dict.fromkeys(
        each for other in background if other.language == article.language for each in _people(other)
    )
    reading = replace(_read(article), earlier=tuple(earlier))
    around = setting(reading)
    for draft in islice(_drafts(reading, language), most(article.text)):
        item = _item(draft, reading, language, options, seed)
        if item is None:
            yield Candidate(draft, None)
            continue
        failed = next((verdict for verdict in _judged(item, reading, language) if not verdict.passed), None)
        row = features(item, draft.fact, reading, language, around)
        yield Candidate(draft, replace(item, confidence=chance(row, language.code)), failed, tuple(row))


def _read(article: Article) -> Reading:
    return read(article, language_of(article.language).suited(article), Tagger.load(article.language).tag)


@lru_cache(maxsize=1000)
def _people(article: Article) -> tuple[Entity, ...]:
    """The people of an earlier article who have a role there."""
    found = (entity for entity in _read(article).entities if entity.kind == "person" and entity.role)
    return tuple(replace(entity, mentions=(), role_span=None) for entity in found)


def judge_item(item: Item, article: Article | None, language: str, reader: str) -> tuple[Verdict, ...]:
    """What every rule says of an item, its own or a stranger's, in the reader's language."""
    reading = Reading(article) if article else None
    return judge(item, reading, registry.plug_ins("quizapp.rules"), language_of(language), language_of(reader))


def _judged(item: Item, reading: Reading | None, language: Language) -> tuple[Verdict, ...]:
    return judge(item, reading, registry.plug_ins("quizapp.rules"), language, language)


def _drafts(reading: Reading, language: Language) -> Iterator[Draft]:
    """What every source asks, each question once."""
    seen: set[tuple[str, str]] = set()
    for source in registry.plug_ins("quizapp.drafts"):
        for found in source.drafts(reading, language):
            if (found.stem, found.key) not in seen and not _doubled(found):
                seen.add((found.stem, found.key))
                yield found


def _of_facts(reading: Reading, language: Language) -> Iterator[Draft]:
    """The article's own facts, each in the first kind that can ask it."""
    kinds = registry.plug_ins("quizapp.kinds")
    names = [entity.name for entity in reading.entities if entity.kind == "person"]
    for fact in find_facts(reading, language):
        found = draft_of(fact, kinds, reading.article.text, names, language)
        if found:
            yield found


FACTS = DraftSource("facts", _of_facts)


def _doubled(found: Draft) -> bool:
    """Whether what a reference stands for is named once more in the stem: then it stands for something else."""
    return any(found.stem.count(name) > 1 for _, name in found.fact.trace.resolved if name)


def _item(found: Draft, reading: Reading, language: Language, options: int, seed: int) -> Item | None:
    shown, spares = choose(found, reading, language, registry.plug_ins("quizapp.distractors"), options, seed)
    if not shown:
        return None
    fact, text = found.fact, reading.article.text
    evidence = Evidence(*fact.evidence, fact.evidence.of(text), *fact.answer, fact.context)
    name = hashlib.sha256("\0".join((found.kind, found.stem, found.key, evidence.text)).encode()).hexdigest()[:12]
    rules = registry.plug_ins("quizapp.rules")
    item = Item(
        name,
        found.kind,
        caption(reading.article, found.key, language),
        found.stem,
        shown,
        found.key,
        evidence,
        explain(found, text, language),
        checks={rule.name: "pass" for rule in rules},
        spares=spares,
    )
    return replace(item, difficulty=difficulty(item, reading))
