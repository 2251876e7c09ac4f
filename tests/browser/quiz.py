"""Words for what a learner sees: the question in front, its options, the result."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}


def card(page: Page, language: str) -> Locator:
    """The ready quiz of a language on the start page."""
    return page.locator(f".card[lang={language}] a")


def stem(page: Page) -> str:
    return page.locator("h1.stem").inner_text()


def options(page: Page) -> list[str]:
    return page.locator(".option__text").all_inner_texts()


def place(page: Page, answer: str) -> int:
    """Where among the shown options ``answer`` stands, from 0."""
    return options(page).index(answer)


def number(page: Page) -> int:
    """Which question is in front, from 1."""
    return int(page.locator(".steps [aria-current=step]").inner_text())


def expect_question(page: Page, number: int, answered: int) -> None:
    """In front, with so many answered by the progress bar and by the marked steps."""
    expect(page.locator(".steps [aria-current=step]")).to_have_text(str(number))
    expect(page.locator("progress")).to_have_attribute("value", str(answered))
    expect(page.locator(".steps .is-answered")).to_have_count(answered)


def expect_result(page: Page, keys: dict[str, str], wrong: dict[str, str]) -> None:
    """The score, and a review with every key, the answers of ``wrong`` by stem, and the article's words for each."""
    expect(page.locator("#score")).to_have_text(str(len(keys) - len(wrong)))
    expect(page.locator(".review__item")).to_have_count(len(keys))
    seen = set()
    for item in page.locator(".review__item").all():
        asked = item.locator("h3.stem").inner_text().split(". ", 1)[1]
        seen.add(asked)
        expect(item.locator(".is-key > span").first).to_have_text(keys[asked])
        expect(item.locator(f".verdict--{'wrong' if asked in wrong else 'right'}")).to_have_count(1)
        if asked in wrong:
            expect(item.locator(".is-wrong > span").first).to_have_text(wrong[asked])
        else:
            expect(item.locator(".is-wrong")).to_have_count(0)
        expect(item.locator(".evidence mark.answer").first).to_be_visible()
    assert seen == set(keys)


def expect_no_sideways(page: Page) -> None:
    """Nothing is wider than the screen."""
    wide = page.evaluate(
        """() => document.scrollingElement.scrollWidth <= innerWidth && innerWidth <= screen.width ? [] :
             [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > screen.width + 0.5)
               .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert wide == [], page.url
