"""An error's sentence, in the reader's language."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from tomllib import loads

from babel import Locale, UnknownLocaleError

from questions.errors import QuestionsError

LANGUAGES = ("id", "en")


def message(error: QuestionsError, language: str) -> str:
    """One sentence for ``error``, its values filled in; English where ``language`` has no sentences.

    A language's code among the values is named in words, as CLDR does: "bahasa Melayu", "Malay"."""
    code = language if language in LANGUAGES else "en"
    sentences = _sentences(code)
    values = {key: _shown(key, value, code) for key, value in error.values.items()}
    template = sentences.get(error.code, sentences["error"])
    if error.values.get("language") == "und":
        template = sentences["unknown_language"]
    return template.format_map(_Known(values))


class _Known(dict[str, object]):
    """A value that an error came without shows as a dash."""

    def __missing__(self, key: str) -> str:
        return "–"


@cache
def _sentences(code: str) -> Mapping[str, str]:
    return loads((files("questions") / "languages" / code / "messages.toml").read_text(encoding="utf-8"))


def _shown(key: str, value: object, code: str) -> object:
    if key == "language" and isinstance(value, str):
        return language_name(value, code)
    if key == "limit" and isinstance(value, int):
        return f"{value / 1024 / 1024:.4g} MiB"
    return value


def language_name(language: str, code: str) -> str:
    """The name of ``language`` in the language ``code``: "bahasa Melayu", "French"; the code itself where CLDR has none."""
    try:
        name = Locale.parse(language).get_display_name(code)
    except (UnknownLocaleError, ValueError):
        name = None
    name = name or str(Locale.parse(code).languages.get(language, language))
    return f"bahasa {name}" if code == "id" else name
