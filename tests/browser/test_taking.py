"""The ready Indonesian quiz to its score and review: by keyboard alone, by thumb on a phone, without JavaScript."""

from playwright.sync_api import Locator, Page, expect

from .conftest import Visit
from .quiz import PHONE, card, expect_no_sideways, expect_question, expect_result, number, options, place, stem


def tab_to(page: Page, target: Locator) -> None:
    """Presses Tab until ``target`` has the focus, which must then be seen."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if target.evaluate("found => found === document.activeElement"):
            break
    expect(target).to_be_focused()
    assert target.evaluate(
        """found => [found, found.closest("label")].filter(Boolean).map(getComputedStyle).some(style =>
             style.outlineStyle === "solid" && parseFloat(style.outlineWidth) > 1)"""
    ), "the focus is not seen"


def choose_by_keys(page: Page, answer: str, way: int) -> None:
    """By its digit and Enter, by its letter and the right arrow, or by Tab, space and the arrows alone."""
    wanted = place(page, answer)
    radios = page.locator("input[name=choice]")
    if way == 0:
        page.keyboard.press(str(wanted + 1))
    elif way == 1:
        page.keyboard.press("abcde"[wanted])
    else:
        tab_to(page, radios.first)
        page.keyboard.press("Space")
        for _ in range(wanted):
            page.keyboard.press("ArrowDown")
    expect(radios.nth(wanted)).to_be_checked()
    if way == 2:
        tab_to(page, page.locator("button[value=next]"))
    page.keyboard.press(("Enter", "ArrowRight", "Enter")[way])


def other(page: Page, answer: str) -> str:
    """A wrong option of the question in front."""
    return next(text for text in options(page) if text != answer)


def test_by_keyboard_alone(visit: Visit, keys: dict[str, str]) -> None:
    page = visit(locale="id-ID")
    expect(page.locator("html")).to_have_attribute("lang", "id")
    assert len(keys) > 5
    tab_to(page, card(page, "id"))
    page.keyboard.press("Enter")
    expect(page.locator("#name")).to_be_visible()
    tab_to(page, page.locator("#name"))
    page.keyboard.type("Rani 1a")
    page.keyboard.press("Enter")
    wrong = {}
    for asked in range(1, len(keys) + 1):
        expect_question(page, asked, answered=asked - 1)
        expect(page.locator("[data-keyboard]")).to_be_visible()
        answer = keys[stem(page)]
        if asked in (1, 3):
            answer = wrong[stem(page)] = other(page, answer)
        choose_by_keys(page, answer, way=asked % 3)
    expect(page.locator("#finish")).to_be_visible()
    tab_to(page, page.locator("#finish a"))
    page.keyboard.press("Enter")
    for back in range(len(keys), 1, -1):
        expect_question(page, back, answered=len(keys))
        expect(page.locator("[data-keyboard]")).to_be_visible()
        page.keyboard.press("ArrowLeft")
    expect_question(page, 1, answered=len(keys))
    expect(page.locator("[data-keyboard]")).to_be_visible()
    answer = keys[stem(page)]
    assert options(page)[chosen(page)] == wrong.pop(stem(page))
    page.keyboard.press(str(place(page, answer) + 1))
    tab_to(page, page.locator("button[value=ending]"))
    page.keyboard.press("Enter")
    expect(page.locator("#finish")).to_be_visible()
    tab_to(page, page.locator("#finish button"))
    page.keyboard.press("Enter")
    expect_result(page, keys, wrong)
    assert len(wrong) == 1


def chosen(page: Page) -> int:
    """Where the chosen option stands, from 0."""
    marked = page.locator("input[name=choice]").evaluate_all("found => found.map(radio => radio.checked)")
    return int(marked.index(True))


def test_on_a_phone(visit: Visit, keys: dict[str, str]) -> None:
    """One question is left out at first; the page before the end leads back to it."""
    page = visit(locale="id-ID", **PHONE)
    expect_no_sideways(page)
    card(page, "id").tap()
    expect(page.locator("#name")).to_be_visible()
    expect_no_sideways(page)
    page.locator("#name").tap()
    page.locator("#name").fill("Wahyu")
    page.locator("#start button").tap()
    for asked in range(1, len(keys) + 1):
        expect_question(page, asked, answered=max(0, asked - 1 - (asked > 5)))
        expect_no_sideways(page)
        if asked != 5:
            page.locator(".option").nth(place(page, keys[stem(page)])).tap()
        page.locator("button[value=next]").tap()
    expect(page.locator("#finish")).to_be_visible()
    expect_no_sideways(page)
    page.locator(".steps a").tap()
    assert number(page) == 5
    wrong = {stem(page): other(page, keys[stem(page)])}
    page.locator(".option").nth(place(page, wrong[stem(page)])).tap()
    page.locator("button[value=ending]").tap()
    expect(page.locator(".steps a")).to_have_count(0)
    page.locator("#finish button").tap()
    expect_result(page, keys, wrong)
    expect_no_sideways(page)


def test_without_javascript(visit: Visit, keys: dict[str, str]) -> None:
    page = visit(locale="id-ID", java_script_enabled=False)
    card(page, "id").click()
    page.locator("#name").fill("Sari")
    page.locator("#start button").click()
    wrong = {}
    for asked in range(1, len(keys) + 1):
        expect_question(page, asked, answered=asked - 1)
        expect(page.locator("[data-keyboard]")).to_be_hidden()
        answer = keys[stem(page)]
        if asked == 2:
            answer = wrong[stem(page)] = other(page, answer)
        page.locator(".option").nth(place(page, answer)).click()
        page.locator("button[value=next]").click()
    page.locator("#finish a").click()
    page.locator(".steps button").nth(1).click()
    expect_question(page, 2, answered=len(keys))
    page.locator(".option").nth(place(page, keys[stem(page)])).click()
    del wrong[stem(page)]
    page.locator("button[value=ending]").click()
    page.locator("#finish button").click()
    expect_result(page, keys, wrong)
