"""Places by class: what a name is (a country, a city, a regency), and which others a reader could take it for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: The words in front of an Indonesian name that say its class.
_PREFIXES = {"kabupaten": "regency", "kota": "kota", "provinsi": "province", "kecamatan": "district"}


@dataclass(frozen=True, slots=True)
class Place:
    """A row of ``gazetteers/places.tsv``: class, name, what its neighbours share, population (0: not known)."""

    kind: str
    name: str
    group: str
    size: int


@cache
def places(code: str) -> Mapping[str, tuple[Place, ...]]:
    """All places of each name, lower-cased, in the spelling of a language."""
    text = (files("questions.languages") / "gazetteers" / "places.tsv").read_text(encoding="utf-8")
    found: dict[str, list[Place]] = {}
    for line in text.splitlines()[1:]:
        kind, english, indonesian, group, size = line.split("\t")
        name = indonesian if code == "id" else english
        found.setdefault(name.lower(), []).append(Place(kind, name, group, int(size)))
    return {name: tuple(rows) for name, rows in found.items()}


def place_of(code: str, name: str, text: str = "") -> Place | None:
    """The one place that a name is; None for a name that is not known or may be places of two classes.

    Of cities of one name the one with far more people counts. "Kabupaten X" and "Kota X" say their class; a district
    ("Kecamatan X") is one of a regency that ``text`` names.
    """
    first, _, rest = name.partition(" ")
    wanted = _PREFIXES.get(first.lower()) if code == "id" else None
    rows = places(code).get((rest if wanted else name).lower(), ())
    rows = tuple(row for row in rows if row.kind == wanted or (not wanted and row.kind != "district"))
    if wanted == "district":
        rows = tuple(row for row in rows if row.group.partition(" ")[2] in text)
    if len({row.kind for row in rows}) != 1:
        return None
    largest, *others = sorted(rows, key=lambda row: -row.size)
    return largest if not others or largest.size > 3 * others[0].size else None


@cache
def neighbours(code: str, place: Place) -> tuple[Place, ...]:
    """Places of the same class, most alike first: of the same group, and of like size."""
    alike = [row for rows in places(code).values() for row in rows if row.kind == place.kind and row.name != place.name]
    return tuple(sorted(alike, key=lambda row: (_apart(place, row), row.name))[:12])


def _apart(place: Place, other: Place) -> tuple[int, float]:
    """Countries are close where they border, then on one continent; others where they have one group, or (the first
    figure of a province's code) lie in one part of Indonesia."""
    if place.kind == "country":
        continent, code, *borders = place.group.split(",")
        near = other.group.split(",")
        group = 0 if near[1] in borders else 1 if near[0] == continent else 2
    else:
        island = place.kind in {"kota", "regency"} and other.group[:1] == place.group[:1]
        group = 0 if other.group == place.group else 1 if island else 2
    smaller, larger = sorted((place.size + 1, other.size + 1))
    return group, round(1 - smaller / larger, 2)


def bare(code: str, name: str) -> str:
    """The name of a place without its class ("Kecamatan Ciemas")."""
    first, _, rest = name.partition(" ")
    return rest if code == "id" and first.lower() in _PREFIXES and rest else name
