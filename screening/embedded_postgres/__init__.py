"""Run a private PostgreSQL server for one checkout, from programs that pip installed.

Standard library only, and nothing happens at import. Each choice is argued in
docs/adr/0003-embedded-postgresql.md.
"""

import sys
from pathlib import Path

from screening.embedded_postgres.place import DatabaseTrouble, locate, private_home

__all__ = ["DatabaseTrouble", "ensure_running", "locate", "private_home", "stop"]


def ensure_running(data_dir: Path | str | None = None) -> str:
    """Start the server unless it answers already, and return the URL of its database.

    Several processes may call this at once. Raises DatabaseTrouble, which says what to do.
    """
    if sys.platform == "win32":
        raise DatabaseTrouble(
            "The embedded database needs Linux or macOS. Set DATABASE_URL to a PostgreSQL server."
        )
    from screening.embedded_postgres import server

    private_home(data_dir)
    place = locate(data_dir)
    server.join(place)
    return place.url


def stop(data_dir: Path | str | None = None) -> None:
    """End this process's use of the server; the last user's call also stops the server."""
    if sys.platform != "win32":
        from screening.embedded_postgres import server

        server.leave(locate(data_dir))
