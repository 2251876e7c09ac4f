"""Word tables: TOML files that a teacher can mend, read once a process."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any


@cache
def folder(code: str) -> Traversable:
    """Where a language's words and models stand: here, or in the package of somebody else who brings it."""
    own = files("questions.languages") / code
    points = [point for point in entry_points(group="quizapp.languages") if point.name == code]
    return files(points[0].module) if points and not own.is_dir() else own


@cache
def table(code: str, name: str) -> Mapping[str, Any]:
    """``languages/<code>/<name>.toml`` as a mapping."""
    resource = folder(code) / f"{name}.toml"
    return tomllib.loads(resource.read_text(encoding="utf-8"))


@cache
def word_set(code: str, name: str, key: str) -> frozenset[str]:
    """The list ``key`` of ``words/<name>.toml``, lower-cased."""
    return frozenset(str(word).lower() for word in table(code, f"words/{name}")[key])


@cache
def lines(code: str, name: str) -> frozenset[str]:
    """``languages/<code>/words/<name>.txt``: a word a line, # comments."""
    resource = folder(code) / "words" / f"{name}.txt"
    text = resource.read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def gazetteer(name: str) -> frozenset[str]:
    """``languages/gazetteers/<name>.txt``: names in lower case."""
    text = (files("questions.languages") / "gazetteers" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip())
