"""An error's sentence, in the reader's language."""

from babel import Locale, UnknownLocaleError

from questions.errors import QuestionsError
from questions.languages import LANGUAGES
from questions.languages.words import table


def message(error: QuestionsError, language: str) -> str:
    """One sentence for ``error``, its values filled in; English where ``language`` has no sentences.

    A language's code among the values is named in words, as CLDR does: "bahasa Melayu", "Malay"."""
    code = language if language in LANGUAGES else "en"
    sentences = table(code, "messages")
    values = {key: _shown(key, value, code) for key, value in error.values.items()}
    template = sentences.get(error.code, sentences["error"])
    if error.values.get("language") == "und":
        template = sentences["unknown_language"]
    return str(template.format_map(_Known(values)))


def few_facts(count: int, language: str) -> str:
    """What is said where an article gives fewer questions than were wanted."""
    key = "few_facts_one" if count == 1 else "few_facts"
    return str(table(language, "messages")[key]).format(count=count)


class _Known(dict[str, object]):
    """A value that an error came without shows as a dash."""

    def __missing__(self, key: str) -> str:
        return "–"


def _shown(key: str, value: object, code: str) -> object:
    if key == "language" and isinstance(value, str):
        return language_name(value, code)
    if key == "limit" and isinstance(value, int):
        return f"{value / 1024 / 1024:.4g} MiB"
    return value


def language_name(language: str, code: str) -> str:
    """What ``code`` calls ``language``: "bahasa Melayu", "French"; the code itself where CLDR has no name."""
    try:
        name = Locale.parse(language).get_display_name(code)
    except (UnknownLocaleError, ValueError):
        name = None
    name = name or str(Locale.parse(code).languages.get(language, language))
    return f"bahasa {name}" if code == "id" else name
