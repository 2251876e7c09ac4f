"""axe-core on every page, in both languages, light and dark, at phone and desktop width; there nothing scrolls sideways
and nothing to press is smaller than a thumb."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize, expect

from .conftest import Visit
from .quiz import PHONE, card
from .server import ROOT, Server

SIZES: tuple[ViewportSize, ...] = (PHONE["viewport"], {"width": 1280, "height": 800})
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SMALL = """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
    .map(found => found.type === "radio" ? found.closest("label") : found)
    .filter(found => found.checkVisibility() && getComputedStyle(found).display !== "inline")
    .map(found => [found.getBoundingClientRect(), found])
    .filter(([box]) => box.right > 0 && box.bottom > 0 && Math.min(box.width, box.height) < 43.9)
    .map(([box, found]) => `${box.width} x ${box.height}: ${found.outerHTML.slice(0, 160)}`)"""
"""What can be pressed, is no link amid words, and is under 44 pixels wide or high."""
PLACE = {"id": "id-ID", "en": "en-GB"}
ARTICLE = {"id": "kim-rusia.id.txt", "en": "kim-russia.en.txt"}


@dataclass
class Inspector:
    """Looks at a page four ways; ``faults`` holds what axe and the ruler found."""

    language: str
    faults: list[str] = field(default_factory=list)

    def look(self, name: str, page: Page) -> None:
        page.wait_for_load_state("load")
        assert page.locator("html").get_attribute("lang") == self.language
        page.evaluate(AXE_SCRIPT)
        for size in SIZES:
            page.set_viewport_size(size)
            wide = page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth")
            found = [f"{wide} px too wide"] if wide > 0 else []
            found += [f"too small to press, {line}" for line in page.evaluate(SMALL)]
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                found += [f"{scheme}, {line}" for line in _lines(page)]
            self.faults += [f"{name}, {size['width']} px: {line}" for line in found]


def _lines(page: Page) -> Iterator[str]:
    """What axe finds wrong, a line each."""
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    for violation in found["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']} ({violation['impact']}) at {node['target']}: {node['html'][:160]}"


@pytest.fixture(params=["id", "en"])
def inspector(request: pytest.FixtureRequest) -> Iterator[Inspector]:
    found = Inspector(request.param)
    yield found
    assert found.faults == []



def test_the_learners_pages(visit: Visit, inspector: Inspector) -> None:
    look, language = inspector.look, inspector.language
    page = visit(locale=PLACE[language], allow=(404, 403, 422))
    look("home", page)
    card(page, language).click()
    link = page.url
    look("join", page)
    page.locator("#name").fill(" ")
    page.locator("#start button").click()
    expect(page.locator("#name-error")).to_be_visible()
    look("join, without a name", page)
    page.locator("#name").fill("Made")
    page.locator("#start button").click()
    look("question", page)
    page.locator(".option").nth(1).click()
    look("question, an option chosen", page)
    page.locator("button[value=next]").click()
    look("question, later", page)
    page.locator("button[value=ending]").click()
    look("ending, questions left", page)
    page.goto(link)
    expect(page.locator("#held")).to_be_visible()
    look("join, welcome back", page)
    page.locator("#held ~ a").click()
    for number in range(page.locator(".steps button").count()):
        page.locator(".steps button").nth(number).click()
        expect(page.locator(".steps [aria-current=step]")).to_have_text(str(number + 1))
        page.locator(".option").nth(number % 4).click()
    page.locator("button[value=ending]").click()
    look("ending, all answered", page)
    page.locator("#finish button").click()
    expect(page.locator("#score")).to_be_visible()
    look("result", page)
    page.goto(link)
    look("join, handed in", page)
    page.goto("/nowhere")
    look("error 404", page)
    page.goto("/teach/")
    look("error 403", page)


def test_the_learners_errors(visit: Visit, inspector: Inspector) -> None:
    """A form of another browser's, an answer after the end, a form grown old."""
    look, language = inspector.look, inspector.language
    page = visit(locale=PLACE[language], allow=(400, 403, 409))
    card(page, language).click()
    page.locator("#name").fill("Made")
    page.locator("#start button").click()
    question = page.url
    second = page.context.new_page()
    second.goto(question)
    second.locator(".option").first.click()
    second.locator("button[value=next]").click()
    expect(second.locator(".steps [aria-current=step]")).to_have_text("2")
    page.locator(".option").nth(1).click()
    page.locator("button[value=next]").click()
    expect(page.locator("[data-reason=stale]")).to_be_visible()
    look("error 409, stale", page)
    page.goto(question)
    second.locator("button[value=ending]").click()
    second.locator("#finish button").click()
    expect(second.locator("#score")).to_be_visible()
    page.locator(".option").nth(2).click()
    page.locator("button[value=next]").click()
    expect(page.locator("[data-reason=finished]")).to_be_visible()
    look("error 409, finished", page)
    page.goto(question.split("/question/")[0])
    page.context.clear_cookies()
    page.locator("#name").fill("Made")
    page.locator("#start button").click()
    expect(page.locator("[data-reason=csrf]")).to_be_visible()
    look("error 403, csrf", page)


def test_the_teachers_door(visit: Visit, inspector: Inspector) -> None:
    page = visit("/teach/open", locale=PLACE[inspector.language], allow=(422,))
    inspector.look("door", page)
    page.locator("#code").fill("000000000000")
    page.locator("#door button").click()
    expect(page.locator("#code-error")).to_be_visible()
    inspector.look("door, wrong code", page)


def test_the_teachers_pages(visit: Visit, teacher: Any, server: Server, inspector: Inspector) -> None:
    look, language = inspector.look, inspector.language
    page = visit("/teach/new", storage_state=teacher, locale=PLACE[language], allow=(422,))
    look("new", page)
    page.locator("#new button[type=submit]").click()
    expect(page.locator("#article-error")).to_be_visible()
    look("new, without an article", page)
    page.locator("#article").fill((ROOT / "quizapp/samples" / ARTICLE[language]).read_text(encoding="utf-8"))
    page.locator("#new button[type=submit]").click()
    expect(page.locator("#publish")).to_be_visible()
    desk = page.url
    look("desk", page)
    first = page.locator(".desk__item").first
    first.locator("input[name^=option-]").first.fill(" ")
    first.locator("button[value=save]").click()
    expect(first.locator("[role=alert]")).to_be_visible()
    look("desk, an edit refused", page)
    page.goto(desk)
    page.locator(".desk__item").nth(1).locator("button[value=drop]").click()
    expect(page.locator(".desk__item").nth(1).locator("button[value=restore]")).to_be_visible()
    first.locator("input[name=key]:not(:checked)").first.check()
    first.locator("button[value=save]").click()
    expect(first.locator(".chip--fail").first).to_be_visible()
    look("desk, dropped, edited and doubted", page)
    page.locator("details summary").click()
    look("desk, the title open", page)
    page.locator(".publish a").click()
    expect(page.locator(".empty")).to_be_visible()
    look("scores, none yet", page)
    page.goto(desk)
    page.locator("#publish button").click()
    link = page.locator("#learner-link").inner_text()
    look("desk, published", page)
    for name, finish in (("Putu", True), ("A name as long as names are, and then a little longer", False)):
        learner = visit(link)
        learner.locator("#name").fill(name)
        learner.locator("#start button").click()
        learner.locator("button[value=ending]").click()
        if finish:
            learner.locator("#finish button").click()
        learner.wait_for_load_state("load")
    page.locator(".publish a").click()
    expect(page.locator("tbody tr")).to_have_count(2)
    look("scores", page)
    page.goto("/teach/")
    look("my quizzes", page)
    page.locator("form[action$=invite] button, form[action*=code] button, main form button").last.click()
    expect(page.locator("#invitation")).to_be_visible()
    look("invitation", page)


def test_faults_are_found(visit: Visit) -> None:
    """Each of the three looks has something to find where a page is spoilt."""
    page = visit(locale="en-GB")
    page.evaluate(
        """() => {
            document.querySelector(".card a").outerHTML = "<button id='small'></button>";
            document.getElementById("small").style.cssText = "width: 20px; height: 20px; padding: 0; min-height: 0";
            document.querySelector("h1").style.cssText = "color: #999; width: 2000px";
        }"""
    )
    inspector = Inspector("en")
    inspector.look("spoilt", page)
    for words in ("px too wide", "too small to press, 20 x 20", "light, button-name", "light, color-contrast"):
        assert any(words in fault for fault in inspector.faults), words
