"""Run by Alembic for every upgrade, inside the transaction that `cache.upgrade` has begun."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table=context.config.attributes["version_table"],
    # Alembic takes SQLite for a database whose tables cannot be made in a transaction. They can, if one is begun.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
