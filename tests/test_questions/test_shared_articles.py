"""Every question of hundreds of real articles keeps the contract, and its key may stand anywhere."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

import questions
from questions.assembly import assemble
from questions.languages.calendar import weekdays

from .checking import clashes, faults


@pytest.mark.parametrize("folder", ["articles", "articles/more", "articles/written"])
def test_real_articles(shared: Path, folder: str) -> None:
    """No crash, no fault, at most ten in a set, and no place that the key prefers or shuns."""
    found, places = [], Counter[int]()
    paths = [path for path in sorted((shared / folder).glob("*.txt")) if path.name[:3] not in ("ms-", "non")]
    assert paths
    asked = 0
    for path in paths:
        try:
            article = questions.read_article(path.read_bytes(), name=path.name)
            every = questions.generate(article, count=None, candidates=True)
        except questions.ArticleError:
            continue
        chosen = replace(every, items=assemble(every.items, article, 10))
        found += [f"{path.name}: {line}" for line in (*faults(every), *clashes(chosen))]
        week = weekdays(article.language)
        assert len(chosen.items) <= 10
        assert chosen.items or all(item.answer.lower() in week for item in every.items)
        places.update(item.key for item in every.items)
        asked += len(every.items)
    assert found == []
    assert asked
    if asked >= 60:
        assert all(0.12 <= places[place] / asked <= 0.42 for place in range(4)), places


def test_what_must_be_refused_is(shared: Path) -> None:
    paths = [path for kind in ("ms", "non") for path in sorted((shared / "articles").glob(f"{kind}-*.txt"))]
    assert paths
    for path in paths:
        with pytest.raises(questions.ArticleError):
            questions.generate(questions.read_article(path.read_bytes(), name=path.name))
