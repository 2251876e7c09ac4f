"""What a teacher may change in an item, as pure functions from item to item, and the re-check after each change."""

import re
from dataclasses import replace
from typing import Literal

from questions import Article, Evidence, Item, Option, judge

STEM_LIMIT = 500
OPTION_LIMIT = 200
EXPLANATION_LIMIT = 1000
BY_TEACHER = "teacher"

Fault = Literal["no stem", "no option", "same options", "no key", "too long", "no spare"]


class EditError(Exception):
    """An edit that would leave no sound item. ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault


def edited(item: Item, stem: str, texts: list[str], key: int, explanation: str) -> Item:
    """The item with another stem, options, key and explanation. Raises EditError."""
    stem, explanation = " ".join(stem.split()), explanation.strip()
    texts = [" ".join(text.split()) for text in texts]
    _examine(item, stem, texts, key, explanation)
    options = tuple(
        _option(old, text, place == key) for place, (old, text) in enumerate(zip(item.options, texts, strict=True))
    )
    return _with_options(replace(item, stem=stem, explanation=explanation), options)


def _examine(item: Item, stem: str, texts: list[str], key: int, explanation: str) -> None:
    if not stem:
        raise EditError("no stem")
    if len(texts) != len(item.options) or not all(texts):
        raise EditError("no option")
    if len({text.casefold() for text in texts}) < len(texts):
        raise EditError("same options")
    if not 0 <= key < len(texts):
        raise EditError("no key")
    if len(stem) > STEM_LIMIT or max(map(len, texts)) > OPTION_LIMIT or len(explanation) > EXPLANATION_LIMIT:
        raise EditError("too long")


def _option(old: Option, text: str, correct: bool) -> Option:
    if text == old.text and correct == old.correct:
        return old
    return Option(text, correct, "" if correct else BY_TEACHER)


def swapped(item: Item, place: int, spare: int, language: str) -> Item:
    """The item with the distractor at ``place`` exchanged for a spare one, which goes to the same place, or where
    it breaks fewer rules (numbers stay in order). Raises EditError."""
    if not 0 <= spare < len(item.spares):
        raise EditError("no spare")
    if not 0 <= place < len(item.options) or item.options[place].correct:
        raise EditError("no option")
    spares = list(item.spares)
    new = spares.pop(spare)
    spares.append(item.options[place])
    others = [option for at, option in enumerate(item.options) if at != place]
    item = replace(item, spares=tuple(spares))
    places = sorted(range(len(item.options)), key=lambda at: at != place)
    tried = [_with_options(item, (*others[:at], new, *others[at:])) for at in places]
    return min(tried, key=lambda each: _failures(each, language))


def _failures(item: Item, language: str) -> int:
    return sum(not verdict.passed for verdict in judge(item, language=language))


def _with_options(item: Item, options: tuple[Option, ...]) -> Item:
    answer = next(option.text for option in options if option.correct)
    evidence = item.evidence
    if evidence is not None and answer != item.answer:
        evidence = _pointing_at(evidence, answer)
    return replace(item, options=options, answer=answer, evidence=evidence)


def _pointing_at(evidence: Evidence, answer: str) -> Evidence:
    """The same sentence with another answer's words marked; none where it does not hold them."""
    found = re.search(rf"(?<!\w){re.escape(answer.casefold())}(?!\w)", evidence.text.casefold())
    if found is None or len(evidence.text.casefold()) != len(evidence.text):
        return replace(evidence, answer_start=evidence.start, answer_end=evidence.start)
    start = evidence.start + found.start()
    return replace(evidence, answer_start=start, answer_end=start + len(answer))


def checked(item: Item, article: Article) -> Item:
    """The item with the engine's present verdicts in ``checks``: each rule with "pass" or "fail"."""
    return replace(item, checks={v.rule: "pass" if v.passed else "fail" for v in judge(item, article)})
