"""What the engine knows of each language: words in TOML, rules in code, trained models beside them.

Sibling folders hold the same files. A language depends on nothing but ``questions.model`` and its siblings here;
stages ask ``language(code)`` and never import a folder by name.
"""

from questions import registry
from questions.languages.base import Language

LANGUAGES: dict[str, Language] = {language.code: language for language in registry.plug_ins("quizapp.languages")}


def language(code: str) -> Language:
    """The language of an ISO 639-1 code; raises KeyError for one that the engine does not speak."""
    return LANGUAGES[code]
