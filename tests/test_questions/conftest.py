"""How long hypothesis may take: as long as a busy machine needs; under continuous integration always the same cases."""

import os

from hypothesis import settings

settings.register_profile("quizapp", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "quizapp")
