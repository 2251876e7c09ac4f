"""One door for our own plug-ins and those of other packages."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from questions import registry
from questions.distractors import Source
from questions.kinds import Kind
from questions.rules import Rule

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "quizapp" / "samples" / "kim-rusia.id.txt"
TYPES = {"quizapp.kinds": Kind, "quizapp.distractors": Source, "quizapp.rules": Rule}

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
    assert {type(each) for each in ours} == {TYPES[group]}
    assert len({each.name for each in ours}) == len(ours)


@pytest.mark.parametrize("group", sorted(registry.BUILT_IN))
def test_every_file_of_the_folder_is_listed(group: str) -> None:
    folder = ROOT / "questions" / group.split(".")[1]
    listed = {value.split(":")[0].rsplit(".", 1)[1] for value in registry.BUILT_IN[group]}
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == listed


def test_a_group_that_the_engine_does_not_have() -> None:
    with pytest.raises(KeyError):
        registry.plug_ins("quizapp.colours")


def generated(*paths: Path) -> dict[str, list[dict[str, object]]]:
    """The document of the sample article in a process of its own, with folders on its path."""
    path = os.pathsep.join([str(ROOT), *map(str, paths)])
    done = subprocess.run(
        [sys.executable, "-m", "quizapp", "generate", str(SAMPLE), "--candidates"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": path},
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, list[dict[str, object]]] = json.loads(done.stdout)
    return found


def test_another_packages_plug_ins_are_used(tmp_path: Path) -> None:
    """An installed distribution is a module and its metadata on the path: nothing of the engine knows its name."""
    (tmp_path / "stranger.py").write_text(STRANGER, encoding="utf-8")
    metadata = tmp_path / "stranger-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text(ENTRIES, encoding="utf-8")
    without, found = generated(), generated(tmp_path)
    dropped = {item["stem"] for item in without["items"]} - {item["stem"] for item in found["items"]}
    assert dropped and all("Singapura" in str(stem) for stem in dropped)
    refused = [each for each in found["dropped"] if each["rule"] == "no Singapore"]
    assert {each["stem"] for each in refused} == dropped
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
