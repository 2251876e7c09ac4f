"""Where learners and other teachers reach this app."""

from flask import current_app, request


def public(path: str) -> str:
    """The whole address of a path: on the local network where the server knows it, else on the host asked for."""
    return str(current_app.config["PUBLIC"] or request.host_url.rstrip("/")) + path
