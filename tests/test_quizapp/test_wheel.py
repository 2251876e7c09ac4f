"""An installed wheel serves as well as the checkout."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

from .test_serving import ROOT, Browser, Served, free_port, signal


def test_a_wheel_serves(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(tmp_path / "installed")
    for folder, ending in (("templates", "html"), ("translations", "mo"), ("samples", "txt"), ("static", "css")):
        assert [name for name in names if re.fullmatch(rf"quizapp/{folder}/.*\.{ending}", name)], folder
    assert not [name for name in names if name.startswith(("tests/", "templates/", "data/"))]
    served = Served(tmp_path / "data", "--port", str(free_port()), package=tmp_path / "installed")
    try:
        learner = Browser().open(f"{served.learner}?lang=id")
        assert learner.page.get("lang") == "id"
        learner.open(learner.page.xpath("//a[starts-with(@href, '/q/')]/@href")[0]).press("start", name="Rani")
        assert len(learner.choices()) == 4
    finally:
        served.end(signal.SIGTERM)
