"""The watch sees what it is there for, and the pages give it nothing to see: without this the others prove little."""

import pytest
from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from .server import Server
from .watch import Watch


@pytest.mark.parametrize(
    ("script", "word"),
    [
        ("() => document.body.append(Object.assign(document.createElement('script'), {text: 'x = 1'}))", "script-src"),
        ("() => document.body.setAttribute('style', 'color: red')", "style-src"),
        ("() => { fetch('http://elsewhere.invalid/x').catch(() => 0) }", "elsewhere.invalid"),
        ("() => { new Image().src = '//elsewhere.invalid/x.png' }", "elsewhere.invalid"),
        ("() => { setTimeout(() => { throw Error('oh') }) }", "oh"),
        ("() => { fetch('/nowhere') }", "404"),
    ],
    ids=["script", "style", "fetch", "image", "uncaught", "status"],
)
def test_a_fault_is_seen(new_context: CreateContextCallback, server: Server, script: str, word: str) -> None:
    context = new_context()
    watch = Watch(context, server.home)
    page: Page = context.new_page()
    page.goto(server.learner)
    expect(page.locator("h1")).to_be_visible()
    assert watch.faults == []
    page.evaluate(script)
    for _ in range(50):
        if watch.faults:
            break
        page.wait_for_timeout(100)
    assert any(word in fault for fault in watch.faults), watch.faults
