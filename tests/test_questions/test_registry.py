"""One door for our own plug-ins and those of other packages."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from questions import registry
from questions.distractors import Source
from questions.drafts import DraftSource
from questions.kinds import Kind
from questions.languages.base import Language
from questions.rules import Rule

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "quizapp" / "samples" / "kim-rusia.id.txt"
EXTENDING = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
TYPES: dict[str, type] = {
    "quizapp.kinds": Kind,
    "quizapp.distractors": Source,
    "quizapp.rules": Rule,
    "quizapp.drafts": DraftSource,
    "quizapp.languages": Language,
}
#: Groups that have a folder of their own, a file a member.
FOLDERS = ["quizapp.distractors", "quizapp.kinds", "quizapp.rules"]

#: A package of somebody else's: a rule that forbids a word, and a source of distractors.
STRANGER = """
from questions.distractors import Candidate, Source
from questions.rules import Rule

RULE = Rule("no Singapore", lambda item, reading, language: "Not Singapore." if "Singapura" in item.stem else "")
PEOPLE = Source("stranger", lambda draft, reading, language: [
    Candidate("Kim Yo Jong", (), "stranger", "His sister.", weight=-9)] if draft.kind == "person" else [])
"""
ENTRIES = """
[quizapp.rules]
no_singapore = stranger:RULE

[quizapp.distractors]
people = stranger:PEOPLE
"""


@pytest.mark.parametrize("group", sorted(registry.BUILT_IN))
def test_every_built_in_loads_and_has_its_own_name(group: str) -> None:
    found = registry.plug_ins(group)
    ours = found[: len(registry.BUILT_IN[group])]
    assert ours and all(isinstance(each, TYPES[group]) for each in ours)
    assert len({each.code if group == "quizapp.languages" else each.name for each in ours}) == len(ours)


@pytest.mark.parametrize("group", sorted(registry.BUILT_IN))
def test_every_group_is_documented_with_its_type_and_fields(group: str) -> None:
    """A door that nobody is told of is none: the row of the table names what a value of the group has."""
    row = next((line for line in EXTENDING.splitlines() if line.startswith(f"| `{group}` |")), "")
    kind = TYPES[group]
    names = [each.name for each in fields(kind)] if is_dataclass(kind) else ["code"]
    assert f"`{kind.__module__}.{kind.__name__}`" in row
    assert row.split("|")[3].replace("`", "").strip().split(", ") == names


@pytest.mark.parametrize("group", FOLDERS)
def test_every_file_of_the_folder_is_listed(group: str) -> None:
    folder = ROOT / "questions" / group.split(".")[1]
    listed = {value.split(":")[0].rsplit(".", 1)[1] for value in registry.BUILT_IN[group]}
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == listed


def test_a_group_that_the_engine_does_not_have() -> None:
    with pytest.raises(KeyError):
        registry.plug_ins("quizapp.colours")


def generated(*paths: Path, article: Path = SAMPLE) -> dict[str, list[dict[str, object]]]:
    """The document of an article in a process of its own, with folders on its path."""
    path = os.pathsep.join([str(ROOT), *map(str, paths)])
    done = subprocess.run(
        [sys.executable, "-m", "quizapp", "generate", str(article), "--candidates", "--min-confidence", "0"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": path},
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, list[dict[str, object]]] = json.loads(done.stdout)
    return found


def installed(folder: Path, name: str, code: str, entries: str) -> None:
    """An installed distribution is a module and its metadata on the path: nothing of the engine knows its name."""
    (folder / f"{name}.py").write_text(code, encoding="utf-8")
    metadata = folder / f"{name}-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text(entries, encoding="utf-8")


def test_another_packages_plug_ins_are_used(tmp_path: Path) -> None:
    installed(tmp_path, "stranger", STRANGER, ENTRIES)
    without, found = generated(), generated(tmp_path)
    dropped = {item["stem"] for item in without["items"]} - {item["stem"] for item in found["items"]}
    assert dropped and all("Singapura" in str(stem) for stem in dropped)
    refused = [each for each in found["dropped"] if each["rule"] == "no Singapore"]
    assert {each["stem"] for each in refused} >= dropped
    assert {each["why"] for each in refused} == {"Not Singapore."}
    for item in found["items"]:
        assert isinstance(item["checks"], dict) and item["checks"]["no Singapore"] == "pass"
    people = [item for item in found["items"] if item["kind"] == "person"]
    assert people
    for item in people:
        assert isinstance(item["options"], list)
        assert ("Kim Yo Jong", "stranger", "His sister.") in [
            (o["text"], o["source"], o["why"]) for o in item["options"]
        ]


def test_the_package_of_the_documentation_runs(tmp_path: Path) -> None:
    """Its code and its entry points, as they stand there."""
    code = re.search(r"^```python\n(.*?)^```", EXTENDING, re.S | re.M)
    table = re.search(r"^```toml\n(.*?)^```", EXTENDING, re.S | re.M)
    assert code and table
    groups = tomllib.loads(table[1])["project"]["entry-points"]
    assert set(groups) == set(registry.BUILT_IN) - {"quizapp.languages"}
    lines = [f"[{group}]\n" + "".join(f"{n} = {v}\n" for n, v in row.items()) for group, row in groups.items()]
    installed(tmp_path, "my_package", code[1], "\n".join(lines))
    found = generated(tmp_path)
    port = next(item for item in found["items"] if item["kind"] == "port")
    assert port["answer"] == "Vladivostok" and port["evidence"] and port["confidence"] is not None
    assert {option["source"] for option in port["options"]} == {None, "ports"}  # type: ignore[index, attr-defined]
    assert all("short stems" in str(item["checks"]) for item in found["items"])


MALAY = """Ketibaan Kapal Penyelidik di Langkawi

Langkawi, 3 Mei 2021 - Kapal penyelidik Bintang Timur tiba di pelabuhan Langkawi kerana hendak menghantar peralatan
kajian laut. Ketua Pegawai Pelabuhan Ahmad Fauzi berkata kapal itu membawa 42 orang penyelidik iaitu dari tiga negara.

Kapal itu akan berlayar semula ke Pulau Pinang pada 9 Mei 2021 selepas kerja pembaikan selesai. Pelabuhan itu menerima
120 kapal pada tahun 2020, kata beliau kepada pemberita di Langkawi pada hari Isnin. Kapal Bintang
Timur dibina di Melaka pada tahun 2011 dan mempunyai panjang 85 meter.
"""


def test_another_packages_language_is_spoken(tmp_path: Path) -> None:
    """Its words and models stand in its own package; the engine refuses the language without it."""
    folder = tmp_path / "bahasa_melayu"
    shutil.copytree(ROOT / "questions" / "languages" / "id", folder, ignore=shutil.ignore_patterns("*.py", "__py*"))
    head = "from questions.languages.id import Indonesian"
    code = f"{head}\n\nclass Malay(Indonesian):\n    code = 'ms'\n\nMALAY = Malay()\n"
    (folder / "__init__.py").write_text(code, encoding="utf-8")
    metadata = tmp_path / "bahasa_melayu-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: bahasa-melayu\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[quizapp.languages]\nms = bahasa_melayu:MALAY\n", encoding="utf-8")
    article = tmp_path / "kapal.txt"
    article.write_text(MALAY, encoding="utf-8")
    with pytest.raises(AssertionError, match="Malay"):
        generated(article=article)
    found = generated(tmp_path, article=article)
    assert found["article"]["language"] == "ms"  # type: ignore[call-overload]
    assert found["items"]
