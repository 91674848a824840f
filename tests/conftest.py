"""The database for the tests that ask for one: the embedded server, unless DATABASE_URL is set."""

import os
from collections.abc import Iterator

import pytest

from screening import embedded_postgres


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
) -> Iterator[None]:
    """Start the server before pytest-django makes its database; end after it is dropped."""
    if not os.environ.get("DATABASE_URL"):
        embedded_postgres.ensure_running()
    yield
    embedded_postgres.stop()
