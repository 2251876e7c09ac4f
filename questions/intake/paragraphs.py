"""Plain text to paragraphs: blank lines, single line breaks, and text wrapped at a fixed width."""

import re
from statistics import median
from typing import NamedTuple

_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")


class Paragraph(NamedTuple):
    """A paragraph as it stands in the source; ``parted`` where a blank line stands behind it."""

    text: str
    parted: bool


def split(text: str) -> list[Paragraph]:
    """The paragraphs of ``text``: each line is one, unless the lines are of one width and break in mid-sentence."""
    blocks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    blocks = [block for block in blocks if block]
    if _wrapped(blocks):
        blocks = [_join(block) for block in blocks]
    return [Paragraph(line, parted=number == len(block) - 1) for block in blocks for number, line in enumerate(block)]


def _wrapped(blocks: list[list[str]]) -> bool:
    """Whether most lines that another line follows are 45 to 100 characters long and stop in mid-sentence."""
    pairs = [(line, block[number + 1]) for block in blocks for number, line in enumerate(block[:-1])]
    if len(pairs) < 4 or max(len(line) for line, _ in pairs) > 110:
        return False
    full = [pair for pair in pairs if len(pair[0]) >= 45 and not _ENDS.search(pair[0][-4:])]
    running = [pair for pair in full if pair[1][0].islower() or pair[1][0].isdigit()]
    return len(full) >= 0.6 * len(pairs) and len(running) >= 0.3 * len(pairs)


def _join(block: list[str]) -> list[str]:
    """The lines of one block as paragraphs: a short line that ends a sentence ends its paragraph."""
    usual = median(len(line) for line in block)
    joined: list[list[str]] = [[]]
    for line in block:
        joined[-1].append(line)
        if len(line) < 0.75 * usual and _ENDS.search(line[-4:]):
            joined.append([])
    return [_unhyphenate(lines) for lines in joined if lines]


def _unhyphenate(lines: list[str]) -> str:
    """Lines put together with a blank; a hyphen at the end of a line stays and takes none."""
    parts = [line if line.endswith("-") and line[-2:-1].isalpha() else line + " " for line in lines]
    return "".join(parts).strip()
