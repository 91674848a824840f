"""The database for the tests that ask for one: the embedded server, unless DATABASE_URL is set."""

import contextlib
import os
from collections.abc import Iterator

import pgtrigger
import psycopg2
import pytest
from django.test import TransactionTestCase

from screening import embedded_postgres

LEFT_BY_TESTS = r"SELECT datname FROM pg_database WHERE datname ~ '^test_candor_\d+(_gw\d+)?$'"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
) -> Iterator[None]:
    """Start the server before pytest-django makes its database; end after it is dropped."""
    if not os.environ.get("DATABASE_URL"):
        drop_what_killed_runs_left(embedded_postgres.ensure_running())
    yield
    embedded_postgres.stop()


@pytest.fixture(scope="session", autouse=True)
def tables_can_be_emptied() -> Iterator[None]:
    """Let a test that really commits empty the tables after it, kept records among them."""
    empty = TransactionTestCase._fixture_teardown

    def empty_kept_records_too(case: TransactionTestCase) -> None:
        with pgtrigger.ignore():
            empty(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty_kept_records_too)
        yield


def drop_what_killed_runs_left(url: str) -> None:
    """Drop test databases whose name carries the number of a process that is gone."""
    with contextlib.closing(psycopg2.connect(url)) as opened, opened.cursor() as cursor:
        opened.autocommit = True
        cursor.execute(LEFT_BY_TESTS)
        for (name,) in cursor.fetchall():
            try:
                os.kill(int(name.split("_")[2]), 0)
            except ProcessLookupError:
                with contextlib.suppress(psycopg2.Error):  # another run was quicker
                    cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
            except PermissionError:
                continue
