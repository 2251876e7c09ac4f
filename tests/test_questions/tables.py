"""The tables of cases: ``tests/cases/<name>.toml``, one row a case, one list of rows a section."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent.parent / "cases"


def sections(name: str) -> dict[str, list[dict[str, Any]]]:
    """Every section of a table with its rows."""
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


def rows(name: str, *wanted: str) -> list[Any]:
    """A parameter ``(section, row)`` for every row of the ``wanted`` sections, all where none is named."""
    found = [
        pytest.param(section, row, id=f"{section}: {row.get('name') or row.get('text')}")
        for section, cases in sections(name).items()
        if not wanted or section in wanted
        for row in cases
    ]
    assert found, f"{name}.toml has no row of {wanted}"
    return found
