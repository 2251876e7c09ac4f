"""The command: ``python -m questions.training [id|en|all]``."""

import argparse
import os
import shutil
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from questions.training import english, indonesian, record

BUILDERS = {"id": indonesian.build, "en": english.build}
LANGUAGES = Path(__file__).parents[1] / "languages"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bin/train", description="Builds the language models anew.")
    parser.add_argument("language", nargs="?", default="all", choices=[*BUILDERS, "all"])
    parser.add_argument("--into", type=Path, help="a folder to write to, instead of the package's own")
    chosen = parser.parse_args(arguments)
    shared = Path(os.environ.get("QUIZAPP_SHARED", "../shared"))
    if not (shared / "language-data").is_dir():
        print(f"No corpora: QUIZAPP_SHARED names {shared}, which has no language-data.", file=sys.stderr)
        return 2
    for code, build in BUILDERS.items():
        if chosen.language in (code, "all"):
            target = (chosen.into or LANGUAGES) / code
            with tempfile.TemporaryDirectory() as temporary:
                made = Path(temporary) / "made"
                made.mkdir()
                models = build(shared, Path(temporary), made)
                record.write(made, models, {"python-crfsuite": version("python-crfsuite")})
                target.mkdir(parents=True, exist_ok=True)
                for path in sorted(made.iterdir()):
                    shutil.copyfile(path, target / path.name)
            print(f"{target}: done", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
