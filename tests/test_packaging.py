"""The wheel and the source distribution: what is in them, and that an installed wheel serves as the checkout does."""

import json
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import urllib.request
import zipfile
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from browser.server import ROOT, Server
from lxml import html
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

pytestmark = pytest.mark.xdist_group("the wheel")  # built once, not by every process

ENDINGS = (
    *("templates/taking/home.html", "templates/authoring/_card.html", "static/app.css", "static/htmx.min.js"),
    *("translations/id/LC_MESSAGES/messages.mo", "translations/en/LC_MESSAGES/messages.mo", "samples/kim-rusia.id.txt"),
    *("store/migrations/script.py.mako", "languages/id/pos.crfsuite", "languages/en/names.crfsuite"),
    *("languages/id/stems.toml", "languages/en/messages.toml", "languages/id/words/roots.txt", "gazetteers/cities.txt"),
)


def test_constraints_are_names_and_versions() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9][\w.-]*==\d[\w.]*", line)] == []


def test_constraints_pin_all_that_is_installed() -> None:
    """What pyproject.toml asks for, and what that asks for, on this Python."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    left, seen = [Requirement(each) for each in asked], set()
    while left:
        wanted = left.pop()
        name = canonicalize_name(wanted.name)
        assert wanted.specifier.contains(pinned[name], prereleases=True), wanted
        if (name, frozenset(wanted.extras)) in seen:
            continue
        seen.add((name, frozenset(wanted.extras)))
        for each in map(Requirement, distribution(name).requires or ()):
            environments = [{"extra": extra} for extra in ("", *wanted.extras)]
            if each.marker is None or any(each.marker.evaluate(environment) for environment in environments):
                left.append(each)
    assert len(seen) > 40


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution and the wheel that is built from it, both without the network."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the installed wheel and nothing else; what it depends on is that of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(folder), str(wheel)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_wheel_is_whole(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
    about = f"{'-'.join(wheel.name.split('-')[:2])}.dist-info"
    assert {name.split("/")[0] for name in names} == {"questions", "quizapp", about}
    assert [ending for ending in ENDINGS if not any(name.endswith(f"/{ending}") for name in names)] == []
    assert [name for name in names if "test" in name.lower() or name.endswith((".pyc", ".sqlite3"))] == []


def test_the_wheel_holds_what_the_checkout_holds(wheel: Path) -> None:
    """Built by way of the source distribution, it lacks no tracked file of the packages and of the templates."""
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    listed = ["git", "ls-files", "questions", "quizapp", "templates"]
    if not (ROOT / ".git").exists():
        pytest.skip("this is no checkout: there is no list of its files")
    tracked = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    there = [name for name in tracked if (ROOT / name).exists()]
    assert {name.replace("templates/", "quizapp/templates/", 1) if name[0] == "t" else name for name in there} <= names


def test_no_path_of_this_machine(built: Path) -> None:
    """Neither the checkout's folder nor the home folder stands in any file of the two."""
    paths = [re.escape(str(path)).encode() for path in (ROOT, Path.home()) if len(path.parts) > 1]
    named = re.compile(rb"(?<![\w.])(" + b"|".join(paths) + rb")(?![\w-])")
    with zipfile.ZipFile(next(built.glob("*.whl"))) as packed:
        contents = {name: packed.read(name) for name in packed.namelist()}
    with tarfile.open(next(built.glob("*.tar.gz"))) as packed:
        for member in packed.getmembers():
            file = packed.extractfile(member)
            contents[member.name] = file.read() if file else b""
    for name, content in contents.items():
        assert not named.search(content), name
    assert named.search(b"at " + str(ROOT).encode())
    assert sum(map(len, contents.values())) > 1_000_000


def test_the_installed_wheel_serves(installed: Path, tmp_path: Path) -> None:
    """Home, the two ready quizzes and the stylesheet, with nothing of the checkout in reach."""
    data, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    data.mkdir()
    elsewhere.mkdir()
    server = Server(data, [str(installed / "bin" / "quizapp")], elsewhere, PYTHONPATH=str(installed))
    try:
        pages = [html.document_fromstring(fetch(f"{server.learner}?lang={language}")) for language in ("id", "en")]
        for page in pages:
            assert sorted(card.get("lang") for card in page.find_class("card")) == ["en", "id"]
            (sheet,) = page.xpath("//link[@rel='stylesheet']/@href")
            assert len(fetch(server.home + sheet)) > 1000
        assert pages[0].find(".//h1").text != pages[1].find(".//h1").text
    finally:
        server.stop()
    assert list(elsewhere.iterdir()) == []


def fetch(address: str) -> bytes:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(address, timeout=20) as response:
        assert response.status == 200
        return bytes(response.read())


def test_the_installed_wheel_generates(installed: Path, tmp_path: Path) -> None:
    """What it writes of its own sample is what the checkout writes, byte for byte."""
    sample = installed / "quizapp" / "samples" / "kim-rusia.id.txt"
    title, published, text = sample.read_text(encoding="utf-8").split("\n\n", 2)
    arguments = ["generate", "-", "--title", title, "--published", published]
    environ = {**os.environ, "PYTHONPATH": str(installed)}

    def output(*command: str, cwd: Path, **options: Any) -> bytes:
        return subprocess.run(
            [*command, *arguments], cwd=cwd, input=text.encode(), stdout=subprocess.PIPE, check=True, **options
        ).stdout

    made = output(str(installed / "bin" / "quizapp"), cwd=tmp_path, env=environ)
    assert made == output(sys.executable, "-m", "quizapp", cwd=ROOT)
    assert len(json.loads(made)["items"]) > 5
    where = [sys.executable, "-c", "import questions, quizapp; print(questions.__file__, quizapp.__file__, sep='\\n')"]
    told = subprocess.run(where, cwd=tmp_path, env=environ, capture_output=True, encoding="utf-8", check=True)
    assert all(Path(line).is_relative_to(installed) for line in told.stdout.splitlines())
