"""Whether the engine asks what people asked: FacQA's test passages (IndoNLU, Indonesian news, tokenised).

    python benchmarks/facqa.py

Of each passage of ``labelled/facqa-test.csv`` under QUIZAPP_SHARED, those left out that the training part has too,
the five surest candidates are taken; they ask what people asked where one of their keys holds the answer that people
wanted, or is held by it. Passages are two sentences of fifty words, without a headline or a date. The last line is
JSON.
"""

import ast
import csv
import json
import os
import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import questions
from questions.languages.tokens import stands_in
from questions.pipeline import find_candidates

FIVE, AIM = 5, 0.40


def main() -> int:
    folder = Path(os.environ.get("QUIZAPP_SHARED", "../shared")) / "labelled"
    seen = {row["passage"] for row in rows(folder / "facqa-train.csv")}
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows(folder / "facqa-test.csv"):
        if row["passage"] not in seen:
            words, labels = ast.literal_eval(row["passage"]), ast.literal_eval(row["seq_label"])
            answer = " ".join(word for word, label in zip(words, labels, strict=True) if label != "O")
            found.setdefault(joined(words), []).append((" ".join(ast.literal_eval(row["question"])), plain(answer)))
    asked = drafted = none = total = 0
    missed: Counter[str] = Counter()
    for text, pairs in found.items():
        article = questions.Article(text, "id")
        candidates = list(find_candidates(article))
        sure = sorted(
            (each.item for each in candidates if each.item and not each.failed),
            key=lambda item: -(item.confidence or 0),
        )
        none += not sure
        for question, answer in pairs:
            total += 1
            asked += any(same(item.answer, answer) for item in sure[:FIVE])
            hit = any(same(each.draft.key, answer) for each in candidates)
            drafted += hit
            missed.update([] if hit else [question.split()[0].lower().removesuffix("kah")])
    print(f"{total} questions on {len(found)} passages; no candidate from {none} passages")
    print(f"asked too, among five candidates: {asked} ({asked / total:.0%}); among all drafts: {drafted}")
    print("not drafted, by the question's first word:", ", ".join(f"{w} {n}" for w, n in missed.most_common(12)))
    share = asked / total
    print(
        json.dumps({"questions": total, "asked": share, "drafted": drafted / total, "missed": ["aim"] * (share < AIM)})
    )
    return 0


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def joined(words: list[str]) -> str:
    """The words as a newspaper prints them."""
    text = " ".join(words)
    text = re.sub(r" ([,.;:?!)%])", r"\1", text)
    text = re.sub(r"\( ", "(", text)
    return re.sub(r"(\d) ?/ ?(\d)", r"\1/\2", text)


def plain(words: str) -> str:
    return re.sub(r"\s+([,.)])", r"\1", words).strip(" .,")


def same(key: str, answer: str) -> bool:
    return stands_in(key, answer) or stands_in(answer, key)


if __name__ == "__main__":
    sys.exit(main())
