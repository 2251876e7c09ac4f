"""The engine's commands. One JSON document on standard output, messages on standard error.

Exit codes: 0 done, 2 wrong use, 3 the article cannot be used.
"""

import json
import sys
from datetime import datetime
from pathlib import Path

import click

import questions
from questions.model import QuestionSet

#: More than an article may have, so that reading stops early and the engine says "too large".
_MOST_BYTES = 1024 * 1024 + 1


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--count", type=click.IntRange(1), help="At most so many questions (10; with --candidates all).")
@click.option("--candidates", is_flag=True, help="All that the gate passes, without choosing among them.")
@click.option(
    "--options", type=click.Choice(["3", "4", "5"]), default="4", show_default=True, help="Options a question."
)
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed, other distractors and places.")
@click.option("--language", type=click.Choice(["auto", "id", "en"]), default="auto", show_default=True)
@click.option("--title", help="The headline, where the text has none.")
@click.option("--published", metavar="YYYY-MM-DD", type=click.DateTime(["%Y-%m-%d"]), help="The day of publication.")
@click.option("--format", "form", type=click.Choice(["json", "text"]), default="json", show_default=True)
def generate(
    file: str,
    count: int | None,
    candidates: bool,
    options: str,
    seed: int,
    language: str,
    title: str | None,
    published: datetime | None,
    form: str,
) -> None:
    """Write questions about a news article (plain text or HTML; - reads standard input)."""
    try:
        article = questions.read_article(
            _read(file),
            name=None if file == "-" else Path(_readable(file)).name,
            title=None if title is None else _readable(title),
            published=published.date() if published else None,
            language=language,
        )
        wanted = count or (None if candidates else 10)
        found = questions.generate(article, count=wanted, seed=seed, options=int(options), candidates=candidates)
    except questions.ArticleError as error:
        click.echo(questions.message(error, "en" if language == "auto" else language), err=True)
        sys.exit(3)
    _write(json.dumps(questions.dump(found), ensure_ascii=False, indent=1) if form == "json" else as_text(found))
    if wanted and len(found.items) < wanted:
        click.echo(f"{len(found.items)} of {wanted} questions: no more were good enough.", err=True)


def _read(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read(_MOST_BYTES)
    try:
        with open(file, "rb") as opened:
            return opened.read(_MOST_BYTES)
    except OSError as error:
        raise click.UsageError(f"{_readable(file)}: {error.strerror}") from error


def _readable(words: str) -> str:
    """An argument as text: what its bytes have beside UTF-8 becomes a question mark in a diamond."""
    return words.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode() + b"\n")
    sys.stdout.buffer.flush()


def as_text(found: QuestionSet) -> str:
    """The questions for reading: caption, stem, lettered options with the key marked, and the evidence."""
    blocks = []
    for number, item in enumerate(found.items, 1):
        lines = [f"{number}. {item.stem}", f"   ({item.caption})"]
        for letter, option in zip("ABCDE", item.options, strict=False):
            lines.append(f"   {'*' if option.correct else ' '} {letter}. {option.text}")
        if item.evidence:
            lines.append(f"   > {item.evidence.text}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)
