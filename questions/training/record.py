"""What is written beside the models: ``model.toml``."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from questions.training.crf import Parameters, Score


@dataclass(frozen=True)
class Model:
    """One trained model: where it comes from, how it was made, what it scored on text that it was not trained on."""

    title: str
    corpus: list[str]
    licence: str
    trained_on: str
    parameters: Parameters
    scores: list[tuple[str, Mapping[str, float]]] = field(default_factory=list)


def write(folder: Path, models: list[Model], versions: Mapping[str, str]) -> None:
    """``model.toml`` of a language. A model's file is ``<title>.crfsuite`` in ``folder``."""
    lines = ["# Written by bin/train; scores are per cent.", "", "[built_with]"]
    lines += [f"{_bare(name)} = {_quoted(version)}" for name, version in sorted(versions.items())]
    for model in models:
        path = folder / f"{model.title}.crfsuite"
        data = path.read_bytes()
        lines += [
            "",
            f"[{model.title}]",
            f"file = {_quoted(path.name)}",
            f'sha256 = "{hashlib.sha256(data).hexdigest()}"',
            f"bytes = {len(data)}",
            f"licence = {_quoted(model.licence)}",
            "corpus = [",
            *(f"  {_quoted(source)}," for source in model.corpus),
            "]",
            f"trained_on = {_quoted(model.trained_on)}",
            'algorithm = "CRFsuite, L-BFGS (no random start, no seed)"',
            f"parameters = {{ {', '.join(f'{_bare(k)} = {v}' for k, v in model.parameters._asdict().items())} }}",
        ]
        for split, values in model.scores:
            lines += ["", f"[[{model.title}.held_out]]", f"split = {_quoted(split)}"]
            lines += [f"{_bare(name)} = {value:.1f}" for name, value in values.items()]
    (folder / "model.toml").write_text("\n".join(lines) + "\n", "utf-8")


def flat(scores: Mapping[str, Score]) -> dict[str, float]:
    """F of each kind of name, then precision and recall of all: what ``held_out`` lists."""
    values = {f"F_{kind}": scored.f for kind, scored in scores.items()}
    return {**values, "precision": scores["all"].precision, "recall": scores["all"].recall}


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _bare(name: str) -> str:
    return name if name.replace("_", "").replace("-", "").isalnum() else _quoted(name)
