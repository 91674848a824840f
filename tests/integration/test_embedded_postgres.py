import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg2
import pytest
from django.db import connection

from screening import embedded_postgres
from screening.embedded_postgres import programs

KEEP_UNTIL_TOLD = """
import sys
from screening import embedded_postgres
print(embedded_postgres.ensure_running(sys.argv[1]), flush=True)
sys.stdin.read()
embedded_postgres.stop(sys.argv[1])
"""


@pytest.fixture
def data_dir():
    """A directory that the server's account may enter, which pytest's own is not under root."""
    with tempfile.TemporaryDirectory() as name:
        try:
            yield Path(name)
        finally:
            embedded_postgres.stop(name)
            shutil.rmtree(embedded_postgres.locate(name).sockets, ignore_errors=True)


def ask(url, question):
    with contextlib.closing(psycopg2.connect(url)) as opened, opened.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchone()[0]


def run_once(url, statement):
    with contextlib.closing(psycopg2.connect(url)) as opened:
        opened.autocommit = True
        opened.cursor().execute(statement)


def answers(data_dir):
    return programs.find(embedded_postgres.locate(data_dir)).server_answers()


def postmaster(data_dir):
    file = embedded_postgres.locate(data_dir).cluster / "postmaster.pid"
    return int(file.read_text().splitlines()[0])


def test_a_cold_start_makes_a_durable_database_that_only_the_socket_reaches(data_dir):
    url = embedded_postgres.ensure_running(data_dir)
    assert ask(url, "select current_user") == "candor"
    assert ask(url, "show listen_addresses") == ""
    assert [ask(url, f"show {name}") for name in ("fsync", "full_page_writes")] == ["on", "on"]
    assert ask(url, "select rolsuper from pg_roles where rolname = current_user") is False
    assert ask(url, "select lower('ÄÉ')") == "äé"


def test_a_second_start_keeps_the_records(data_dir):
    url = embedded_postgres.ensure_running(data_dir)
    run_once(url, "create table kept as select 7 as number")
    embedded_postgres.stop(data_dir)
    assert not answers(data_dir)
    assert ask(embedded_postgres.ensure_running(data_dir), "select number from kept") == 7


def test_a_killed_server_is_started_again_with_its_records(data_dir):
    url = embedded_postgres.ensure_running(data_dir)
    run_once(url, "create table kept as select 7 as number")
    with contextlib.closing(psycopg2.connect(url)):  # a server process that outlives its parent
        os.kill(postmaster(data_dir), signal.SIGKILL)
        assert ask(embedded_postgres.ensure_running(data_dir), "select number from kept") == 7


def test_racing_starters_share_one_server_and_the_last_one_stops_it(data_dir):
    command = [sys.executable, "-c", KEEP_UNTIL_TOLD, str(data_dir)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    starters = [subprocess.Popen(command, **pipes) for _ in range(4)]
    try:
        urls = {starter.stdout.readline().strip() for starter in starters}
        assert urls == {embedded_postgres.locate(data_dir).url}
        for starter in starters:
            assert answers(data_dir)
            starter.communicate(timeout=30)
        assert not answers(data_dir)
    finally:
        for starter in starters:
            starter.kill()


def test_a_user_that_was_killed_does_not_keep_the_server_up(data_dir):
    command = [sys.executable, "-c", KEEP_UNTIL_TOLD, str(data_dir)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as killed:
        killed.stdout.readline()
        embedded_postgres.ensure_running(data_dir)
        killed.kill()
    embedded_postgres.stop(data_dir)
    assert not answers(data_dir)


def test_a_checkout_with_a_long_name_works(data_dir):
    deep = data_dir / ("long " * 20).strip() / "'quoted' $name"
    deep.mkdir(parents=True)
    for step in (data_dir, deep.parent):
        step.chmod(0o755)
    try:
        assert ask(embedded_postgres.ensure_running(deep), "select 1") == 1
    finally:
        embedded_postgres.stop(deep)
        shutil.rmtree(embedded_postgres.locate(deep).sockets)


def test_a_room_that_another_account_made_is_refused(data_dir):
    embedded_postgres.private_home(data_dir)
    room = embedded_postgres.locate(data_dir).room
    if os.geteuid() == 0:
        room.mkdir()
        os.chown(room, 4321, 4321)
    else:
        room.symlink_to("/usr")
    with pytest.raises(embedded_postgres.DatabaseTrouble, match="belongs to account"):
        embedded_postgres.ensure_running(data_dir)


def test_another_versions_files_are_refused_with_both_versions_named(data_dir):
    embedded_postgres.ensure_running(data_dir)
    embedded_postgres.stop(data_dir)
    (embedded_postgres.locate(data_dir).cluster / "PG_VERSION").write_text("12\n")
    with pytest.raises(embedded_postgres.DatabaseTrouble, match="made by PostgreSQL 12"):
        embedded_postgres.ensure_running(data_dir)


def test_missing_programs_are_named_with_the_remedy(data_dir, monkeypatch):
    monkeypatch.setenv("PG_BIN_DIR", str(data_dir))
    with pytest.raises(embedded_postgres.DatabaseTrouble, match="Set PG_BIN_DIR"):
        embedded_postgres.ensure_running(data_dir)


def test_copied_programs_run_where_they_were_copied_to(data_dir, monkeypatch):
    monkeypatch.delenv("PG_BIN_DIR", raising=False)
    monkeypatch.setattr(programs.places, "may_enter", lambda path, account: path == data_dir)
    place = embedded_postgres.locate(data_dir)
    embedded_postgres.private_home(data_dir)
    copied = programs.find(place).folder
    assert copied.is_relative_to(data_dir)
    started = time.monotonic()
    assert programs.find(place).folder == copied
    assert time.monotonic() - started < 1, "the copy is made once"
    assert ask(embedded_postgres.ensure_running(data_dir), "show server_version_num") >= "180000"


def test_the_driver_is_psycopg2_and_no_other_is_there_to_be_preferred():
    assert connection.Database.__name__ == "psycopg2"
    assert importlib.util.find_spec("psycopg") is None
