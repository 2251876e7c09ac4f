"""Links to other stories in the running text: "Baca juga: HEADLINE", "Simak juga Video: ...", lists of headlines."""

import re
from functools import cache
from itertools import islice

from questions.intake.words import choice, listed

_END = re.compile(r"[.!?…][\"'”’)\]]{0,2}(?=\s|$)")
_QUOTE = re.compile(r"(?<=[\s\w)?!])[\"“](?=[A-Z][^\"”]{25,400}[\"”])")
_WIDE = re.compile(r"(?<=\S)\s{2,}(?=[A-Z\"“])")
_WINDOW = 500
_HEADLINE = 160
_MOST = 1000


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(
        rf"[(\[]?(?<![^\W\d_])(?:(?P<film>(?i:{choice('film_links')}))\b\s{{0,2}}:?"
        rf"|(?P<plain>(?i:{choice('cross_links')}))(?P<colon>\s{{0,2}}:)?"
        rf"|(?P<strict>{_capitalised('cross_links_with_colon')})\s{{0,2}}:)(?=\s|$|[A-Z\"“'])"
    )


def _capitalised(key: str) -> str:
    return "|".join(re.escape(entry.capitalize()).replace(r"\ ", r"\s{1,3}") for entry in listed(key))


@cache
def _starter() -> re.Pattern[str]:
    words = "|".join(re.escape(word.capitalize()) for word in listed("starters"))
    return re.compile(rf"(?<=[a-z0-9%)\"”'’?!\s])(?:{words})(?=,?\s[a-z])")


def without_links(paragraph: str) -> str:
    """``paragraph`` without cross-links. Where a headline's end cannot be told, the sentence behind it goes as well:
    a sentence too few is better than one that begins with another story's headline."""
    kept: list[str] = []
    position = 0
    for match in islice(_cue().finditer(paragraph), _MOST):
        if match.start() < position or not _stands_alone(paragraph, match):
            continue
        kept.append(paragraph[position : match.start()])
        position = _headline_end(paragraph, match)
    return " ".join(part.strip() for part in [*kept, paragraph[position:]] if part.strip()) if kept else paragraph


def _stands_alone(paragraph: str, match: re.Match[str]) -> bool:
    """A cue in running text begins with a capital and follows the end of a sentence, a bracket or another headline."""
    if match.start() == 0 or match[0][0] in "([":
        return True
    cue = match[0]
    if match["plain"] and not match["colon"] and cue[0].islower():
        return False
    before = paragraph[max(0, match.start() - 30) : match.start()].rstrip()
    ended = not before or before[-1] in ".!?\"”'’)]:,;%"
    return ended or cue[0].isupper() and (match["colon"] is not None or match["strict"] is not None)


def _headline_end(paragraph: str, match: re.Match[str]) -> int:
    """Where the text goes on behind a cross-link."""
    start = match.end()
    window = paragraph[start : start + _WINDOW]
    if match[0][0] in "([":
        close = window.find(")" if match[0][0] == "(" else "]")
        return start + close + 1 if close >= 0 else start
    if match["film"]:
        box = re.search(r"\[Gambas:[^\]]{1,40}\]", window)
        if box:
            return start + box.end()
    if match["plain"] and not match["colon"] and not _titled(window):
        return start
    following = _cue().search(paragraph, start, start + _WINDOW)
    end = _END.search(window, 3)
    limit = end.end() if end else min(len(window), _WINDOW)
    if following and following.start() - start <= limit:
        return following.start()
    stops = [found for pattern in (_QUOTE, _WIDE, _starter()) if (found := _first(pattern, window, limit)) is not None]
    if stops:
        return start + min(stops)
    return start + limit


def _first(pattern: re.Pattern[str], window: str, limit: int) -> int | None:
    """Where the text goes on by ``pattern``: not within the headline's first three words."""
    third = re.match(r"\s{0,3}(?:\S{1,60}\s{1,3}){2}", window)
    match = pattern.search(window, third.end() if third else 0)
    if match is None or match.start() > limit:
        return None
    if pattern is _WIDE:
        return match.end()
    return match.start() - (window[match.start() - 1 : match.start()] in ('"', "“"))


def _titled(window: str) -> bool:
    """Whether a headline follows: its words have capitals."""
    words = [word for word in re.findall(r"[^\W\d_]{4,}", window[:80])][:6]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= len(words) - 1


def is_link(paragraph: str) -> bool:
    """Whether a whole paragraph is one link: a cue, then a headline and no more."""
    match = _cue().match(paragraph)
    if not match:
        return False
    rest = paragraph[match.end() :].strip()
    return bool(rest) and len(rest) <= _HEADLINE and (". " not in rest if match["colon"] else not _ends_inside(rest))


def _ends_inside(text: str) -> bool:
    return _END.search(text, 0, max(0, len(text) - 2)) is not None


def is_list_head(paragraph: str) -> bool:
    """Whether headlines of other stories follow: "Berita Terkait", "MORE ON THIS STORY"."""
    return paragraph.rstrip(" :!-–—").lower() in listed("link_lists")


def is_headline(paragraph: str) -> bool:
    """A line that may be the headline of another story: short and no sentence, or a list's item."""
    short = len(paragraph) <= _HEADLINE
    return short and (paragraph.startswith(("- ", "• ", "* ")) or paragraph[-1:] not in '.:"”')
