"""SQL as somebody with a console would write it, past every model and form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection, models
from psycopg2 import sql


def update(model: type[models.Model], key: Any, columns: Mapping[str, Any]) -> None:
    """Set columns of the row with that primary key."""
    settings = [sql.SQL("{} = %s").format(sql.Identifier(name)) for name in columns]
    statement = sql.SQL("UPDATE {table} SET {settings} WHERE {key} = %s").format(
        table=_table(model),
        settings=sql.SQL(", ").join(settings),
        key=sql.Identifier(model._meta.pk.column),
    )
    _run(statement, [*columns.values(), key])


def touch(model: type[models.Model]) -> None:
    """Set every row's key to what it is."""
    key = sql.Identifier(model._meta.pk.column)
    _run(sql.SQL("UPDATE {} SET {} = {}").format(_table(model), key, key))


def delete(model: type[models.Model]) -> None:
    """Delete every row."""
    _run(sql.SQL("DELETE FROM {}").format(_table(model)))


def truncate(model: type[models.Model]) -> None:
    """Empty the table, and whatever points at it."""
    _run(sql.SQL("TRUNCATE {} CASCADE").format(_table(model)))


def _table(model: type[models.Model]) -> sql.Identifier:
    return sql.Identifier(model._meta.db_table)


def _run(statement: sql.Composable, values: list[Any] | None = None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # TRUNCATE waits for none to be pending
        cursor.execute(statement, values)
