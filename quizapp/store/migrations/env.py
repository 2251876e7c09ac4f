"""Alembic's entry: runs on the connection that it is given, inside that connection's transaction."""

from alembic import context

from quizapp.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=False)
context.run_migrations()
