"""What all tests share: where the texts from elsewhere are."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of texts and data that are not the project's own (QUIZAPP_SHARED, default ../shared).

    Where it is absent the test skips and says so; under continuous integration that is a failure.
    """
    folder = Path(os.environ.get("QUIZAPP_SHARED", Path(__file__).parent.parent.parent / "shared"))
    if not folder.is_dir():
        message = "the texts of QUIZAPP_SHARED are not here"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    return folder
