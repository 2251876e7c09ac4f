"""Every rule on items written by hand: what passes, what fails and why, with an article and without."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions import registry
from questions.languages import LANGUAGES
from questions.model import Article, Evidence, Item, Option, Reading, Span
from questions.rules import Rule

from ..items import evidence_of, item_of
from ..tables import rows, sections

RULES: dict[str, Rule] = {rule.name: rule for rule in registry.plug_ins("quizapp.rules")}
CODES = sorted(LANGUAGES)


def item_of_row(row: dict[str, Any]) -> tuple[Item, Reading | None]:
    text, evidence = row.get("text", ""), None
    if "evidence" in row:
        proof = row.get("proof", "")
        evidence = evidence_of(text, row["evidence"], proof)
        start, end = row.get("proof_at", (evidence.answer_start, evidence.answer_end))
        evidence = replace(evidence, answer_start=start, answer_end=end)
        if "moved" in row:
            evidence = replace(evidence, start=evidence.start - row["moved"], end=evidence.end - row["moved"])
    item = item_of(
        row["stem"],
        row["options"],
        kind=row.get("kind", ""),
        caption=row.get("caption", ""),
        answer=row.get("answer"),
        evidence=evidence,
    )
    return item, Reading(Article(text, row["language"]), (), ()) if text else None


@pytest.mark.parametrize(("name", "row"), rows("rules"))
def test_a_rule_on_an_item(name: str, row: dict[str, Any]) -> None:
    item, reading = item_of_row(row)
    language = LANGUAGES[row["language"]]
    fault = RULES[name].check(item, reading, language)
    assert fault == row.get("fault", "")
    assert not fault or language.message(fault)


@pytest.mark.parametrize(("name", "row"), rows("rules"))
def test_a_rule_without_an_article(name: str, row: dict[str, Any]) -> None:
    """What the item alone shows is found without an article as well; what only the article shows passes."""
    item, reading = item_of_row(row)
    fault = RULES[name].check(item, None, LANGUAGES[row["language"]])
    assert fault == ("" if name == "grounded" else row.get("fault", ""))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", list(RULES))
def test_the_table_has_what_passes_and_what_fails(name: str, code: str) -> None:
    cases = [row for row in sections("rules")[name] if row["language"] == code]
    assert {bool(row.get("fault")) for row in cases} == {True, False}


odd = st.text(max_size=60) | st.sampled_from(
    ["", " ", "?", "____", "....?", "()", "((", "[", "9" * 5000, "1.2.3", "(31/2/2023)", "\x00", "🚂🚂?", "ß ẞ",
     "e\u0301?", "May 5-7 2023 and 8", "ke-99999", "Juli", "2023", "Rp", "dua tiga puluh", "0,0", "the of to?"]
)  # fmt: skip
spans = st.tuples(st.integers(-5, 80), st.integers(-5, 80)).map(lambda pair: Span(*pair))
evidences = st.builds(
    Evidence,
    start=st.integers(-5, 80),
    end=st.integers(-5, 80),
    text=odd,
    answer_start=st.integers(-5, 80),
    answer_end=st.integers(-5, 80),
    context=st.lists(spans, max_size=2).map(tuple),
)
items = st.builds(
    Item,
    id=odd,
    kind=st.sampled_from(["", "date", "quantity", "ordinal", "person", "stranger"]),
    caption=odd,
    stem=odd,
    options=st.lists(st.builds(Option, text=odd, correct=st.booleans()), max_size=5).map(tuple),
    answer=odd,
    evidence=st.none() | evidences,
    checks=st.just({}),
)


@pytest.mark.parametrize("code", CODES)
@given(item=items, text=st.none() | odd)
def test_no_rule_ever_raises(code: str, item: Item, text: str | None) -> None:
    """Whatever somebody writes or imports, a rule gives a fault that it has words for, or passes."""
    language = LANGUAGES[code]
    reading = None if text is None else Reading(Article(text, code), (), ())
    for rule in RULES.values():
        fault = rule.check(item, reading, language)
        assert fault == "" or language.message(fault)
