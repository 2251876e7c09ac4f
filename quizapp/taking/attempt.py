"""An attempt as pure steps: ``act`` says which step an action makes, or why it is refused. State replays from steps."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Start:
    """The learner begins."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The learner chooses option ``chosen`` of ``question`` (both from 0). ``sequence`` is the number of answers to
    this question that the learner's page knew of."""

    question: int
    chosen: int
    sequence: int


@dataclass(frozen=True, slots=True)
class Finish:
    """The learner hands in."""


Action = Start | Answer | Finish


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened, for good. ``number`` counts the attempt's steps from 0."""

    number: int
    at: datetime
    action: Action


Reason = Literal["not started", "already started", "finished", "no such question", "no such option", "stale"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing happened, and why."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Attempt:
    """``options`` is the number of options of each question; ``steps`` all that has happened."""

    options: tuple[int, ...]
    steps: tuple[Step, ...] = ()

    @property
    def started(self) -> bool:
        return bool(self.steps)

    @property
    def finished(self) -> datetime | None:
        last = self.steps[-1] if self.steps else None
        return last.at if last is not None and isinstance(last.action, Finish) else None

    @property
    def answers(self) -> tuple[int | None, ...]:
        """The option that each question has now; None where it has none."""
        latest: dict[int, int] = {}
        for step in self.steps:
            if isinstance(step.action, Answer):
                latest[step.action.question] = step.action.chosen
        return tuple(latest.get(question) for question in range(len(self.options)))

    @property
    def unanswered(self) -> tuple[int, ...]:
        return tuple(question for question, chosen in enumerate(self.answers) if chosen is None)

    def sequence(self, question: int) -> int:
        """How often this question was answered."""
        return sum(isinstance(step.action, Answer) and step.action.question == question for step in self.steps)

    def after(self, step: Step) -> "Attempt":
        """The attempt with this step; itself where it has the step already."""
        return self if step in self.steps else Attempt(self.options, (*self.steps, step))


def act(attempt: Attempt, action: Action, now: datetime) -> Step | Refusal:
    """The step that ``action`` makes at ``now``. Finishing again gives the first finish back. Time never runs
    backwards within an attempt: a step is never earlier than the one before it."""
    reason = _refused(attempt, action)
    if reason is not None:
        return Refusal(reason)
    last = attempt.steps[-1] if attempt.steps else None
    if attempt.finished is not None and last is not None:
        return last
    return Step(len(attempt.steps), now if last is None else max(now, last.at), action)


def _refused(attempt: Attempt, action: Action) -> Reason | None:
    match action:
        case Start():
            return "already started" if attempt.started else None
        case _ if not attempt.started:
            return "not started"
        case Finish():
            return None
        case _ if attempt.finished is not None:
            return "finished"
        case Answer(question=question) if not 0 <= question < len(attempt.options):
            return "no such question"
        case Answer(question=question, chosen=chosen) if not 0 <= chosen < attempt.options[question]:
            return "no such option"
        case Answer(question=question, sequence=sequence) if sequence != attempt.sequence(question):
            return "stale"
    return None
