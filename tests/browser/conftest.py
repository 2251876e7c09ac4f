"""Debian's chromium, a server for the session, and visits that are watched."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from .server import ROOT, Server
from .watch import Watch

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 30_000
"""Milliseconds until a step has failed: long enough for a busy machine of two cores."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The system's own chromium. Without one the test skips; under continuous integration that is a failure."""
    chromium = shutil.which("chromium")
    if chromium is None:
        message = "there is no chromium here"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    return {"executable_path": chromium, "args": FLAGS}


@pytest.fixture(scope="session")
def base_url() -> None:
    """Each visit names its server. pytest-playwright's own fixture is a method, of which pytest 9 warns."""


@pytest.fixture(scope="session")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for all tests of a process, with the two ready quizzes in it."""
    server = Server(tmp_path_factory.mktemp("served"))
    yield server
    server.stop()


class Visit(Protocol):
    """Opens a page in a browser of its own: no cookies are shared unless ``storage_state`` brings them."""

    def __call__(
        self, address: str = "/", *, server: Server | None = None, allow: tuple[int, ...] = (), **context: Any
    ) -> Page: ...


@pytest.fixture
def visit(new_context: CreateContextCallback, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """At its end no visit may have complained in the console, broken the policy or asked for anything elsewhere."""
    watches: list[Watch] = []

    def open(address: str = "/", *, server: Server | None = None, allow: tuple[int, ...] = (), **context: Any) -> Page:
        server = server or request.getfixturevalue("server")
        made = new_context(base_url=server.home, reduced_motion="reduce", **context)
        made.set_default_timeout(PATIENCE)
        watches.append(Watch(made, server.home, allow))
        page = made.new_page()
        page.goto(address)
        return page

    yield open
    assert [fault for watch in watches for fault in watch.faults] == []


@pytest.fixture(scope="session")
def teacher(browser: Browser, server: Server) -> Any:
    """The cookies of a browser that came in by the printed address, whose code works once."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(server.teacher)
    page.locator("#door button").click()
    page.wait_for_url("**/teach/")
    kept = context.storage_state()
    context.close()
    return kept


@pytest.fixture(scope="session")
def keys() -> dict[str, str]:
    """The answers of the ready Indonesian quiz by its stems, as the command line gives them."""
    title, published, text = (ROOT / "quizapp/samples/kim-rusia.id.txt").read_text(encoding="utf-8").split("\n\n", 2)
    command = [sys.executable, "-m", "quizapp", "generate", "-", "--title", title, "--published", published.strip()]
    done = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, encoding="utf-8", check=True)
    return {item["stem"]: item["answer"] for item in json.loads(done.stdout)["items"]}
