"""In which language a text is written: by its script, then by function words and letters."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cache
from math import log

from questions.intake.words import identification

UNKNOWN = "und"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENOUGH = 0.08
_AHEAD = 1.12
_SAMPLE = 60_000


def language(text: str) -> str:
    """An ISO 639 code, "und" where the words tell too little. Indonesian and Malay are told apart by what only one
    of the two writes (karena or kerana, yaitu or iaitu, Senin or Isnin)."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script is not None:
        return script
    words = Counter(word.lower().replace("’", "'") for word in _WORD.findall(sample))
    total = sum(words.values())
    if not total:
        return UNKNOWN
    scores: dict[str, float] = defaultdict(float)
    for word, count in words.items():
        for code in _table().get(word, ()):
            scores[code] += count * _weight(word)
    malayan = max(scores["id"], scores["ms"])
    others = [(score, code) for code, score in scores.items() if code not in ("id", "ms")]
    (score, best), (second, _) = sorted([*others, (malayan, "malayan"), (0.0, "")], reverse=True)[:2]
    if score / total < _ENOUGH or score < _AHEAD * second:
        return UNKNOWN
    return _malay_or_indonesian(words) if best == "malayan" else best


def _malay_or_indonesian(words: Counter[str]) -> str:
    marks = identification()["malay"]

    def hits(code: str) -> int:
        sure = set(marks[f"sure_{code}"].split())
        return sum(min(words[word], 5) * (3 if word in sure else 1) for word in {*marks[code].split(), *sure})

    return "ms" if hits("ms") > hits("id") else "id"


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Word -> the languages that count it theirs."""
    table: dict[str, list[str]] = {}
    for code, words in identification()["words"].items():
        for word in set(words.split()):
            table.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in table.items()}


@cache
def _weight(word: str) -> float:
    """A word counts the more, the fewer languages share it; the pair of Indonesian and Malay counts as one."""
    codes = set(_table()[word])
    owners = len(codes - {"ms"}) if {"id", "ms"} <= codes else len(codes)
    return 1 / (1 + log(owners))


@cache
def _blocks() -> list[tuple[int, int, str]]:
    ranges = [
        (int(block.split("-")[0], 16), int(block.split("-")[1], 16), code)
        for code, blocks in identification()["scripts"].items()
        for block in blocks
    ]
    return sorted(ranges)


def _script(text: str) -> str | None:
    """The language of a script other than Latin, where a third of the letters are in it."""
    blocks = _blocks()
    starts = [start for start, _, _ in blocks]
    counts: Counter[str] = Counter()
    letters = 0
    for character, count in Counter(text).items():
        if not character.isalpha() and not 0x0900 <= ord(character) < 0x1200:
            continue
        letters += count
        at = bisect_right(starts, ord(character)) - 1
        if at >= 0 and blocks[at][0] <= ord(character) <= blocks[at][1]:
            counts[blocks[at][2]] += count
    if counts["ja"] * 10 > counts["zh"] and counts["ja"]:
        counts["ja"] += counts.pop("zh", 0)
    if not counts or counts.most_common(1)[0][1] * 3 < letters:
        return None
    code = counts.most_common(1)[0][0]
    for other, (script, marks) in identification()["letters"].items():
        if script == code and sum(text.count(mark) for mark in marks) * 100 > counts[code]:
            return str(other)
    return code
