"""Forms read strictly: only the fields that the form has, each once, no NUL."""

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest


def read(form: MultiDict[str, str], *names: str, prefix: str | None = None) -> dict[str, str]:
    """The fields of these names (or beginning with ``prefix``), missing ones as "". Raises BadRequest (400) for a
    field that the form does not have, one that comes twice, or a NUL character."""
    known = {*names, "csrf"}
    for name, values in form.lists():
        if name not in known and not (prefix and name.startswith(prefix)):
            raise BadRequest("form")
        if len(values) != 1 or "\0" in values[0]:
            raise BadRequest("form")
    found = dict.fromkeys(names, "")
    found.update({name: value for name, value in form.items() if name != "csrf"})
    return found


def whole_number(text: str) -> int:
    """A number from 0 to 999999. Raises BadRequest (400) for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise BadRequest("form")
    return int(text)
