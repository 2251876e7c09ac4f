"""What a newspaper's page adds to an article: advertisements, links, credits, captions, tags, the wire's tail."""

import re
from functools import cache

from questions.intake import head, links
from questions.intake.words import choice, listed

_WIDGET = re.compile(r"\[(?:Gambas|Gambar|Video|Foto|Embed|Image|Photo|Instagram|Twitter):[^\]]{0,60}\]", re.IGNORECASE)
_TAGS = re.compile(r"^(?:#[\w-]{2,40}[\s,]*){1,40}$")
_TRAILING_TAGS = re.compile(r"(?:\s#[\w-]{2,40}){2,40}$")
_INITIALS = re.compile(r"(?<=[.!?\"”'’)])[\s,]{0,6}[(\[](?:\*|[\w-]{1,12}(?:[/.][\w-]{1,12}){0,3})[)\]][\s*]{0,6}$")
_BYLINE = re.compile(
    r"(?<=[.!?\"”'’])\s{0,6}\((?:[A-Za-z][\w.'’-]{1,20}[ /]{1,2}){1,5}[A-Za-z][\w.'’-]{0,20}\)\s{0,3}$"
)
_STARS = re.compile(r"\s{0,3}(?:\*{2,5}|\(\*\)|-{2,5}|_{2,5}|•)\s{0,3}$")
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]{0,2}$")
_RULE = re.compile(r"^[\W_]*$")
_ADDRESS = re.compile(r"^(?:[A-Z][a-z]{2,10}:\s?)?(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+)$")
_CAPTION = re.compile(r"(?:IMAGE|PHOTO|PICTURE|FOTO|GAMBAR|Caption|Image|Photo|Foto):\s?[A-Z]")
_SPEAKER = re.compile(r"[—–―][^\W\d_]")
_EMBED = re.compile(r"pic\.twitter\.com|\bt\.co/|— [^—]{2,60}\(@\w{1,30}\)")
_SITE_CREDIT = re.compile(r"[A-Za-z][A-Za-z0-9-]{2,30}(?:\.[a-z]{2,5}){1,2}(?:/[\w ]{2,30})?\s[A-Z]")
_CAPTION_INSIDE = re.compile(
    r"(?:(?<=[.!?\"”]\s)|(?<=[.!?\"”]\s\s)|^)"
    r"(?:DOK\.\s[A-Z][^.]{10,250}\.(?=\s)|[A-Z][^.!?]{3,160}? - \([A-Z][^()]{2,30}\)(?=\s|$))"
)
_DATE_LAST = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}(?:,? in [A-Z][\w, ]{2,40})?\.$")
_TOLD = re.compile(r"\b(?:was|were|had|has|have|will|would|said|\w{2,}ed)\b|[\"“”]")
_TITLED = re.compile(r"[^\W\d_]{4,}")
_NEAR_END = 4


def clean(paragraphs: list[str]) -> list[str]:
    """``paragraphs`` without furniture; the words of the article are not touched."""
    kept: list[str] = []
    listing = False
    end = len(paragraphs) - min(_NEAR_END, len(paragraphs) // 2)
    for number, paragraph in enumerate(paragraphs):
        line = _WIDGET.sub(" ", paragraph).strip()
        if links.is_list_head(line) and line.lower() != "baca juga":
            listing = True
            continue
        if listing and links.is_headline(line):
            continue
        line = line if number < end else _ended(line)
        inside = number < end and (head.is_caption(line) or head.ends_in_credit(line))
        if is_furniture(line) or inside or _is_picture(line, number):
            listing = listing and not line
            continue
        listing = False
        body = _CAPTION_INSIDE.sub(" ", _without_inline(links.without_links(line)))
        if body.strip():
            kept.append(body.strip())
    return _without_tail(_without_headlines(_once(kept)))


def _once(paragraphs: list[str]) -> list[str]:
    """Each longer paragraph once: pages repeat some beside a picture or behind a widget."""
    seen: set[str] = set()
    kept: list[str] = []
    for paragraph in paragraphs:
        if paragraph not in seen or (len(paragraph) < 40 and kept[-1] != paragraph):
            kept.append(paragraph)
        seen.add(paragraph)
    return kept


def _without_headlines(paragraphs: list[str]) -> list[str]:
    """Two and more lines in a row that are headlines stand for links whose cue was lost; one alone may be a heading."""
    flags = [_is_titled(each) for each in paragraphs]
    return [
        paragraph
        for number, paragraph in enumerate(paragraphs)
        if not (
            flags[number]
            and (
                (number and flags[number - 1])
                or flags[number + 1 : number + 2] == [True]
                or _is_foreign(paragraphs, number)
            )
        )
    ]


def _is_foreign(paragraphs: list[str], number: int) -> bool:
    """Whether a long headline shares no word with the two paragraphs that follow it: then it heads another story."""
    words = {word.lower() for word in _TITLED.findall(paragraphs[number])}
    behind = {word.lower() for each in paragraphs[number + 1 : number + 3] for word in _TITLED.findall(each)}
    return len(words) >= 6 and not words & behind


def _is_titled(line: str) -> bool:
    """Whether a line of five words or more has capitals as a headline has them, and no final stop."""
    words = _TITLED.findall(line)
    capitals = sum(word[0].isupper() for word in words)
    long_enough = len(line.split()) >= 5 and len(words) >= 3 and links.is_headline(line)
    return long_enough and line[0].isalnum() and capitals * 5 >= len(words) * 4


def is_furniture(line: str) -> bool:
    """Whether a whole paragraph belongs to the page and not to the article."""
    bare = line.strip(" .:!|-–—>»").lower()
    if _RULE.match(line) or bare in listed("furniture") or _TAGS.match(line) or _ADDRESS.match(line):
        return True
    if len(line) <= 400 and _EMBED.search(line):
        return True
    if links.is_link(line) or _is_credit(line) or head.is_byline(line) or _is_notice(line):
        return True
    if _CAPTION.match(line) or (_SPEAKER.match(line) and not _SENTENCE.search(line[-4:])):
        return True
    return not _SENTENCE.search(line[-4:]) and head.is_caption(line)


def _is_picture(line: str, number: int) -> bool:
    """Whether a paragraph behind the first is a caption that reads as a sentence: its site's credit in front, or a
    scene in the present tense with its full date at the end."""
    if number == 0 or len(line) > 400:
        return False
    dated = _DATE_LAST.search(line[-80:]) is not None and line.count(". ") == 0 and not _TOLD.search(line)
    return dated or _SITE_CREDIT.match(line) is not None


def _is_credit(line: str) -> bool:
    """ "Penulis: NAMA", "Editor: NAME / ..."."""
    match = re.match(rf"(?:{choice('credits')})\s{{0,2}}:", line.lower())
    if match is None or len(line.split()) > 12:
        return False
    return not _SENTENCE.search(line[-3:]) or len(line.split()) < 6


def _is_notice(line: str) -> bool:
    """ "Follow us on ...", "Ikuti kanal ...", "Copyright © ..."."""
    if len(line) > 400:
        return False
    lower = line.lower()
    credits = re.search(rf"(?:{choice('contributed')})\.?$", lower) if len(line.split()) <= 30 else None
    return credits is not None or re.match(rf"(?:{choice('tails')})", lower) is not None


@cache
def _inline() -> re.Pattern[str]:
    shouted = "|".join(re.escape(entry.upper()).replace(r"\ ", r"\s{1,3}") for entry in listed("inline"))
    spoken = "|".join(re.escape(entry.capitalize()).replace(r"\ ", r"\s{1,3}") for entry in listed("inline"))
    return re.compile(rf"(?:(?<=[.!?\"”'’)\s])|^)(?:{shouted}|{spoken})\.?(?=\s{{0,4}}(?:[A-Z\"“(\[]|$))")


def _without_inline(paragraph: str) -> str:
    return _inline().sub(" ", paragraph)


@cache
def _tail() -> re.Pattern[str]:
    credits = "|".join(re.escape(entry.capitalize()) for entry in listed("credits"))
    return re.compile(
        rf"(?:(?<=[.!?\"”'’)\s,])|^)(?:(?i:{choice('tails')})|(?:{credits}|[Ss]umber)\s{{0,2}}:\s)", re.MULTILINE
    )


def _without_tail(paragraphs: list[str]) -> list[str]:
    """The last paragraphs without credits, initials, tags and notices; lines that are nothing else go."""
    kept = list(paragraphs)
    for number in range(max(0, len(kept) - _NEAR_END), len(kept)):
        kept[number] = _ended(kept[number])
    while kept and (not kept[-1] or _is_leftover(kept[-1])):
        kept.pop()
    if kept:
        kept[-1] = _without_announcement(_ended(kept[-1]))
    return [each for each in kept if each]


def _without_announcement(paragraph: str) -> str:
    """The last paragraph without a last sentence that announces what does not follow: "Simak infografis berikut:"."""
    if not paragraph.endswith(":"):
        return paragraph
    ends = [match.end() for match in re.finditer(r"[.!?][\"”]?(?=\s)", paragraph)]
    return paragraph[: ends[-1]] if ends else paragraph


def _ended(paragraph: str) -> str:
    """One of the last paragraphs up to where its text ends."""
    for match in _tail().finditer(paragraph, max(0, len(paragraph) - 1500)):
        before = _without_initials(paragraph[: match.start()].rstrip(" ,"))
        if not before or _SENTENCE.search(before[-4:]):
            paragraph = before
            break
    start = max(0, len(paragraph) - 260)
    contributed = _contributed().search(paragraph, start)
    return _without_initials(paragraph[: contributed.start()] if contributed else paragraph)


@cache
def _contributed() -> re.Pattern[str]:
    return re.compile(rf"(?<=[.!?\"”])\s[^.!?]{{3,160}}(?:{choice('contributed')})\.?\s{{0,3}}$")


def _without_initials(paragraph: str) -> str:
    """A paragraph without "(esa/pra)", "(Nama Wartawan)", "***" and tags at its end."""
    for _ in range(4):
        shorter = paragraph.rstrip()
        for pattern in (_STARS, _TRAILING_TAGS, _INITIALS, _BYLINE):
            found = pattern.search(shorter, max(0, len(shorter) - 200))
            if found:
                shorter = shorter[: found.start()].rstrip()
        if shorter == paragraph:
            break
        paragraph = shorter
    return paragraph


def _is_leftover(line: str) -> bool:
    """A last line that is no sentence: a heading over nothing, a name, an address, an agency."""
    if is_furniture(line):
        return True
    return len(line.split()) <= 12 and not _SENTENCE.search(line[-4:])
