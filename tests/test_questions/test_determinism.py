"""Same text, same options, same seed: the same bytes, whatever the hash seed and the version of Python."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SAMPLES = sorted((ROOT / "quizapp" / "samples").glob("*.txt"))
#: The engine alone, without the app and its packages.
COMMAND = "from questions.cli import generate; generate()"
NEEDED = "import babel, click, pycrfsuite, trafilatura"


@cache
def output(python: str, path: Path, hash_seed: str) -> bytes:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": hash_seed, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [python, "-c", COMMAND, str(path), "--candidates"], capture_output=True, env=environment, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_hash_seed_changes_nothing(path: Path) -> None:
    outputs = {output(sys.executable, path, seed) for seed in ("0", "1", "2", "random")}
    assert len(outputs) == 1
    assert b'"stem"' in outputs.pop()


@pytest.mark.parametrize("version", [name for name in ("3.11", "3.12", "3.13") if name not in sys.version])
def test_another_python_changes_nothing(version: str) -> None:
    """Only where that Python is at hand with the packages that the engine needs; CI has one Python, and says so."""
    python = shutil.which(f"python{version}")
    if python is None or subprocess.run([python, "-c", NEEDED], capture_output=True, timeout=60).returncode:
        pytest.skip(f"no python{version} with the engine's packages")
    for path in SAMPLES:
        assert output(python, path, "1") == output(sys.executable, path, "0")
