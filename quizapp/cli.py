"""The command line: ``quizapp serve``, and the engine's commands."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from questions.cli import generate, judge


@click.group()
@click.version_option(package_name="quizapp")
def main() -> None:
    """Turns a news article into a multiple-choice quiz, and serves it."""


main.add_command(generate)
main.add_command(judge)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), help="The port; without it 8000, or a free one after it.")
@click.option("--lan", is_flag=True, help="Listen on the local network, and show the learners' address as a QR code.")
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The folder for database and secret.")
def serve(host: str, port: int | None, lan: bool, data: Path | None) -> None:
    """Serve the quizzes; prints the learners' and the teacher's address."""
    from quizapp import create_app
    from quizapp.accounts.codes import start_code
    from quizapp.addresses import address, announce, network_address
    from quizapp.config import ConfigError, load_settings
    from quizapp.server import PortTaken, Server, bind

    host = "0.0.0.0" if lan else host
    try:
        settings = load_settings(data=data)
        listener = bind(host, port)
    except ConfigError as error:
        raise click.ClickException(str(error)) from error
    except PortTaken:
        raise click.ClickException(f"Port {port} is taken by another program: choose another with --port.") from None
    except OSError as error:
        raise click.ClickException(f"Cannot listen on {host}: {error.strerror}.") from error
    port = int(listener.getsockname()[1])
    here = "127.0.0.1" if host in ("0.0.0.0", "::") else host
    seen = network_address() if lan else None
    if seen and not settings.public:
        settings = replace(settings, public=address(seen, port))
    app = create_app(settings)
    store = app.extensions["store"]
    with store.writing() as session:
        code = start_code(session, settings.secret, datetime.now(UTC))
    store.close()

    def ready() -> None:
        announce(
            sys.stdout,
            learner=(settings.public or address(here, port)) + "/",
            teacher=f"{address(here, port)}/teach/open?code={code}",
            code=lan,
        )

    Server(app, listener, ready).run()
