"""The gate: a verdict a rule, in their order, each failure with its sentence in the reader's language."""

import pytest

import questions
from questions import registry
from questions.gate import judge
from questions.languages import LANGUAGES
from questions.model import Article, Verdict
from questions.rules import Rule

from .items import evidence_of, item_of

NAMES = [rule.name for rule in registry.plug_ins("quizapp.rules")]
TEXT = "Kereta Kim mempunyai 20 gerbong."


def test_a_good_item_passes_every_rule() -> None:
    item = item_of(
        "Berapa gerbong yang dimiliki kereta Kim?",
        ["5", "10", "*20"],
        evidence=evidence_of(TEXT, TEXT, "20"),
    )
    assert list(questions.judge(item, Article(TEXT, "id"))) == [Verdict(name, True) for name in NAMES]


@pytest.mark.parametrize(
    ("language", "why"),
    [("id", "Angka-angka pilihan tidak berurutan."), ("en", "Options that are numbers are not in order.")],
)
def test_a_failure_says_why_in_the_readers_language(language: str, why: str) -> None:
    item = item_of("Berapa gerbong yang dimiliki kereta Kim?", ["5", "*20", "10"])
    verdicts = {verdict.rule: verdict for verdict in questions.judge(item, language="id", reader=language)}
    assert list(verdicts) == NAMES
    assert verdicts["in order"] == Verdict("in order", False, why)
    assert [name for name, verdict in verdicts.items() if not verdict.passed] == ["in order"]


@pytest.mark.parametrize("reader", ["id", "en"])
def test_an_item_is_judged_by_its_own_language(reader: str) -> None:
    item = item_of("Berapa gerbong yang dimiliki kereta ini?", ["5", "10", "*20"])
    found = questions.judge(item, Article(TEXT, "id"), reader=reader)
    assert [verdict.rule for verdict in found if not verdict.passed] == ["stands alone"]


def test_a_rule_of_another_package_says_its_fault_itself() -> None:
    rule = Rule("no ferries", lambda item, reading, language: "No ferries, please {0}." if "ferry" in item.stem else "")
    items = [item_of("When did the ferry leave?", ["*July", "May"]), item_of("When did it leave?", ["*July", "May"])]
    found = [judge(item, None, [rule], LANGUAGES["en"], LANGUAGES["en"]) for item in items]
    assert found == [(Verdict("no ferries", False, "No ferries, please {0}."),), (Verdict("no ferries", True),)]
