"""The server's life: created once, started by who comes first, stopped by who leaves last."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pwd
import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from screening.embedded_postgres import place as places
from screening.embedded_postgres import programs

START_WITHIN = 10.0  # seconds; after a kill, orphaned server processes take some to leave

# PostgreSQL's defaults are durable; they are named so that nothing around them undoes them.
SETTINGS = {
    "listen_addresses": "",
    "port": str(places.PORT),
    "unix_socket_permissions": "0700",
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
}

# The servers this process uses: the home of each, and the open file whose lock says so.
_in_use: dict[Path, int] = {}


def join(place: places.Place) -> None:
    """Use the server of this place from now on, creating and starting it where needed."""
    with _one_at_a_time(place):
        _make_ready(place)
        if place.home not in _in_use:
            _in_use[place.home] = _lock(place.home / "postgres.users", fcntl.LOCK_SH)


def _make_ready(place: places.Place) -> None:
    """Create the cluster and start the server where that has not been done."""
    for directory in (place.room, place.sockets):
        places.own_directory(directory, place.account.uid)
        directory.chmod(0o700)
    postgres = programs.find(place)
    if not postgres.server_answers():
        if not place.cluster.exists():
            _create(postgres)
        _start(postgres)


def leave(place: places.Place) -> None:
    """Use it no longer; where nobody else does, stop it."""
    users = _in_use.pop(place.home, None)
    if users is None:
        return
    with _one_at_a_time(place):
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        finally:
            os.close(users)
        postgres = programs.find(place)
        if postgres.server_answers():
            postgres.run("pg_ctl", "stop", "-D", place.cluster.name, "-m", "fast", "-w")


def _lock(path: Path, kind: int) -> int:
    """Open a file and wait for its lock; closing it, or dying, gives the lock back."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    fcntl.flock(handle, kind)
    return handle


@contextlib.contextmanager
def _one_at_a_time(place: places.Place) -> Iterator[None]:
    """Let one process create, start or stop; the rest wait."""
    handle = _lock(place.home / "postgres.lock", fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(handle)


def _create(postgres: programs.Programs) -> None:
    """Make the cluster, its role and its database in a fresh directory, then rename it."""
    place = postgres.place
    fresh = place.room / "cluster.new"
    shutil.rmtree(fresh, ignore_errors=True)
    # Names sort alike on every machine: since PostgreSQL 17 that order is built in, before in libc.
    order = ["--locale=C.UTF-8"]
    if postgres.major >= 17:
        order = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    made = postgres.run(
        "initdb", "-D", fresh.name, "-U", "postgres", "-E", "UTF8", "-A", "peer", *order
    )
    _check(made, "PostgreSQL could not create its files")
    # The role owns its database and may make others for tests, and is no superuser.
    statements = "CREATE ROLE candor LOGIN CREATEDB;\n\nCREATE DATABASE candor OWNER candor;\n\n"
    alone = ["--single", "-j", "-D", fresh.name, "postgres"]
    _check(
        postgres.run("postgres", *alone, given=statements),
        "PostgreSQL could not create its database",
    )
    fresh.rename(place.cluster)


def _start(postgres: programs.Programs) -> None:
    """Start the server and wait until it answers."""
    place = postgres.place
    made_by = int((place.cluster / "PG_VERSION").read_text())
    if made_by != postgres.major:
        raise places.DatabaseTrouble(
            f"{place.cluster} was made by PostgreSQL {made_by}; "
            f"the programs in {postgres.folder} are {postgres.major}. "
            "Set PG_BIN_DIR to the right ones, or CANDOR_DATA to another directory."
        )
    directories = str(place.sockets).replace('"', '""')
    settings = SETTINGS | {"unix_socket_directories": f'"{directories}"'} | _who_may_connect(place)
    # pg_ctl hands its options to a shell, hence the quoting; files are named from inside the room.
    options = shlex.join(part for pair in settings.items() for part in ("-c", "=".join(pair)))
    command = ["start", "-w", "-t", "60", "-D", place.cluster.name, "-l", "server.log"]
    deadline = time.monotonic() + START_WITHIN
    while True:
        outcome = postgres.run("pg_ctl", *command, "-o", options)
        if postgres.server_answers():
            return
        if time.monotonic() > deadline:
            log = place.room / "server.log"
            _check(outcome, f"PostgreSQL did not start; {log} says more")
            raise places.DatabaseTrouble(
                f"PostgreSQL started and does not answer; {log} says more."
            )
        time.sleep(0.2)


def _who_may_connect(place: places.Place) -> dict[str, str]:
    """Let in the caller and the server's account, over the socket, by the kernel's word.

    The files stand in `home`, which the server's account may read and not change.
    """
    people = sorted({pwd.getpwuid(uid).pw_name for uid in (os.geteuid(), place.account.uid)})
    known = [f'candor "{person}" {role}' for person in people for role in ("candor", "postgres")]
    settings = {}
    for setting, name, lines in (
        ("hba_file", "pg_hba.conf", ["local all all peer map=candor"]),
        ("ident_file", "pg_ident.conf", known),
    ):
        path = place.home / name
        path.write_text("".join(f"{line}\n" for line in lines))
        path.chmod(0o644)
        settings[setting] = str(path)
    return settings


def _check(outcome: subprocess.CompletedProcess[str], trouble: str) -> None:
    """Raise what went wrong with the program's own last words."""
    if outcome.returncode != 0:
        words = (outcome.stderr.strip() or outcome.stdout.strip()).splitlines()[-6:]
        raise places.DatabaseTrouble("\n".join([f"{trouble}:", *words]))
