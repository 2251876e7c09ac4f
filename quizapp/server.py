"""gunicorn, run from Python: two processes of eight threads on a socket that is bound before anything is printed."""

import errno
import socket
import time
from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

PROCESSES = 2
THREADS = 8
LINGER = 3.0
"""Seconds that a port asked for may still be held by the dying workers of a killed server."""


class PortTaken(Exception):
    """Somebody else listens there."""


def bind(host: str, port: int | None, default: int = 8000) -> socket.socket:
    """A bound socket: on ``port``, or where that is None on ``default`` or the first free one after it.

    Raises PortTaken where ``port`` is not free, OSError where ``host`` is not an address of this machine.
    """
    if port is not None:
        return _wait_for(host, port)
    for candidate in (*range(default, default + 20), 0):
        try:
            return _bound(host, candidate)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise PortTaken


def _wait_for(host: str, port: int) -> socket.socket:
    until = time.monotonic() + LINGER
    while True:
        try:
            return _bound(host, port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            if time.monotonic() > until:
                raise PortTaken from error
            time.sleep(0.1)


def _bound(host: str, port: int) -> socket.socket:
    found = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((host, port))
        found.listen(1024)
    except OSError:
        found.close()
        raise
    return found


class Server(BaseApplication):  # type: ignore[misc]
    """Serves ``app`` on ``listener``; calls ``ready`` once, when requests are taken."""

    def __init__(self, app: Flask, listener: socket.socket, ready: Callable[[], None]) -> None:
        self.app, self.listener, self.ready = app, listener, ready
        super().__init__()

    def load_config(self) -> None:
        settings: dict[str, Any] = {
            "bind": f"fd://{self.listener.detach()}",
            "workers": PROCESSES,
            "threads": THREADS,
            "worker_class": "gthread",
            "control_socket_disable": True,
            "graceful_timeout": 10,
            "keepalive": 2,
            "loglevel": "warning",
            "proc_name": "quizapp",
            "post_worker_init": self._one_more,
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def _one_more(self, worker: Any) -> None:
        """Says that requests are taken, from the last of the first workers: then all of them hear a signal to stop."""
        if worker.age == PROCESSES:
            self.ready()

    def load(self) -> Flask:
        return self.app
