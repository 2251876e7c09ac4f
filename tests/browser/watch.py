"""What a page does behind its reader's back: complaints in the console, faults, requests to other places."""

import re
from collections.abc import Collection

from playwright.sync_api import BrowserContext, ConsoleMessage, Request

_ANSWERED = re.compile(
    r"Failed to load resource: the server responded with a status of (\d+)|Response Status Error Code (\d+) from"
)
"""What chromium and htmx write of an answer that is an error."""


class Watch:
    """Listens to every page of ``context``; ``faults`` says in words what must not happen.

    Violations of the content security policy arrive as errors in the console. ``allow`` are the statuses of pages that
    are asked for although they are errors: the console speaks of those too.
    """

    def __init__(self, context: BrowserContext, home: str, allow: Collection[int] = ()) -> None:
        self.home, self.allow = home, allow
        self.faults: list[str] = []
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"uncaught: {error.error}"))
        context.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        answered = _ANSWERED.match(message.text)
        if answered is None or int(answered[1] or answered[2]) not in self.allow:
            self.faults.append(f"{message.type} in the console of {message.location['url']}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.home}/", "data:", "blob:")):
            self.faults.append(f"{request.frame.url} asked for {request.url}")
