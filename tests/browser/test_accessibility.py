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

    def look(self, name: str, page: Page, sight: str) -> None:
        """Once ``sight`` (a selector) is there."""
        expect(page.locator(sight).first).to_be_visible()
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
    look("home", page, ".card")
    card(page, language).click()
    look("join", page, "#name")
    link = page.url
    page.locator("#name").fill(" ")
    page.locator("#start button").click()
    look("join, without a name", page, "#name-error")
    page.locator("#name").fill("Made")
    page.locator("#start button").click()
    look("question", page, ".option")
    page.locator(".option").nth(1).click()
    look("question, an option chosen", page, ".option:has(:checked)")
    page.locator("button[value=next]").click()
    look("question, later", page, ".is-answered")
    page.locator("button[value=ending]").click()
    look("ending, questions left", page, "#finish")
    page.goto(link)
    look("join, welcome back", page, "#held")
    page.locator("#held ~ a").click()
    expect(page.locator(".option")).not_to_have_count(0)
    for number in range(page.locator(".steps button").count()):
        page.locator(".steps button").nth(number).click()
        expect(page.locator(".steps [aria-current=step]")).to_have_text(str(number + 1))
        page.locator(".option").nth(number % 4).click()
    page.locator("button[value=ending]").click()
    look("ending, all answered", page, "#finish")
    assert page.locator(".steps").count() == 0
    page.locator("#finish button").click()
    look("result", page, "#score")
    page.goto(link)
    look("join, handed in", page, "#held")
    page.goto("/nowhere")
    look("error 404", page, ".error-page")
    page.goto("/teach/")
    look("error 403", page, "[data-reason=teacher]")


def test_the_learners_errors(visit: Visit, inspector: Inspector) -> None:
    """An answer overtaken by another tab's, an answer after the end, a form grown old."""
    look, language = inspector.look, inspector.language
    page = visit(locale=PLACE[language], allow=(400, 403, 409))
    card(page, language).click()
    page.locator("#name").fill("Made")
    page.locator("#start button").click()
    expect(page.locator(".option")).not_to_have_count(0)
    question = page.url
    second = page.context.new_page()
    second.goto(question)
    second.locator(".option").first.click()
    second.locator("button[value=next]").click()
    expect(second.locator(".steps [aria-current=step]")).to_have_text("2")
    page.locator(".option").nth(1).click()
    page.locator("button[value=next]").click()
    look("error 409, stale", page, "[data-reason=stale]")
    page.goto(question)
    second.locator("button[value=ending]").click()
    second.locator("#finish button").click()
    expect(second.locator("#score")).to_be_visible()
    page.locator(".option").nth(2).click()
    page.locator("button[value=next]").click()
    look("error 409, finished", page, "[data-reason=finished]")
    page.goto(question.split("/question/")[0])
    page.context.clear_cookies()
    page.locator("#name").fill("Made")
    page.locator("#start button").click()
    look("error 403, csrf", page, "[data-reason=csrf]")


def test_the_teachers_door(visit: Visit, inspector: Inspector) -> None:
    page = visit("/teach/open", locale=PLACE[inspector.language], allow=(422,))
    inspector.look("door", page, "#door")
    page.locator("#code").fill("000000000000")
    page.locator("#door button").click()
    inspector.look("door, wrong code", page, "#code-error")


def test_the_teachers_pages(visit: Visit, teacher: Any, server: Server, inspector: Inspector) -> None:
    look, language = inspector.look, inspector.language
    page = visit("/teach/new", storage_state=teacher, locale=PLACE[language], allow=(422,))
    look("new", page, "#article")
    page.locator("#new button[type=submit]").click()
    look("new, without an article", page, "#article-error")
    page.locator("#article").fill((ROOT / "quizapp/samples" / ARTICLE[language]).read_text(encoding="utf-8"))
    page.locator("#new button[type=submit]").click()
    look("desk", page, "#publish")
    desk = page.url
    first, second = page.locator(".desk__item").first, page.locator(".desk__item").nth(1)
    first.locator("input[name^=option-]").first.fill(" ")
    first.locator("button[value=save]").click()
    look("desk, an edit refused", page, ".desk__item [role=alert]")
    page.goto(desk)
    second.locator("button[value=drop]").click()
    expect(second.locator("button[value=restore]")).to_be_visible()
    first.locator("input[name=key]:not(:checked)").first.check()
    first.locator("button[value=save]").click()
    look("desk, dropped, edited and doubted", page, ".desk__item .chip--fail")
    page.locator("details summary").click()
    look("desk, the title open", page, "#title")
    page.locator(".publish a").click()
    look("scores, none yet", page, ".empty")
    page.goto(desk)
    page.locator("#publish button").click()
    look("desk, published", page, "#learner-link")
    link = page.locator("#learner-link").inner_text()
    for name, finish in (("Putu", True), ("A name as long as names are, and then a little longer", False)):
        learner = visit(link)
        learner.locator("#name").fill(name)
        learner.locator("#start button").click()
        learner.locator("button[value=ending]").click()
        if finish:
            learner.locator("#finish button").click()
            expect(learner.locator("#score")).to_be_visible()
    page.locator(".publish a").click()
    look("scores", page, "tbody tr + tr")
    page.goto("/teach/")
    look("my quizzes", page, ".list")
    page.locator("main form button").last.click()
    look("invitation", page, "#invitation")


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
    inspector.look("spoilt", page, "#small")
    for words in ("px too wide", "too small to press, 20 x 20", "light, button-name", "light, color-contrast"):
        assert any(words in fault for fault in inspector.faults), words
