"""Every plug-in of the engine, our own and others', through one door: the entry points of installed packages.

A group holds names of objects ("package.module:NAME"). Ours are listed here, in the order they are used; those
of other packages follow, sorted by name. A kind, a distractor source, a rule, a source of drafts or a language is a
value of the type that ``docs/extending.md`` names.
"""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

BUILT_IN = {
    "quizapp.languages": ("questions.languages.id:INDONESIAN", "questions.languages.en:ENGLISH"),
    "quizapp.drafts": ("questions.pipeline:FACTS",),
    "quizapp.kinds": (
        "questions.kinds.ordinal:KIND",
        "questions.kinds.quantity:KIND",
        "questions.kinds.date:KIND",
        "questions.kinds.person:KIND",
        "questions.kinds.place:KIND",
        "questions.kinds.role:KIND",
    ),
    "quizapp.distractors": (
        "questions.distractors.article:SOURCE",
        "questions.distractors.people:SOURCE",
        "questions.distractors.offices:SOURCE",
        "questions.distractors.places:SOURCE",
        "questions.distractors.calendar:SOURCE",
        "questions.distractors.numbers:SOURCE",
        "questions.distractors.ordinals:SOURCE",
        "questions.distractors.roles:SOURCE",
    ),
    "quizapp.rules": (
        "questions.rules.grounded:RULE",
        "questions.rules.one_key:RULE",
        "questions.rules.stands_alone:RULE",
        "questions.rules.sound_stem:RULE",
        "questions.rules.no_give_away:RULE",
        "questions.rules.same_form:RULE",
        "questions.rules.in_order:RULE",
        "questions.rules.false_distractors:RULE",
        "questions.rules.positive_stem:RULE",
        "questions.rules.focused:RULE",
        "questions.rules.no_catch_all:RULE",
        "questions.rules.plain_options:RULE",
        "questions.rules.no_echo:RULE",
        "questions.rules.agreement:RULE",
        "questions.rules.respect:RULE",
    ),
}


@cache
def plug_ins(group: str) -> tuple[Any, ...]:
    """The objects of a group; raises KeyError for a group that the engine does not have."""
    ours = [EntryPoint(value, value, group) for value in BUILT_IN[group]]
    theirs = sorted(entry_points(group=group), key=lambda point: point.name)
    return tuple(point.load() for point in (*ours, *theirs))
