"""The engine's errors. Each has a stable ``code`` and values, and no sentence: ``languages/*/messages.toml`` has those.

QuestionsError
├── ArticleError            the text cannot be used (exit code 3)
│   ├── EmptyArticle        empty
│   ├── TooShort            too_short
│   ├── TooLarge            too_large
│   ├── NotText             not_text
│   ├── NotAnArticle        not_an_article
│   ├── UnsupportedLanguage unsupported_language
│   └── NoQuestions         no_questions
├── NotQuestions            a file holds no questions that can be read (exit code 3)
└── UsageError              the request makes no sense (exit code 2)
"""


class QuestionsError(Exception):
    """Anything that the engine refuses. ``values`` fill the sentence of ``code``."""

    code = "error"

    def __init__(self, **values: object) -> None:
        super().__init__(self.code, values)
        self.values = values


class ArticleError(QuestionsError):
    code = "article"


class EmptyArticle(ArticleError):
    code = "empty"


class TooShort(ArticleError):
    """Values: ``words``, ``least``."""

    code = "too_short"


class TooLarge(ArticleError):
    """Values: ``limit`` in bytes."""

    code = "too_large"


class NotText(ArticleError):
    code = "not_text"


class NotAnArticle(ArticleError):
    code = "not_an_article"


class UnsupportedLanguage(ArticleError):
    """Values: ``language``, a code ("ms") or "und" where it could not be told."""

    code = "unsupported_language"


class NoQuestions(ArticleError):
    code = "no_questions"


class NotQuestions(QuestionsError):
    """Values: ``line``, counted from 1."""

    code = "not_questions"


class UsageError(QuestionsError):
    """Values: ``what``."""

    code = "usage"
