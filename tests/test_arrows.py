"""Which way things depend: reads the imports, and fails when an arrow turns round."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STAGES = ("intake", "reading", "facts", "kinds", "distractors", "rules", "training")
#: What a file or folder of the engine may import of ours; ``pipeline`` and the door know the stages.
ENGINE = {
    "model": set(),
    "errors": set(),
    "languages": {"model", "registry"},
    "drafts": {"languages", "model"},
    "intake": {"languages", "model", "errors"},
    "reading": {"languages", "model"},
    "facts": {"languages", "model"},
    "kinds": {"languages", "model"},
    "distractors": {"languages", "model"},
    "rules": {"languages", "model"},
    "formats": {"model", "errors"},
    "marking": {"model"},
    "messages": {"errors", "languages"},
    "captions": {"languages", "model"},
    "difficulty": {"model"},
    "explanations": {"languages", "model"},
    "assembly": {"languages", "model"},
    "gate": {"languages", "model", "rules"},
    "registry": set(),
    "acceptance": {"languages", "model"},
    "training": {"languages", "model", "errors", "acceptance", "facts", "intake", "reading", "pipeline"},
}
#: The rooms of the app, and the flat files that all of them share.
ROOMS = {"accounts", "authoring", "taking", "results"}


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Every module that a file imports, dotted; ``from a import b`` counts as ``a`` and as ``a.b``."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: a relative import"
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def room(module: str) -> str:
    return module.split(".")[1] if module.count(".") else ""


def test_the_engine_never_hears_of_the_app() -> None:
    strangers = ("quizapp", "flask", "sqlmodel", "sqlalchemy", "werkzeug", "jinja2")
    for path in modules("questions"):
        assert not [name for name in imports(path) if name.split(".")[0] in strangers], path


@pytest.mark.parametrize("part", sorted(ENGINE))
def test_a_part_of_the_engine_imports_only_what_it_may(part: str) -> None:
    folder = ROOT / "questions"
    files = [path for path in modules("questions") if path.relative_to(folder).parts[0].removesuffix(".py") == part]
    assert files, part
    for path in files:
        others = {room(name) for name in imports(path) if name.startswith("questions.")} - {part}
        assert others <= ENGINE[part], f"{path.relative_to(ROOT)} imports {sorted(others - ENGINE[part])}"


def test_only_the_pipeline_knows_the_stages() -> None:
    for path in modules("questions"):
        name = path.relative_to(ROOT / "questions").parts[0].removesuffix(".py")
        if name in {"pipeline", "__init__", "gate", "training"}:
            continue
        others = {room(each) for each in imports(path) if each.startswith("questions.")}
        assert not others & set(STAGES) - {name}, path


def test_nothing_imports_the_training() -> None:
    for path in [*modules("questions"), *modules("quizapp")]:
        if "training" not in path.relative_to(ROOT).parts:
            assert not [name for name in imports(path) if name.startswith("questions.training")], path


def test_the_app_enters_the_engine_by_its_door() -> None:
    for path in modules("quizapp"):
        inside = {name for name in imports(path) if name.startswith("questions.")}
        beyond = {name for name in inside if room(name) not in DOOR}
        if path.name != "cli.py":
            assert not beyond, f"{path.relative_to(ROOT)} imports {sorted(beyond)}"


DOOR = {
    "Article", "ArticleError", "Evidence", "Item", "Mark", "NoQuestions", "NotQuestions", "Option",
    "QuestionSet", "QuestionsError", "Response", "Verdict", "dump", "dump_item", "few_facts", "generate",
    "judge", "level", "load", "load_item", "load_lines", "mark", "message", "read_article",
}  # fmt: skip


def test_no_room_of_the_app_enters_another() -> None:
    for path in modules("quizapp"):
        here = path.relative_to(ROOT / "quizapp").parts[0]
        if here in ROOMS:
            others = {room(name) for name in imports(path) if name.startswith("quizapp.")}
            assert not others & ROOMS - {here, "accounts"}, path


def test_views_alone_import_flask() -> None:
    for path in modules("quizapp"):
        if path.relative_to(ROOT / "quizapp").parts[0] in ROOMS and path.name not in {"views.py", "__init__.py"}:
            assert not [name for name in imports(path) if name.split(".")[0] in {"flask", "htmx_flask"}], path


def test_no_file_says_nothing() -> None:
    odd = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert not [path for folder in ("questions", "quizapp", "tests") for path in modules(folder) if path.stem in odd]
