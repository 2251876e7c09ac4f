"""Run by the Python of a temporary environment that has spaCy: texts in, spaCy's words out. Imports nothing of ours.

Standard input is a JSON array of texts; standard output a JSON array, one element a text, of
``[start, end, part of speech, kind of name, begins a name, begins a sentence]``.
"""

import json
import sys
from importlib import import_module


def main(folder: str, package: str) -> None:
    sys.path.insert(0, folder)
    nlp = import_module(package).load()
    texts = json.load(sys.stdin)
    out = [
        [
            [token.idx, token.idx + len(token), token.pos_, token.ent_type_, token.ent_iob_ == "B", token.is_sent_start]
            for token in doc
            if not token.is_space
        ]
        for doc in nlp.pipe(texts, batch_size=16)
    ]
    json.dump(out, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
