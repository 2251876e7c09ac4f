"""Run by the Python of a temporary environment that has spaCy: texts in, spaCy's words out. Imports nothing of ours.

Standard input is a JSON array of texts; standard output a JSON array, one element a text, of
``[start, end, part of speech, kind of name, begins a name, begins a sentence, head, relation]``, the head as the
number of its element.
"""

import json
import sys
from importlib import import_module
from typing import Any


def main(folder: str, package: str) -> None:
    sys.path.insert(0, folder)
    nlp = import_module(package).load()
    texts = json.load(sys.stdin)
    json.dump([_rows(doc) for doc in nlp.pipe(texts, batch_size=16)], sys.stdout)


def _rows(doc: Any) -> list[list[Any]]:
    kept = [token for token in doc if not token.is_space]
    places = {token.i: place for place, token in enumerate(kept)}
    return [
        [
            token.idx,
            token.idx + len(token),
            token.pos_,
            token.ent_type_,
            token.ent_iob_ == "B",
            token.is_sent_start,
            places.get(token.head.i, place),
            token.dep_,
        ]
        for place, token in enumerate(kept)
    ]


if __name__ == "__main__":
    main(*sys.argv[1:])
