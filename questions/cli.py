"""The engine's commands. Documents on standard output, messages on standard error.

Exit codes: 0 done, 2 wrong use, 3 the article, or one of several, or the file of questions cannot be used, 4 a question
has a fault.
"""

import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import click

import questions
from questions.languages import LANGUAGES
from questions.model import QuestionSet

#: More than an article may have, so that reading stops early and the engine says "too large".
_MOST_BYTES = 1024 * 1024 + 1
#: What is taken for an article in a folder.
_ENDINGS = (".txt", ".md", ".html", ".htm")


@click.command()
@click.argument("files", metavar="FILE|FOLDER|-...", nargs=-1, required=True)
@click.option("--count", type=click.IntRange(1), help="At most so many questions (10; with --candidates all).")
@click.option("--candidates", is_flag=True, help="All that the gate passes, without choosing among them.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="P",
    help="How sure a question must be of being printed unedited, from 0 to 1; without it the language's own threshold.",
)
@click.option(
    "--options", type=click.Choice(["3", "4", "5"]), default="4", show_default=True, help="Options a question."
)
@click.option(
    "--background",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False),
    help="Earlier articles, whose people and posts may be wrong answers.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed, other distractors and places.")
@click.option("--language", type=click.Choice(["auto", *LANGUAGES]), default="auto", show_default=True)
@click.option("--title", help="The headline, where the text has none.")
@click.option("--published", metavar="YYYY-MM-DD", type=click.DateTime(["%Y-%m-%d"]), help="The day of publication.")
@click.option("--format", "form", type=click.Choice(["json", "text"]), default="json", show_default=True)
def generate(
    files: tuple[str, ...],
    count: int | None,
    candidates: bool,
    min_confidence: float | None,
    options: str,
    background: str | None,
    seed: int,
    language: str,
    title: str | None,
    published: datetime | None,
    form: str,
) -> None:
    """Write questions about news articles (plain text or HTML; - reads standard input).

    One file gives one JSON document. Several files or a folder give one document a line (JSON Lines); a bad one is
    named at the end, and the others are done all the same.
    """
    earlier = _earlier(background, language) if background else ()
    wanted = count or (None if candidates else 10)

    def ask(data: bytes, file: str) -> QuestionSet:
        article = questions.read_article(
            data,
            name=None if file == "-" else Path(_readable(file)).name,
            title=None if title is None else _readable(title),
            published=published.date() if published else None,
            language=language,
        )
        return questions.generate(
            article,
            count=wanted,
            seed=seed,
            options=int(options),
            candidates=candidates,
            min_confidence=min_confidence,
            background=earlier,
        )

    def sentence(error: questions.ArticleError) -> str:
        return questions.message(error, "en" if language == "auto" else language)

    if len(files) > 1 or os.path.isdir(files[0]):
        if title is not None:
            raise click.UsageError("--title belongs to one article.")
        if "-" in files:
            raise click.UsageError("- stands alone: standard input is one article.")
        sys.exit(_many(_articles(files), ask, sentence, form))
    try:
        found = ask(_read(files[0]), files[0])
    except OSError as error:
        raise click.UsageError(f"{_readable(files[0])}: {error.strerror}") from error
    except questions.ArticleError as error:
        click.echo(sentence(error), err=True)
        sys.exit(3)
    _write(json.dumps(questions.dump(found), ensure_ascii=False, indent=1) if form == "json" else as_text(found))
    if wanted and len(found.items) < wanted:
        click.echo(questions.few_facts(len(found.items), found.article.language), err=True)


def _many(
    paths: Sequence[str],
    ask: Callable[[bytes, str], QuestionSet],
    sentence: Callable[[questions.ArticleError], str],
    form: str,
) -> int:
    """Writes what each article gives; the exit code."""
    bad: list[str] = []
    asked = 0
    with click.progressbar(paths, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for path in bar:
            try:
                found = ask(_read(path), path)
            except OSError as error:
                bad.append(f"{_readable(path)}: {error.strerror}")
            except questions.ArticleError as error:
                bad.append(f"{_readable(path)}: {sentence(error)}")
            else:
                asked += len(found.items)
                line = json.dumps(questions.dump(found), ensure_ascii=False)
                _write(line if form == "json" else f"# {_readable(path)}\n\n{as_text(found)}\n")
    for line in bad:
        click.echo(line, err=True)
    done = len(paths) - len(bad)
    click.echo(f"{asked} questions from {done} of {len(paths)} articles.", err=True)
    return 3 if bad else 0


def _earlier(folder: str, language: str) -> tuple[questions.Article, ...]:
    """The articles of a folder that can be used; what cannot is named."""
    found = []
    for path in _articles([folder]):
        try:
            found.append(questions.read_article(_read(path), name=Path(_readable(path)).name, language=language))
        except OSError as error:
            click.echo(f"{_readable(path)}: {error.strerror}", err=True)
        except questions.ArticleError as error:
            click.echo(
                f"{_readable(path)}: {questions.message(error, 'en' if language == 'auto' else language)}", err=True
            )
    return tuple(found)


def _articles(files: Sequence[str]) -> list[str]:
    """The files, a folder's own in their order and those of the folders in it. Raises UsageError for none."""
    found: list[str] = []
    for file in files:
        if os.path.isdir(file):
            every = sorted(str(path) for path in Path(file).rglob("*") if path.suffix.lower() in _ENDINGS)
            found += [path for path in every if os.path.isfile(path)]
        else:
            found.append(file)
    if not found:
        raise click.UsageError(f"{_readable(files[0])}: no article in it (*{', *'.join(_ENDINGS)}).")
    return list(dict.fromkeys(found))


def _read(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read(_MOST_BYTES)
    with open(file, "rb") as opened:
        return opened.read(_MOST_BYTES)


def _readable(words: str) -> str:
    """An argument as text: what its bytes have beside UTF-8 becomes a question mark in a diamond."""
    return words.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode() + b"\n")
    sys.stdout.buffer.flush()


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--language", type=click.Choice([*LANGUAGES]), help="Of the questions, where the file does not say it.")
def judge(file: str, language: str | None) -> None:
    """Say what the rules of item writing find in questions: a file of "quizapp generate", or one written by hand.

    Each item needs an id, a stem, options and the answer; with its article the evidence is checked too.
    """
    try:
        text = _read(file).decode("utf-8-sig")
        parts = questions.load_lines(text)
        strange = [line for line, (_, code, _) in enumerate(parts, 1) if language is None and code not in LANGUAGES]
        if strange:
            raise questions.NotQuestions(line=strange[0])
        found = [
            [(item.id, questions.judge(item, article, language=language or code)) for item in items]
            for article, code, items in parts
        ]
    except OSError as error:
        raise click.UsageError(f"{_readable(file)}: {error.strerror}") from error
    except (UnicodeDecodeError, questions.NotQuestions) as error:
        refused = error if isinstance(error, questions.NotQuestions) else questions.NotQuestions(line=1)
        click.echo(questions.message(refused, language or "en"), err=True)
        sys.exit(3)
    for items in found:
        _write(json.dumps({"items": [_judged(*each) for each in items]}, ensure_ascii=False))
    every = [verdicts for items in found for _, verdicts in items]
    faulty = sum(not all(verdict.passed for verdict in verdicts) for verdicts in every)
    click.echo(f"{faulty} of {len(every)} questions have a fault.", err=True)
    sys.exit(4 if faulty else 0)


def _judged(name: str, verdicts: Sequence[questions.Verdict]) -> dict[str, object]:
    rows = [{"rule": each.rule, "passed": each.passed, "why": each.why or None} for each in verdicts]
    return {"id": name, "verdicts": rows}


def _rated(item: questions.Item) -> str:
    """How hard an item is likely to be, and how likely it is printed as it stands."""
    sure = "" if item.confidence is None else f"{item.confidence:.0%}"
    rated = ", ".join(filter(None, (questions.level(item), sure)))
    return f"   [{rated}]" if rated else ""


def as_text(found: QuestionSet) -> str:
    """The questions for reading: caption, stem, lettered options with the key marked, and the evidence."""
    blocks = []
    for number, item in enumerate(found.items, 1):
        lines = [f"{number}. {item.stem}", f"   ({item.caption})", _rated(item)]
        for letter, option in zip("ABCDE", item.options, strict=False):
            lines.append(f"   {'*' if option.correct else ' '} {letter}. {option.text}")
        if item.evidence:
            lines.append(f"   > {item.evidence.text}")
        blocks.append("\n".join(filter(None, lines)))
    return "\n\n".join(blocks)
