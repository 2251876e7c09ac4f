"""kill -9 in the middle of an attempt: after a restart the same browser goes on where it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Visit
from .quiz import card, expect_question, stem
from .server import Server


@pytest.fixture
def mortal(browser: Browser, tmp_path: Path) -> Iterator[Server]:
    """A server of this test's own."""
    server = Server(tmp_path)
    yield server
    server.stop()


def answer(page: Page, option: int) -> tuple[str, str]:
    """Chooses and goes on; gives the stem and the text of what was chosen."""
    asked, text = stem(page), page.locator(".option__text").nth(option).inner_text()
    page.locator(".option").nth(option).click()
    page.locator("button[value=next]").click()
    return asked, text


def test_it_goes_on_where_it_was(visit: Visit, mortal: Server) -> None:
    """The page that was open when the server died still sends its answer, and the quiz's link leads back in."""
    page = visit(server=mortal, locale="id-ID")
    card(page, "id").click()
    page.locator("#name").fill("Dewi")
    link = page.url
    page.locator("#start button").click()
    given = []
    for asked, option in enumerate((2, 0, 3), start=1):
        expect_question(page, asked, answered=asked - 1)
        given.append(answer(page, option))
    expect_question(page, 4, answered=3)
    page.wait_for_load_state("networkidle")

    mortal.kill()
    mortal.start()

    given.append(answer(page, 1))
    expect_question(page, 5, answered=4)
    page.wait_for_load_state("networkidle")

    mortal.kill()
    mortal.start()

    page.goto(link)
    page.locator("#held + p + a").click()
    expect_question(page, 5, answered=4)
    for asked, (question, text) in enumerate(given, start=1):
        page.locator(".steps button").nth(asked - 1).click()
        expect_question(page, asked, answered=4)
        expect(page.locator("h1.stem")).to_have_text(question)
        expect(page.locator(".option").filter(has=page.locator("input:checked"))).to_contain_text(text)
    page.locator("button[value=ending]").click()
    page.locator("#finish button").click()
    expect(page.locator(".verdict--none")).to_have_count(page.locator(".review__item").count() - 4)
    for place, (_, text) in enumerate(given):
        tagged = page.locator(".review__item").nth(place).locator("li").filter(has=page.locator(".tag"))
        expect(tagged.filter(has_text=text)).to_have_count(1)
