"""What the engine makes of a folder of articles: how many items, how sure, what drops the others, and what is broken.

    python benchmarks/quality.py FOLDER [--published]

``--published`` takes the days of publication from the folder's SOURCES*.tsv (columns ``file`` and ``date``). No verdict
of a reader stands here: that is docs/quality.md. The last line is JSON.
"""

import json
import statistics
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import questions
from questions.pipeline import find_candidates
from questions.training.acceptance import dates


def main() -> int:
    folder, days = Path(sys.argv[1]), {}
    if "--published" in sys.argv[2:]:
        days = dates(folder)
    refused, kinds, rules = Counter[str](), Counter[str](), Counter[str]()
    articles = words = drafts = gated = broken = 0
    sizes, sure = [], []
    for path in sorted(folder.rglob("*.txt")):
        try:
            article = questions.read_article(path.read_bytes(), name=path.name, published=days.get(path.stem))
        except questions.ArticleError as error:
            refused[error.code] += 1
            continue
        articles, words = articles + 1, words + len(article.text.split())
        for candidate in find_candidates(article):
            drafts += 1
            gated += candidate.item is not None and candidate.failed is None
            rules[
                "distractors" if candidate.item is None else candidate.failed.rule if candidate.failed else "none"
            ] += 1
        try:
            items = questions.generate(article).items
        except questions.NoQuestions:
            items = ()
        sizes.append(len(items))
        kinds.update(item.kind for item in items)
        sure += [item.confidence for item in items if item.confidence is not None]
        broken += sum(faulty(item, article.text) for item in items)
    total = sum(sizes)
    print(f"{articles} articles, {words:,} words; refused: {dict(refused) or 'none'}")
    print(f"{total} items, {100 * total / max(1, words):.2f} for 100 words; none from {sizes.count(0)} articles")
    print(f"kinds: {dict(kinds.most_common())}")
    if sure:
        print(f"confidence: median {statistics.median(sure):.2f}, {min(sure):.2f} to {max(sure):.2f}")
    for rule, count in rules.most_common():
        print(f"{100 * count / max(1, drafts):5.1f} % of {drafts} drafts: {'pass' if rule == 'none' else rule}")
    print(
        json.dumps(
            {
                "articles": articles,
                "words": words,
                "items": total,
                "candidates": gated,
                "drafts": drafts,
                "broken": broken,
            }
        )
    )
    return 1 if broken else 0


def faulty(item: questions.Item, text: str) -> bool:
    """Whether an item breaks its own form: one key among distinct options, evidence true to the character."""
    texts = [option.text for option in item.options]
    keys = [option.text for option in item.options if option.correct]
    evidence = item.evidence
    true = evidence is not None and text[evidence.start : evidence.end] == evidence.text
    return keys != [item.answer] or len(set(texts)) != len(texts) or not true or not item.stem.strip()


if __name__ == "__main__":
    sys.exit(main())
