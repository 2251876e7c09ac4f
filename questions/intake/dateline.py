"""The dateline ("JAKARTA, KOMPAS.com - ", "LONDON (AP) — ", "Liputan6.com, Jakarta - "): who wrote, where and when."""

import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from questions.intake import dates
from questions.intake.words import choice, listed

_DOMAIN = r"[A-Za-z][A-Za-z0-9-]{1,30}(?:\.[A-Za-z]{2,5}){1,2}\b"
_DASH = r"(?:\s{0,3}[-\u2010-\u2015]{1,3}\s{0,3}|\s{1,3}[:|]\s{0,3})"
_STOP = r"(?:\.\s{1,3}(?=[A-Z]))"
_CAPITALISED = r"[A-Z\u00c0-\u00de][\w'’.-]{0,30}"
_PLACE = rf"{_CAPITALISED}(?:[ ,/]{{1,3}}{_CAPITALISED}){{0,4}}?"
_START = re.compile(r"[\"'“‘(\[]{0,2}[A-Z\u00c0-\u00de0-9]")
_ASIDE = re.compile(r"\s[-\u2010-\u2015]{1,2}\s")
_LOWER = re.compile(r"[a-z\u00df-\u00ff]")
_WHEN = r"\d[^-\u2010-\u2015]{5,20}|[A-Z][a-z]{2,8}\.?\s\d[^-\u2010-\u2015]{0,12}"
_WIRE = 160
_GAZETTEERS = ("cities", "indonesian-regions", "territories")


class Stripped(NamedTuple):
    """What stands behind the dateline, and what the dateline says. ``text`` is the paragraph where it has none."""

    text: str
    outlet: str | None = None
    day: date | None = None
    found: bool = False


@cache
def _outlet() -> str:
    return rf"(?:{_DOMAIN}|(?i:{choice('outlets')})(?:\.(?i:com|tv|id|co))?)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    outlet, wire = rf"(?P<outlet>{_outlet()})", rf"\((?P<outlet>(?:{_outlet()})(?:/[\w ]{{2,30}})?)\)"
    when = r"(?:,?\s(?P<when>[A-Za-z0-9.,/ -]{3,24}))?"
    place = _PLACE
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?:{place}{when}\s{{0,2}})?{wire}(?:{_DASH}|\s{{1,3}})",  # LONDON, April 4 (AP) — ; (CNN) HBO
            rf"{place}{when}\s{{1,3}}\((?P<outlet>{_CAPITALISED})\){_DASH}",  # JAKARTA (BeritaTrans) –
            rf"{outlet}{_DASH}(?:[A-Z][A-Z ]{{2,30}}(?:{_DASH}|{_STOP}))?",  # KONTAN.CO.ID - JAKARTA.
            rf"{outlet},\s{{0,2}}{place}{_DASH}",  # Liputan6.com, Jakarta -
            rf"{place},\s{{0,2}}{outlet}{_DASH}",  # JAKARTA, KOMPAS.com -
            rf"{place}\s\|\s{outlet}\s\|\s",  # Madrid, Spain | AFP |
        )
    )


def strip(paragraph: str) -> Stripped:
    """``paragraph`` without its dateline. A pull quote or a by-line in front of the dateline goes with it."""
    paragraph = paragraph.strip()
    behind = _wire_inside(paragraph)
    for start in (behind, 0) if behind else (0,):
        for attempt in (_outlet_dateline, _run_on, _place_dateline):
            stripped = attempt(paragraph[start:])
            if stripped.found:
                return stripped
    return Stripped(paragraph)


def _wire_inside(paragraph: str) -> int:
    """Where a dateline begins behind a by-line or a pull quote ("Laporan Wartawan Tribunnews.com, ..."), else 0."""
    head = paragraph[:600]
    if re.match(rf"(?:{choice('bylines')})\b", head.lower()):
        match = re.search(r"(?<=\s)[A-Z0-9]{4,}\.(?:COM|CO|ID|NET)\b", head[:260])
        if match:
            return match.start()
    match = re.search(
        rf"(?<=[a-z\"”] ){_CAPITALISED}(?: {_CAPITALISED})? \((?i:{choice('agencies')})\) [-\u2010-\u2015]", head
    )
    return match.start() if match else 0


def _outlet_dateline(text: str) -> Stripped:
    for pattern in _patterns():
        match = pattern.match(text[:_WIRE])
        if match and _START.match(text[match.end() : match.end() + 3]):
            day = dates.find(match.groupdict().get("when") or "")
            return Stripped(text[match.end() :], _clean(match["outlet"]), day.day if day else None, True)
        if match and match.end() >= len(text):
            day = dates.find(match.groupdict().get("when") or "")
            return Stripped("", _clean(match["outlet"]), day.day if day else None, True)
    return Stripped(text)


def _run_on(text: str) -> Stripped:
    """A dateline whose dash was lost: "TRIBUNNEWS.COM, JAKARTA Kepala Badan ...", "Liputan6.com, Jakarta Film ..."."""
    match = re.match(rf"(?P<outlet>{_DOMAIN})(?P<comma>,?)\s{{1,4}}", text[:_WIRE])
    if not match:
        return Stripped(text)
    rest = text[match.end() :]
    place = re.match(r"(?:[A-Z]{3,}\s{1,3}){1,3}(?=[A-Z\"“])", rest) or re.match(
        rf"(?:(?i:{choice('dateline_places')}))\b\s{{1,3}}(?=[A-Z\"“])", rest
    )
    if place and match["comma"]:
        return Stripped(rest[place.end() :], _clean(match["outlet"]), None, True)
    if match["outlet"].isupper() and not match["comma"] and _START.match(rest):
        return Stripped(rest, _clean(match["outlet"]), None, True)
    return Stripped(text)


def _place_dateline(text: str) -> Stripped:
    """A place and perhaps a date before a dash: "ATLANTA -- ", "Pesawaran, Lampung – ", "PARIS, Oct. 21, 2025 — "."""
    match = re.match(rf"(?P<place>{_PLACE})(?:,?\s(?P<when>{_WHEN}))?(?P<dash>{_DASH}|{_STOP})", text[:_WIRE])
    if not match or not _START.match(text[match.end() : match.end() + 3]):
        return Stripped(text)
    place, dash = match["place"], match["dash"]
    sentence = re.split(r"[.!?](?:\s|$)", text[match.end() :][:400], maxsplit=1)[0]
    known = all(part.strip().lower() in _places() for part in re.split(r"[,/]", place) if part.strip())
    capitals = not _LOWER.search(place) and len(place) > 3
    if dash.strip() in (".", ":", "|"):
        is_place = known and capitals
    elif dash.strip() == "-":
        is_place = known or (capitals and dash != "-")
    else:
        is_place = known or capitals or len(place.split()) <= 3
    if not is_place or len(sentence.split()) < 4 or (_ASIDE.search(sentence) and not known):
        return Stripped(text)
    found = dates.find(match["when"] or "")
    outlet = place if place.lower().replace(" ", "") in _own_names() else None
    return Stripped(text[match.end() :], outlet, found.day if found else None, True)


@cache
def _places() -> frozenset[str]:
    folder = files("questions.languages") / "gazetteers"
    names = [(folder / f"{kind}.txt").read_text(encoding="utf-8").split("\n") for kind in _GAZETTEERS]
    return frozenset(listed("dateline_places")).union(*names) - {""}


@cache
def _own_names() -> frozenset[str]:
    return frozenset(name.replace(" ", "") for name in listed("outlets"))


def _clean(outlet: str) -> str:
    return outlet.split("/")[0].strip()
