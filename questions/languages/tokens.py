"""Words of a text, as spans: one tokeniser for every language and for the training of its models.

Numbers keep their inner separators ("16.700", "7,5", "11/9/2023"), hyphenated words stay whole
("ke-10", "COVID-19"), signs of money and per cent stand alone ("Rp" "1,5"; "90" "%"), and the
English genitive is a word of its own ("Kim" "'s").
"""

import re
from functools import lru_cache

from questions.model import Span

_TOKEN = re.compile(
    r"""
    https?://\S+ | www\.\S+ | [\w.+-]+@[\w-]+\.[\w.]+          # addresses
  | (?:US|AS|A|S|NZ|HK)?\$                                   # money signs
  | Rp(?=\.?\s?\d)
  | (?:VND|Shs|KSh|RM|Rs|USD|IDR|EUR|SGD|MYR|PHP|THB)(?=\d)  # signs of money glued to their number
  | (?:[A-Za-z]\.){2,}(?![\w])                               # U.S. a.m.
  | (?:Jl|Dr|dr|Drs|Prof|Ir|Mr|Mrs|Ms|St|Gen|Sen|Rep|Lt|Col|Sgt|Rev|Jr|Sr|Tn|Ny|No|Hj|Muh|Moh|vs)\.(?=\s)
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th)\b                       # 10th
  | \d+(?:[.,:/]\d+)*(?:-an\b)?                              # 1.250,5  12/9  2011-an
  | [^\W\d_]+(?:[.]com|[.]id|[.]co[.]id)\b                   # Liputan6.com-like names without digits
  | \w+(?:[-\u2010\u2011]\w+)*(?=['\u2019]s\b)               # Kim in Kim's
  | ['\u2019]s\b
  | \w+(?:[-\u2010\u2011'\u2019]\w+)*                        # words, COVID-19, don't
  | \.\.\.+ | \S
    """,
    re.VERBOSE,
)


def spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The tokens of ``text[start:end]`` as spans into ``text``, in order, blanks left out."""
    stop = len(text) if end is None else end
    return [Span(*match.span()) for match in _TOKEN.finditer(text, start, stop)]


def words(text: str) -> list[str]:
    """The tokens of ``text`` as strings."""
    return [match.group() for match in _TOKEN.finditer(text)]


def stands_in(part: str, whole: str) -> bool:
    """Whether the words of ``part`` stand in a row in ``whole``, whatever their case; no words stand nowhere."""
    inner, outer = _folded(part), _folded(whole)
    return bool(inner) and any(outer[i : i + len(inner)] == inner for i in range(len(outer) - len(inner) + 1))


@lru_cache(maxsize=1024)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words(text))
