"""The real server: a real process, real sockets, killed without warning."""

import contextlib
import http.client
import http.cookiejar
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from lxml import html

ROOT = Path(__file__).resolve().parents[2]


class Served:
    """``quizapp serve`` on a data folder; starts in its own process group so that all of it can be killed."""

    def __init__(self, data: Path, *options: str, package: Path = ROOT) -> None:
        self.package = package
        self.command = [sys.executable, "-m", "quizapp", "serve", "--data", str(data), *options]
        self.learner = self.teacher = ""
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command,
            cwd=self.package,
            start_new_session=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        addresses: list[str] = []
        while len(addresses) < 2:
            line = self.process.stdout.readline()
            assert line, self.process.stderr.read() if self.process.stderr else ""
            addresses += re.findall(r"http://\S+", line)
        self.learner, self.teacher = addresses

    def end(self, by: signal.Signals) -> None:
        os.killpg(self.process.pid, by)
        self.process.communicate(timeout=40)


class Browser:
    """Cookies and the latest page, over the wire."""

    def __init__(self) -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), jar)
        self.page: html.HtmlElement
        self.address = ""

    def open(self, address: str, data: dict[str, str] | None = None) -> "Browser":
        body = urllib.parse.urlencode(data).encode() if data is not None else None
        with self.opener.open(urllib.parse.urljoin(self.address, address), body, timeout=20) as response:
            self.address = response.url
            self.page = html.document_fromstring(response.read())
        return self

    def press(self, form: str, **typed: str) -> "Browser":
        found = self.page.get_element_by_id(form)
        return self.open(found.action, {**dict(found.form_values()), **typed})

    def choices(self) -> list[str]:
        return list(self.page.xpath("//input[@name='choice']/@value"))


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    served = Served(tmp_path, "--port", str(free_port()))
    yield served
    if served.process.returncode is None:
        served.end(signal.SIGTERM)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_killed_in_the_middle_it_goes_on_where_it_was(served: Served) -> None:
    """The quizzes are those that the engine makes of the samples at the first start."""
    learner = Browser().open(served.learner)
    quizzes = learner.page.xpath("//a[starts-with(@href, '/q/')]/@href")
    assert len(quizzes) == 2
    learner.open(quizzes[0]).press("start", name="Rani")
    total = len(learner.page.xpath("//ol[@class='steps']/li"))
    chosen = []
    for place in (2, 0, 1):
        chosen.append(learner.choices()[place])
        learner.press("question", choice=chosen[-1], go="next")
    served.end(signal.SIGKILL)
    served.start()
    assert learner.open(served.learner).page.xpath("//a[starts-with(@href, '/q/')]/@href") == quizzes
    for number, choice in enumerate(chosen, start=1):
        learner.open(f"{quizzes[0]}/question/{number}")
        assert learner.page.xpath("//input[@checked]/@value") == [choice]
    learner.open(f"{quizzes[0]}/question/4").press("question", choice=learner.choices()[0], go="ending").press("finish")
    assert learner.address.endswith("/result")
    assert len(learner.page.xpath("//*[contains(@class, 'verdict--none')]")) == total - 4
    assert len(learner.page.xpath("//mark")) >= total > 4


def test_nothing_acknowledged_is_lost(served: Served) -> None:
    """Four learners change their answers as fast as they can; the server dies in the middle of it."""
    quiz = Browser().open(served.learner).page.xpath("//a[starts-with(@href, '/q/')]/@href")[0]
    learners = [Browser().open(served.learner).open(quiz).press("start", name=f"Learner {n}") for n in range(4)]
    sent: dict[Browser, list[str]] = {learner: [] for learner in learners}
    acknowledged: dict[Browser, int] = dict.fromkeys(learners, 0)

    def answer(learner: Browser) -> None:
        with contextlib.suppress(OSError, http.client.HTTPException):
            while True:
                choice = learner.choices()[len(sent[learner]) % 4]
                sent[learner].append(choice)
                learner.press("question", choice=choice, go="1")
                acknowledged[learner] += 1

    with ThreadPoolExecutor(4) as pool:
        for learner in learners:
            pool.submit(answer, learner)
        time.sleep(1.5)
        served.end(signal.SIGKILL)
    assert sum(acknowledged.values()) > 20
    served.start()
    for learner in learners:
        kept = learner.open(f"{quiz}/question/1").page.xpath("//input[@checked]/@value")
        assert kept in ([choice] for choice in sent[learner][acknowledged[learner] - 1 :])


def test_the_teachers_address_lets_in_once(served: Served) -> None:
    teacher = Browser().open(served.teacher).press("door")
    assert len(teacher.page.xpath("//a[contains(@href, '/teach/quiz/')][@lang]")) == 2
    with pytest.raises(urllib.error.HTTPError) as refused:
        Browser().open(served.teacher).press("door")
    refused.value.close()
    assert refused.value.code == 422
    old = served.teacher
    served.end(signal.SIGTERM)
    assert served.process.returncode == 0
    served.start()
    assert served.teacher != old
    assert teacher.open("/teach/").page.xpath("//h1")


def test_the_data_folder_keeps_its_secret(served: Served, tmp_path: Path) -> None:
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert (tmp_path / "quizapp.sqlite3").exists()


def test_a_taken_port(tmp_path: Path) -> None:
    """Without --port another is found; the port that was asked for is refused by name."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        command = [sys.executable, "-m", "quizapp", "serve", "--data", str(tmp_path), "--port", str(port)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
        assert done.returncode == 1
        assert str(port) in done.stderr
        assert "Traceback" not in done.stderr


def test_on_the_local_network(tmp_path: Path) -> None:
    served = Served(tmp_path, "--lan")
    port = urllib.parse.urlsplit(served.learner).port
    assert Browser().open(f"http://127.0.0.1:{port}/").page.xpath("//h1")
    os.killpg(served.process.pid, signal.SIGTERM)
    assert served.process.stdout is not None
    assert served.process.stdout.read().count("█") > 100
    served.process.communicate(timeout=40)
