"""All tables, imported together so that the metadata is whole."""

from sqlmodel import SQLModel

from quizapp.store import access, attempts, quizzes

FAMILIES = (access, attempts, quizzes)

metadata = SQLModel.metadata
