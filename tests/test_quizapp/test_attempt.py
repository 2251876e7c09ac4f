"""The pure steps of an attempt: a table of what is refused, and properties that hold whatever is done."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.taking.attempt import Action, Answer, Attempt, Finish, Refusal, Start, Step, act

T0 = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
EMPTY = Attempt((4, 4, 3))


def played(*actions: Action) -> Attempt:
    attempt = EMPTY
    for minute, action in enumerate(actions):
        step = act(attempt, action, T0 + timedelta(minutes=minute))
        assert isinstance(step, Step)
        attempt = attempt.after(step)
    return attempt


@pytest.mark.parametrize(
    ("before", "action", "reason"),
    [
        ((), Answer(0, 0, 0), "not started"),
        ((), Finish(), "not started"),
        ((Start(),), Start(), "already started"),
        ((Start(),), Answer(3, 0, 0), "no such question"),
        ((Start(),), Answer(-1, 0, 0), "no such question"),
        ((Start(),), Answer(2, 3, 0), "no such option"),
        ((Start(),), Answer(0, -1, 0), "no such option"),
        ((Start(),), Answer(0, 1, 1), "stale"),
        ((Start(), Answer(0, 1, 0)), Answer(0, 1, 0), "stale"),
        ((Start(), Answer(0, 1, 0)), Answer(0, 2, 0), "stale"),
        ((Start(), Finish()), Answer(0, 1, 0), "finished"),
        ((Start(), Finish()), Start(), "already started"),
    ],
)
def test_refused(before: tuple[Action, ...], action: Action, reason: str) -> None:
    assert act(played(*before), action, T0) == Refusal(reason)


def test_an_answer_changes_until_the_end() -> None:
    attempt = played(Start(), Answer(0, 1, 0), Answer(0, 2, 1), Answer(2, 0, 0))
    assert attempt.answers == (2, None, 0)
    assert attempt.unanswered == (1,)
    assert attempt.sequence(0) == 2
    assert attempt.finished is None


def test_finishing_again_gives_the_first_finish() -> None:
    attempt = played(Start(), Finish())
    again = act(attempt, Finish(), T0 + timedelta(hours=2))
    assert again == attempt.steps[-1]
    assert isinstance(again, Step)
    assert attempt.after(again) == attempt
    assert attempt.finished == T0 + timedelta(minutes=1)


def test_a_clock_that_goes_back_makes_no_negative_time() -> None:
    attempt = played(Start(), Answer(0, 0, 0))
    step = act(attempt, Finish(), T0 - timedelta(hours=1))
    assert isinstance(step, Step)
    assert step.at == attempt.steps[-1].at


actions = st.one_of(
    st.just(Start()),
    st.just(Finish()),
    st.builds(Answer, st.integers(-1, 3), st.integers(-1, 4), st.integers(0, 3)),
)
moments = st.integers(-3600, 3600).map(lambda seconds: T0 + timedelta(seconds=seconds))


@given(st.lists(st.tuples(actions, moments), max_size=30))
def test_whatever_is_done(happened: list[tuple[Action, datetime]]) -> None:
    attempt, accepted = EMPTY, 0
    for action, now in happened:
        step = act(attempt, action, now)
        if isinstance(step, Refusal):
            continue
        assert attempt.finished is None or step == attempt.steps[-1]
        accepted += isinstance(action, Answer)
        attempt = attempt.after(step)
    assert [step.number for step in attempt.steps] == list(range(len(attempt.steps)))
    assert sorted(step.at for step in attempt.steps) == [step.at for step in attempt.steps]
    assert sum(attempt.sequence(question) for question in range(3)) == accepted
    assert sum(isinstance(step.action, Finish) for step in attempt.steps) <= 1
    assert all(chosen is None or 0 <= chosen < most for chosen, most in zip(attempt.answers, (4, 4, 3), strict=True))
