"""Real people by the office that they hold or held: believable wrong answers for somebody of that office."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from questions.languages.words import gazetteer, table


@dataclass(frozen=True, slots=True)
class Holder:
    """A row of ``gazetteers/office-holders.tsv``."""

    office: str
    country: str
    gender: str
    name: str


@cache
def holders() -> Mapping[str, tuple[Holder, ...]]:
    """Everybody by office."""
    text = (files("questions.languages") / "gazetteers" / "office-holders.tsv").read_text(encoding="utf-8")
    rows = [Holder(*line.split("\t")) for line in text.splitlines()[1:]]
    return {office: tuple(row for row in rows if row.office == office) for office in {row.office for row in rows}}


def office_of(code: str, role: str) -> str:
    """The office that a role is, by the patterns of ``words/roles.toml`` ("Bupati Sukabumi" is a regent); "" for none.

    An Indonesian minister whose role names another country is none of the list.
    """
    words = f" {role.lower()} "
    if code == "id" and any(f" {name} " in words for name in gazetteer("territories") if name != "indonesia"):
        return ""
    patterns = table(code, "words/roles")["offices"]
    return next((str(office) for pattern, office in patterns.items() if f" {pattern} " in words), "")
