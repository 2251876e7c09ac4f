"""Somebody with a browser that has no JavaScript: opens pages, fills in the forms that are there, presses buttons."""

from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from werkzeug.test import TestResponse


class Visitor:
    """Keeps cookies; ``page`` is the latest page, ``status`` its status, ``path`` where redirects ended."""

    def __init__(self, app: Flask) -> None:
        self.client: FlaskClient = app.test_client()
        self.page: html.HtmlElement
        self.response: TestResponse

    def open(self, path: str, **options: Any) -> "Visitor":
        return self._take(self.client.get(path, follow_redirects=True, **options))

    def press(self, form: str, button: tuple[str, str] | None = None, **typed: str) -> "Visitor":
        """Send the form of this id as a browser would: its fields, what was typed, the pressed button."""
        found = self.page.get_element_by_id(form)
        assert found.method == "POST"
        return self.send(found.action, {**self.fields(form), **typed, **dict([button] if button else [])})

    def send(self, path: str, data: dict[str, Any], **options: Any) -> "Visitor":
        return self._take(self.client.post(path, data=data, follow_redirects=True, **options))

    def fields(self, form: str) -> dict[str, str]:
        return dict(self.page.get_element_by_id(form).form_values())

    def _take(self, response: TestResponse) -> "Visitor":
        self.response = response
        if response.mimetype == "text/html":
            self.page = html.document_fromstring(response.text)
        return self

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def path(self) -> str:
        return self.response.request.path

    def texts(self, selector: str) -> list[str]:
        """The texts at an XPath, in single spaces."""
        return [" ".join(found.text_content().split()) for found in self.page.xpath(selector)]

    def text(self) -> str:
        return " ".join(self.page.body.text_content().split())

    def refusal(self) -> tuple[int, str]:
        """The status of an error page and its reason, "" where it gives none."""
        found = self.page.xpath("//*[contains(@class, 'error-page') or contains(@class, 'flash--error')]")
        assert found, self.text()
        return self.status, found[0].get("data-reason", "")

    def choices(self) -> list[str]:
        """The ids of the options shown."""
        return [str(value) for value in self.page.xpath("//input[@name='choice']/@value")]

    # What people do often

    def join(self, code: str, name: str = "Rani") -> "Visitor":
        return self.open(f"/q/{code}").press("start", name=name)

    def answer(self, place: int, go: str = "next") -> "Visitor":
        return self.press("question", ("go", go), choice=self.choices()[place])

    def enter(self, code: str) -> "Visitor":
        """Open the teacher's side."""
        return self.open(f"/teach/open?code={code}").press("door")
