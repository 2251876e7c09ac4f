"""The teacher's pages: quizzes, a new one from an article, the review desk."""

from datetime import date

from flask import Blueprint, abort, current_app, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from questions import ArticleError, few_facts, message
from quizapp.address import public
from quizapp.authoring import desk, editing, making
from quizapp.authoring.editing import EditError
from quizapp.csrf import browser_id
from quizapp.forms import read, whole_number
from quizapp.htmx import respond, wants_fragment
from quizapp.i18n import language
from quizapp.store.attempts import attempt_counts
from quizapp.store.quizzes import (
    Entry,
    Quiz,
    all_quizzes,
    article_of,
    entries,
    entry_by_id,
    item_of,
    kept_count,
    quiz_by_id,
)
from quizapp.tokens import good_nonce, new_nonce

bp = Blueprint("authoring", __name__, url_prefix="/teach")


@bp.get("/")
def quizzes() -> ResponseReturnValue:
    with current_app.extensions["store"].reading() as session:
        found = [(quiz, kept_count(session, quiz)) for quiz in all_quizzes(session)]
        attempts = attempt_counts(session)
    return render_template("authoring/quizzes.html", quizzes=found, attempts=attempts)


@bp.get("/new")
def new() -> ResponseReturnValue:
    return _new_form({})


def _new_form(typed: dict[str, str], error: str = "", field: str = "", status: int = 200) -> ResponseReturnValue:
    nonce = new_nonce(current_app.config["SECRET"], browser_id())
    return render_template("authoring/new.html", typed=typed, error=error, field=field, nonce=nonce), status


@bp.post("/new")
def create() -> ResponseReturnValue:
    form = read(request.form, "article", "title", "published", "language", "nonce")
    if not good_nonce(current_app.config["SECRET"], browser_id(), form["nonce"]):
        abort(400, "form")
    upload = request.files.get("file")
    sent = upload.read() if upload is not None and upload.filename else b""
    try:
        published = date.fromisoformat(form["published"]) if form["published"] else None
    except ValueError:
        return _new_form(form, _("This is no date: write it as 2023-09-12."), "published", 422)
    try:
        made = making.ask(
            sent or form["article"],
            name=upload.filename if sent and upload is not None else None,
            title=making.shorten(form["title"], making.TITLE_LIMIT),
            published=published,
            language=form["language"] if form["language"] in ("id", "en") else "auto",
        )
    except ArticleError as error:
        return _new_form(form, message(error, language()), "file" if sent else "article", 422)
    with current_app.extensions["store"].writing() as session:
        quiz = making.keep(session, made, form["nonce"], g.now)
    return redirect(url_for("authoring.desk", number=quiz.id), 303)


def _quiz(number: int) -> Quiz:
    with current_app.extensions["store"].reading() as session:
        return quiz_by_id(session, number) or abort(404)


@bp.get("/quiz/<int(max=2147483647):number>", endpoint="desk")
def show_desk(number: int) -> ResponseReturnValue:
    return _desk(_quiz(number))


def _desk(
    quiz: Quiz, refused: desk.Card | None = None, title_error: str = "", status: int = 200
) -> ResponseReturnValue:
    with current_app.extensions["store"].reading() as session:
        rows = entries(session, quiz)
    cards = [
        refused if refused and refused.entry.id == entry.id else desk.card(quiz, entry, language()) for entry in rows
    ]
    page = render_template(
        "authoring/desk.html",
        quiz=quiz,
        cards=cards,
        kept=sum(not entry.dropped for entry in rows),
        address=public(url_for("taking.join", code=quiz.code)),
        title_error=title_error,
        few=few_facts(len(cards), language()) if len(cards) < making.FEW else "",
    )
    return page, status


@bp.post("/quiz/<int(max=2147483647):number>/title")
def rename(number: int) -> ResponseReturnValue:
    title = " ".join(read(request.form, "title")["title"].split())
    quiz = _quiz(number)
    if not title or len(title) > making.TITLE_LIMIT:
        return _desk(quiz, title_error=_("A title has 1 to %(most)d letters.", most=making.TITLE_LIMIT), status=422)
    with current_app.extensions["store"].writing() as session:
        desk.rename(session, number, title)
    return redirect(url_for("authoring.desk", number=number), 303)


@bp.post("/quiz/<int(max=2147483647):number>/publish")
def publish(number: int) -> ResponseReturnValue:
    return _publish(number, True)


@bp.post("/quiz/<int(max=2147483647):number>/unpublish")
def unpublish(number: int) -> ResponseReturnValue:
    return _publish(number, False)


def _publish(number: int, opened: bool) -> ResponseReturnValue:
    read(request.form)
    _quiz(number)
    try:
        with current_app.extensions["store"].writing() as session:
            desk.set_published(session, number, g.now if opened else None)
    except desk.LastQuestion:
        abort(409, "last")
    return redirect(url_for("authoring.desk", number=number, _anchor="link"), 303)


@bp.post("/quiz/<int(max=2147483647):number>/item/<int(max=2147483647):entry>")
def change(number: int, entry: int) -> ResponseReturnValue:
    form = read(request.form, "do", "revision", "stem", "explanation", "key", "spare", prefix="option-")
    quiz, row = _card_of(number, entry)
    try:
        _apply(quiz, row, form)
    except desk.StaleCard:
        abort(409, "card")
    except desk.LastQuestion:
        abort(409, "last")
    except EditError as error:
        return _refused(quiz, row, desk.card(quiz, row, language(), _sentence(error), form))
    if not wants_fragment():
        return redirect(url_for("authoring.desk", number=number, _anchor=f"item-{entry}"), 303)
    return _fragment(*_card_of(number, entry))


def _card_of(number: int, entry: int) -> tuple[Quiz, Entry]:
    with current_app.extensions["store"].reading() as session:
        quiz = quiz_by_id(session, number) or abort(404)
        return quiz, entry_by_id(session, quiz, entry) or abort(404)


def _apply(quiz: Quiz, row: Entry, form: dict[str, str]) -> None:
    """What the pressed button asks: "save", "swap-2", "drop" or "restore"."""
    do, store, revision = form["do"], current_app.extensions["store"], whole_number(form["revision"])
    if row.revision != revision:
        raise desk.StaleCard
    if do in ("drop", "restore"):
        with store.writing() as session:
            desk.set_dropped(session, quiz.id, row.id, revision, do == "drop")
        return
    if do != "save" and not do.startswith("swap-"):
        abort(400, "form")
    item = item_of(row)
    texts = [form.get(f"option-{place}", "") for place in range(len(item.options))]
    item = editing.edited(item, form["stem"], texts, whole_number(form["key"]), form["explanation"])
    if do != "save":
        item = editing.swapped(item, whole_number(do.removeprefix("swap-")), whole_number(form["spare"]), quiz.language)
    item = editing.checked(item, article_of(quiz))
    with store.writing() as session:
        desk.replace_item(session, quiz.id, row.id, revision, item)


def _refused(quiz: Quiz, row: Entry, card: desk.Card) -> ResponseReturnValue:
    if wants_fragment():
        return respond(render_template("authoring/_card.html", quiz=quiz, card=card), 422)
    return _desk(quiz, refused=card, status=422)


def _fragment(quiz: Quiz, row: Entry) -> ResponseReturnValue:
    with current_app.extensions["store"].reading() as session:
        kept = kept_count(session, quiz)
    card = desk.card(quiz, row, language())
    return respond(render_template("authoring/_changed.html", quiz=quiz, card=card, kept=kept))


def _sentence(error: EditError) -> str:
    sentences: dict[str, str] = {
        "no stem": _("The question is empty."),
        "no option": _("Every option needs words, and only a wrong answer can be exchanged."),
        "same options": _("Two options say the same."),
        "no key": _("Choose which option is right."),
        "too long": _("This is too long for a quiz: shorten it."),
        "no spare": _("There is no further wrong answer to take."),
    }
    return sentences[error.fault]
