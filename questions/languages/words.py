"""Word tables: TOML files that a teacher can mend, read once a process."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(code: str, name: str) -> Mapping[str, Any]:
    """``languages/<code>/<name>.toml`` as a mapping."""
    resource = files("questions.languages") / code / f"{name}.toml"
    return tomllib.loads(resource.read_text(encoding="utf-8"))


@cache
def word_set(code: str, name: str, key: str) -> frozenset[str]:
    """The list ``key`` of ``words/<name>.toml``, lower-cased."""
    return frozenset(str(word).lower() for word in table(code, f"words/{name}")[key])


@cache
def lines(code: str, name: str) -> frozenset[str]:
    """``languages/<code>/words/<name>.txt``: a word a line, # comments."""
    resource = files("questions.languages") / code / "words" / f"{name}.txt"
    text = resource.read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def gazetteer(name: str) -> frozenset[str]:
    """``languages/gazetteers/<name>.txt``: names in lower case."""
    text = (files("questions.languages") / "gazetteers" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip())
