"""Where this machine is reached, and what the server says of it when it starts."""

import socket
from typing import TextIO

import segno


def network_address() -> str | None:
    """This machine's address on the local network, or None. Nothing is sent: the system only chooses a route."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))
            found = str(probe.getsockname()[0])
        except OSError:
            return None
    return None if found.startswith(("127.", "0.")) else found


def address(host: str, port: int) -> str:
    """ "http://127.0.0.1:8000" """
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def announce(out: TextIO, *, learner: str, teacher: str, code: bool) -> None:
    """Print the two addresses, in both languages; with ``code`` the learner's as a QR code as well."""
    print("quizapp is serving / quizapp siap dipakai", file=out)
    print(f"  Learners / Peserta: {learner}", file=out)
    print(f"  Teacher / Guru:     {teacher}", file=out)
    print("The teacher's address works once / Alamat guru hanya berlaku sekali.  Ctrl-C: stop / berhenti.", file=out)
    if code:
        _draw(out, learner)
    out.flush()


def _draw(out: TextIO, text: str) -> None:
    try:
        segno.make(text, error="m", micro=False).terminal(out=out, compact=True)
    except UnicodeEncodeError:
        segno.make(text, error="m", micro=False).terminal(out=out)
