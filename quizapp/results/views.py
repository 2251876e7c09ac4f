"""The teacher's view of a quiz's scores."""

from flask import Blueprint, Response, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from quizapp.results.download import to_csv
from quizapp.results.scores import Table, scores
from quizapp.store.quizzes import Quiz, quiz_by_id

bp = Blueprint("results", __name__, url_prefix="/teach/quiz/<int(max=2147483647):number>/results")


def _scores(number: int) -> tuple[Quiz, Table]:
    with current_app.extensions["store"].reading() as session:
        quiz = quiz_by_id(session, number) or abort(404)
        return quiz, scores(session, quiz)


@bp.get("")
def attempts(number: int) -> ResponseReturnValue:
    quiz, table = _scores(number)
    return render_template("results/attempts.html", quiz=quiz, table=table)


@bp.get("/scores.csv")
def download(number: int) -> ResponseReturnValue:
    quiz, table = _scores(number)
    response = Response(to_csv(table), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="scores-{quiz.code}.csv"'
    return response
