"""What a learner reads beside the evidence: only what the article's words stand for."""

from dataclasses import replace

from questions.explanations import explain
from questions.languages import LANGUAGES
from questions.model import Day, Draft, Fact, Span, Trace

from .drafts import draft_of, number_of

TEXT = "Ia tiba pada Selasa (5/9) lalu."


def dated() -> Draft:
    words = "Selasa (5/9) lalu"
    start = TEXT.index(words)
    fact = Fact("date", "day", Day(2023, 9, 5, 1), Span(start, start + len(words)), Span(0, len(TEXT)), {})
    return Draft("date", "Kapan Kim Jong Un tiba?", "5 September 2023", fact)


def test_a_date_in_other_words_is_explained() -> None:
    said = explain(dated(), TEXT, LANGUAGES["id"])
    assert said == "“Selasa (5/9) lalu” di sini berarti 5 September 2023."


def test_references_are_explained_once_they_say_something_new() -> None:
    trace = Trace("", resolved=(("Ia", "Kim Jong Un"), ("Kim", "Kim Jong Un"), ("{Ia}", "{0} dan {x}")))
    draft = dated()
    said = explain(replace(draft, fact=replace(draft.fact, trace=trace)), TEXT, LANGUAGES["id"])
    assert "“Ia” di sini berarti Kim Jong Un." in said
    assert "“Kim”" not in said
    assert "“{Ia}” di sini berarti {0} dan {x}." in said


def test_evidence_that_speaks_for_itself_is_not_explained() -> None:
    for code in LANGUAGES:
        draft, reading = draft_of(code, number_of(code, 20, "20"), kind="quantity")
        assert explain(draft, reading.article.text, LANGUAGES[code]) == ""
