"""What the documents promise is there, and no tracked file says what only this machine knows."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from quizapp.cli import main

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("q*/**/README.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
SAMPLES = sorted((ROOT / "quizapp/samples").glob("*.txt"))
MOST_BYTES, MOST_BYTES_IN_ALL = 3_000_000, 24_000_000

named = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


# What README and docs say


def commands() -> Iterator[list[str]]:
    """Every command of README's code, in blocks and in sentences, as its words without the comment."""
    blocks = "\n".join(re.findall(r"^```sh\n(.*?)^```", README, re.S | re.M))
    inline = re.findall(r"`((?:bin/|quizapp )[^`]*)`", re.sub(r"^```.*?^```", "", README, flags=re.S | re.M))
    for line in [*blocks.splitlines(), *inline]:
        words = line.split("#")[0].split()
        if words:
            yield words


def test_readme_begins_with_two_commands() -> None:
    assert {"bin/serve", "bin/test"} <= {words[0] for words in commands()}
    assert README.index("bin/serve") < 1500


def test_readmes_commands_exist() -> None:
    for first, *rest in commands():
        if first.startswith("bin/"):
            assert os.access(ROOT / first, os.X_OK), first
            assert (ROOT / first).read_text(encoding="utf-8").startswith("#!/bin/sh\n"), first
            subprocess.run(["sh", "-n", str(ROOT / first)], check=True)
        elif first == "quizapp":
            assert rest[0] in main.commands, rest
        else:
            assert first in ("git", "cd"), first


def test_readmes_options_exist() -> None:
    parameters = [parameter for command in main.commands.values() for parameter in command.params]
    offered = {"--help", *(option for parameter in parameters for option in parameter.opts)}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) <= offered


def test_every_option_explains_itself() -> None:
    """An option has a help text, or a default and choices that say it all."""
    for command in main.commands.values():
        assert command.help
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help or isinstance(option.type, click.Choice), option.name


def test_readmes_variables_are_read() -> None:
    said = set(re.findall(r"`([A-Z][A-Z_]{3,})(?:=[^`]*)?`", README))
    readers = {*ROOT.glob("quizapp/**/*.py"), *ROOT.glob("tests/*.py"), *ROOT.glob("bin/*")} - {Path(__file__)}
    sources = "".join(path.read_text(encoding="utf-8") for path in readers)
    assert said
    assert [name for name in said if name not in sources] == []


@named
def test_links_and_images_lead_somewhere(document: Path) -> None:
    text = re.sub(r"^```.*?^```", "", document.read_text(encoding="utf-8"), flags=re.S | re.M)
    targets = re.findall(r"!?\[[^\]]*\]\(<?([^)>\s]+)", text) + re.findall(r"(?:src|href)=\"([^\"]+)\"", text)
    for target in targets:
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        found = (document.parent / path).resolve() if path else document
        assert found.is_relative_to(ROOT), target
        assert found.exists(), target
        if anchor and found.suffix == ".md":
            assert anchor in anchors(found.read_text(encoding="utf-8")), target


def anchors(text: str) -> set[str]:
    """As GitHub makes them of headings."""
    titles = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


@named
def test_named_files_are_there(document: Path) -> None:
    """A path in back-quotes stands for something: "questions/languages/*/model.toml", "questions/languages/<code>/"."""
    rooms = "questions|quizapp|templates|tests|benchmarks|docs|bin"
    text = document.read_text(encoding="utf-8")
    for path in re.findall(rf"`((?:{rooms})/[\w./*<>-]+)`", text):
        assert list(ROOT.glob(re.sub(r"<\w+>", "*", path).rstrip("/"))), path


# README's first three sentences


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def generate(sample: Path, *before: str, hash_seed: str = "0") -> str:
    """The command line's document of a sample's article; ``before`` is Python that runs first."""
    title, published, text = sample.read_text(encoding="utf-8").split("\n\n", 2)
    code = "\n".join([*before, "from quizapp.cli import main", "main()"])
    arguments = ["generate", "-", "--title", title, "--published", published]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        input=text,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_both_languages_have_a_ready_quiz() -> None:
    made = [json.loads(generate(sample)) for sample in SAMPLES]
    assert sorted(each["article"]["language"] for each in made) == ["en", "id"]
    for each in made:
        assert 5 < len(each["items"]) <= 10


def test_each_question_comes_with_the_sentence_that_proves_it(sample: Path) -> None:
    made = json.loads(generate(sample))
    text = made["article"]["text"]
    for item in made["items"]:
        evidence = item["evidence"]
        assert evidence["text"] == text[evidence["start"] : evidence["end"]]
        assert evidence["start"] <= evidence["answer_start"] < evidence["answer_end"] <= evidence["end"]


def test_it_runs_offline_and_writes_the_same_again(sample: Path) -> None:
    """In the second run every socket and every other program is refused."""
    alone = "import sys\ndef refuse(event, _arguments):\n    " + (
        "if event.startswith(('socket.', 'subprocess.', 'os.system', 'os.exec')): raise RuntimeError(event)"
    )
    assert generate(sample) == generate(sample, alone, "sys.addaudithook(refuse)", hash_seed="4711")
    with pytest.raises(AssertionError, match=r"socket\."):
        generate(sample, alone, "sys.addaudithook(refuse)", "import socket; socket.socket()")


# Every tracked file


@pytest.fixture(scope="module")
def tracked() -> dict[str, bytes]:
    """The files of the repository by name, as they lie here."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no checkout: there is no list of its files")
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found = {name: ROOT / name for name in names.split("\0") if name}
    return {name: path.read_bytes() for name, path in found.items() if path.is_file()}


def test_no_tracked_file_knows_this_machine(tracked: dict[str, bytes]) -> None:
    """Neither where the checkout, its neighbours and the home folder lie, nor from where packages are fetched."""
    shallow = {Path(path) for path in ("/", "/home", "/tmp", "/usr", "/srv", "/opt")}
    places = {ROOT, ROOT.parent, Path.home()} - shallow
    patterns = [rf"(?<![\w.]){re.escape(str(place))}(?![\w-])" for place in places]
    patterns += [r"/(?:home|Users)/\w+/", r"(?<![\w.])/ro[o]t/"]
    patterns += [r"pypi\.(?:org|python)", r"python[h]osted", r"npm[j]s\.(?:org|com)"]
    patterns += [r"(?:index|find)-(?:url|links)[ =]"]
    forbidden = re.compile("|".join(patterns).encode())
    assert forbidden.search(f"see {ROOT}/x".encode())
    assert {name: found[0] for name, content in tracked.items() if (found := forbidden.search(content))} == {}


def test_no_tracked_file_is_oversize(tracked: dict[str, bytes]) -> None:
    assert {name: len(content) for name, content in tracked.items() if len(content) > MOST_BYTES} == {}
    assert sum(map(len, tracked.values())) < MOST_BYTES_IN_ALL


def test_text_is_utf8_and_ends_with_a_newline(tracked: dict[str, bytes]) -> None:
    for name, content in tracked.items():
        if name.endswith((".py", ".md", ".toml", ".txt", ".html", ".css", ".js", ".po")) and content:
            content.decode("utf-8")
            assert b"\r" not in content, name
            assert content.endswith(b"\n") or ".min." in name, name
