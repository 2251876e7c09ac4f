"""htmx-flask with what it lacks: which requests want a fragment, ``Vary``, all swap styles, HX-Reselect."""

import re

from flask import Flask, Response, request
from htmx_flask import Htmx, make_response

_SWAP = re.compile(
    r"(innerHTML|outerHTML|textContent|beforebegin|afterbegin|beforeend|afterend|delete|none)"
    r"( (transition|swap|settle|ignoreTitle|scroll|show|focus-scroll):[\w#.:-]+)*"
)


def init_app(app: Flask) -> None:
    Htmx(app)
    app.after_request(_vary)


def wants_fragment() -> bool:
    """True for htmx's own requests, false where the whole page is wanted: boosted links, history restored."""
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def respond(
    body: str,
    status: int = 200,
    *,
    reswap: str | None = None,
    retarget: str | None = None,
    reselect: str | None = None,
    redirect: str | None = None,
    trigger: dict[str, object] | None = None,
) -> Response:
    """An answer with htmx's headers. Raises ValueError for a swap style that htmx does not know."""
    if reswap is not None and not _SWAP.fullmatch(reswap):
        raise ValueError(f"not a swap style of htmx: {reswap!r}")
    response: Response = make_response(body, status, retarget=retarget, redirect=redirect, trigger=trigger)
    if reswap is not None:
        response.headers["HX-Reswap"] = reswap
    if reselect is not None:
        response.headers["HX-Reselect"] = reselect
    return response


def _vary(response: Response) -> Response:
    if response.mimetype == "text/html":
        response.vary.add("HX-Request")
    return response
