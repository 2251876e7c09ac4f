"""The server as ``bin/serve`` starts it: its own process group, its own data folder, killed or asked to stop."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Server:
    """``quizapp serve`` on ``data`` at one port, which it keeps when it is started again.

    ``quizapp`` is the command, that of this checkout unless another is given, run in the folder ``cwd``.
    ``learner`` and ``teacher`` are the addresses that it printed last, ``home`` the learner's without the slash.
    """

    def __init__(
        self, data: Path, quizapp: Sequence[str] = (sys.executable, "-m", "quizapp"), cwd: Path = ROOT, **environ: str
    ) -> None:
        self.data, self.cwd, self.environ = data, cwd, {**_environment(), **environ}
        self.port = _free_port()
        self.command = [*quizapp, "serve", "--data", str(data), "--port", str(self.port)]
        self.log = data / "server.log"
        self.learner = self.teacher = ""
        self.start()

    def start(self) -> None:
        """Returns when both addresses are printed, so when requests are taken."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=self.cwd,
                env=self.environ,
                start_new_session=True,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        assert self.process.stdout is not None
        addresses: list[str] = []
        while len(addresses) < 2:
            line = self.process.stdout.readline().decode()
            assert line, self.log.read_text(encoding="utf-8")
            addresses += re.findall(r"http://\S+", line)
        self.learner, self.teacher = addresses
        self.home = self.learner.rstrip("/")

    def kill(self) -> None:
        """SIGKILL to the master and its workers at once, as when the power fails."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate(timeout=30)

    def stop(self) -> None:
        """Asks it to end, and says if it does not end well or has logged a traceback."""
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.communicate(timeout=40)
        logged = self.log.read_text(encoding="utf-8")
        assert self.process.returncode == 0, logged
        assert "Traceback" not in logged, logged


def _environment() -> dict[str, str]:
    """This process's, without what would name another database, secret or address."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("QUIZAPP_", "DATABASE_"))}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
