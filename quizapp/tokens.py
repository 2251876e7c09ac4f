"""Secrets that people and browsers carry: made at random, signed, stored only as hashes."""

import hashlib
import hmac
import secrets

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("ILO", "110")


def new_token() -> str:
    """256 random bits, safe in a cookie or an address."""
    return secrets.token_urlsafe(32)


def new_code(length: int = 12) -> str:
    """Five random bits a character, in letters and digits that nobody mixes up."""
    return "".join(secrets.choice(CROCKFORD) for _ in range(length))


def tidy_code(typed: str) -> str:
    """A code as it was made: capitals, no spaces or dashes, "O" read as zero, "I" and "L" as one."""
    return "".join(typed.split()).replace("-", "").upper().translate(_LOOKALIKES)


def sign(secret: bytes, purpose: str, text: str) -> str:
    """A keyed hash of ``text``; another purpose gives another one."""
    return hmac.new(secret, f"{purpose}\0{text}".encode(), hashlib.sha256).hexdigest()


def hash_token(secret: bytes, token: str) -> str:
    """A token or code as the database holds it."""
    return sign(secret, "token", token)


def same(one: str, other: str) -> bool:
    """Compared in constant time."""
    return hmac.compare_digest(one.encode(), other.encode())


def new_nonce(secret: bytes, browser: str) -> str:
    """Marks one form shown to one browser, so that sending it twice does one thing."""
    text = secrets.token_urlsafe(16)
    return f"{text}.{sign(secret, 'nonce ' + browser, text)}"


def good_nonce(secret: bytes, browser: str, nonce: str) -> bool:
    text, _, signature = nonce.partition(".")
    return same(signature, sign(secret, "nonce " + browser, text))
