"""A teacher's way, from the pasted article to the scores in a spreadsheet."""

import csv
import io
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from .conftest import Visit
from .quiz import options, place, stem

STEM = "Gerbong antipeluru: berapa jumlahnya?"


def stems(page: Page) -> list[str]:
    return [area.input_value() for area in page.locator("textarea[name=stem]").all()]


def edit_first_stem(page: Page) -> str:
    """Gives back the stem that stood there before."""
    first = page.locator(".desk__item").first
    before = first.locator("textarea[name=stem]").input_value()
    first.locator("textarea[name=stem]").fill(STEM)
    first.locator("button[value=save]").click()
    expect(page.locator(".desk__item").first.locator(".chip").first).to_be_visible()
    expect(page.locator(".desk__item").first.locator("textarea[name=stem]")).to_have_value(STEM)
    return before


def texts(card: Locator) -> list[str]:
    return [field.input_value() for field in card.locator("input[name^=option-]").all()]


def swap_a_distractor(page: Page) -> tuple[str, list[str]]:
    """The stem and the options afterwards of the first card from the second on that has a further wrong answer."""
    card = page.locator(".desk__item:not(:first-child)").filter(has=page.locator("select[name=spare]")).first
    asked, before = card.locator("textarea[name=stem]").input_value(), texts(card)
    spare = card.locator("select[name=spare] option").last
    wanted = spare.inner_text()
    card.locator("select[name=spare]").select_option(label=wanted)
    swap = card.locator("button[value^=swap-]").first
    gone = before[int((swap.get_attribute("value") or "").removeprefix("swap-"))]
    swap.click()
    expect(card.locator(f"select[name=spare] option:text-is('{gone}')")).to_have_count(1)
    after = texts(card)
    assert sorted(after) == sorted([*(text for text in before if text != gone), wanted])
    return asked, after


def drop_last(page: Page) -> str:
    """Its stem, which is then no longer asked."""
    last = page.locator(".desk__item").last
    asked = last.locator("textarea[name=stem]").input_value()
    last.locator("button[value=drop]").click()
    expect(last).to_have_class("desk__item is-dropped")
    return asked


def test_an_article_becomes_a_quiz_and_its_scores(visit: Visit, teacher: Any, shared: Path, tmp_path: Path) -> None:
    """Made, mended, published, taken by two learners elsewhere, downloaded."""
    desk = visit("/teach/new", storage_state=teacher, locale="id-ID")
    desk.locator("#article").fill((shared / "seed" / "article.id.txt").read_text(encoding="utf-8"))
    desk.locator("#new button[type=submit]").click()
    expect(desk.locator("#publish")).to_be_visible()
    made = len(stems(desk))
    assert made == desk.locator(".desk__item .evidence mark.answer").count() > 5
    replaced = edit_first_stem(desk)
    swapped, swapped_options = swap_a_distractor(desk)
    dropped = drop_last(desk)
    expect(desk.locator("#kept")).to_contain_text(str(made - 1))
    kept = stems(desk)
    desk.locator("#publish button").click()
    link = desk.locator("#learner-link").inner_text()
    desk.reload()
    keys = {
        card.locator("textarea[name=stem]").input_value(): texts(card)[
            int(card.locator("input[name=key]:checked").input_value())
        ]
        for card in desk.locator(".desk__item:not(.is-dropped)").all()
    }
    assert list(keys) == kept
    assert {replaced, dropped}.isdisjoint(keys)

    everything = take(visit(link, locale="id-ID"), "Ayu, Kelas 8", keys, len(keys))
    assert list(everything) == list(keys)
    assert sorted(everything[swapped]) == sorted(swapped_options)
    take(visit(link, locale="en-GB"), "=Budi", keys, 2)

    desk.locator(".publish a").click()
    with desk.expect_download() as download:
        desk.locator("a[download]").click()
    assert download.value.suggested_filename == f"scores-{link.rsplit('/', 1)[1]}.csv"
    path = tmp_path / "scores.csv"
    download.value.save_as(path)
    check_scores(path.read_bytes(), kept)


def take(page: Page, name: str, keys: dict[str, str], right: int) -> dict[str, list[str]]:
    """Answers ``right`` questions rightly, the next wrongly, leaves the rest; gives the options by stem."""
    page.locator("#name").fill(name)
    page.locator("#start button").click()
    seen = {}
    for asked in range(len(keys)):
        expect(page.locator(".steps [aria-current=step]")).to_have_text(str(asked + 1))
        seen[stem(page)] = options(page)
        key = place(page, keys[stem(page)])
        if asked <= right:
            page.locator(".option").nth(key if asked < right else (key + 1) % len(options(page))).click()
        page.locator("button[value=next]").click()
    page.locator("#finish button").click()
    expect(page.locator("#score")).to_have_text(str(right))
    return seen


def check_scores(data: bytes, stems: list[str]) -> None:
    assert data.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    columns = [f"{number}. {stem}" for number, stem in enumerate(stems, start=1)]
    assert header == ["name", "started", "finished", "score", "maximum", "percent", *columns]
    assert columns[0] == f"1. {STEM}"
    total = len(stems)
    one, two = rows
    assert [one[0], *one[3:]] == ["Ayu, Kelas 8", str(total), str(total), "100", *["1"] * total]
    assert [two[0], *two[3:5]] == ["'=Budi", "2", str(total)]
    assert float(two[5]) == round(200 / total, 2)
    assert two[6:] == ["1", "1", "0", *[""] * (total - 3)]
    for row in rows:
        started, finished = (datetime.fromisoformat(row[column]) for column in (1, 2))
        assert started.tzinfo is not None
        assert started <= finished
