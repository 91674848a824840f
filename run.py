#!/usr/bin/env python3
"""Run Candor, or check all of it, from nothing but Python 3.11.

python3 run.py [--port N]       make ready, load the demo clinic, serve the pages on this machine
python3 run.py test [stage ...] run every check, or the named ones; other words go to pytest
python3 run.py manage ...       Django's command line, with the database running
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
HOST = "127.0.0.1"
FIRST_PORT = 8000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

CHECKS = {
    "style": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "types": ["-m", "mypy"],
    "imports": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
    "templates": ["-m", "djlint", "templates", "--lint", "--quiet"],
    "migrations": ["manage.py", "makemigrations", "--check", "--dry-run"],
    "django": ["manage.py", "check", "--fail-level", "WARNING"],
}
TESTS = {
    "unit": ["unit", "spec", "architecture"],
    "proofs": ["agreement", "proofs"],
    "integration": ["integration"],
    "journeys": ["journeys"],
}
#: The rooms whose every line and branch is run by the stages that follow, taken together.
COVERED = "screening/logic/*,screening/rules/*,screening/advice/*,screening/chart.py"
MEASURED = {"unit", "proofs", "integration"}
NEED_DATABASE = {"migrations", "integration", "journeys"}


def main(words: list[str]) -> int:
    """Do what the words ask, inside the environment that this file keeps in .venv."""
    command = words[0] if words and not words[0].startswith("-") else "serve"
    if command not in {"serve", "test", "manage"} or {"-h", "--help"} & set(words[:1]):
        print(__doc__.strip())
        return 0 if {"-h", "--help"} & set(words) else 2
    rest = words[1:] if words[:1] == [command] else words
    enter_environment(words)
    install("requirements.txt")
    if command == "test":
        install("requirements-dev.txt")
        return test(rest)
    if command == "manage":
        return subprocess.call([sys.executable, "manage.py", *rest], cwd=ROOT)
    return serve(chosen_port(rest))


def enter_environment(words: list[str]) -> None:
    """Go on under .venv's Python, made first where it is missing."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is what this line is for
        raise SystemExit(
            f"Candor needs Python 3.11 or later; this is {sys.version.split()[0]}. "
            "Run it as python3.11 run.py."
        )
    if Path(sys.prefix).resolve() == VENV.resolve():
        return
    if not VENV_PYTHON.exists():
        say("Making .venv")
        if importlib.util.find_spec("ensurepip") is None:
            raise SystemExit(
                "This Python cannot make environments. On Debian: apt-get install python3-venv"
            )
        run(["-m", "venv", "--clear", str(VENV)], "The environment was not made.")
    command = [str(VENV_PYTHON), str(ROOT / "run.py"), *words]
    if os.name == "nt":
        raise SystemExit(subprocess.call(command))
    sys.stdout.flush()
    os.execv(command[0], command)  # noqa: S606 - no shell is the point


def install(name: str) -> None:
    """Install one requirements file, checked by digest, unless this very file is installed."""
    wanted = hashlib.sha256((ROOT / name).read_bytes() + sys.version.encode()).hexdigest()
    stamp = VENV / f"{name}.installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say(f"Installing {name}")
    if importlib.util.find_spec("pip") is None:  # an interrupted start left half an environment
        run(["-m", "ensurepip"], "pip was not installed.")
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip += ["--root-user-action=ignore", "--require-hashes", "-r", str(ROOT / name)]
    run(pip, f"{name} was not installed. Is the package index reachable?")
    stamp.write_text(wanted)


def run(command: list[str], trouble: str) -> None:
    """Run a step that the rest depends on; what it writes matters only when it fails."""
    outcome = finish(command)
    if outcome.returncode != 0:
        raise SystemExit(f"{outcome.stdout.rstrip()}\n{trouble}")


def say(what: str) -> None:
    """Tell the person at the terminal what is being waited for."""
    print(what, flush=True)


@contextlib.contextmanager
def database() -> Iterator[None]:
    """Keep the embedded database up meanwhile, unless DATABASE_URL names another."""
    from screening import embedded_postgres

    try:
        if not os.environ.get("DATABASE_URL"):
            embedded_postgres.ensure_running()
        yield
    except embedded_postgres.DatabaseTrouble as trouble:
        raise SystemExit(f"Candor: {trouble}") from None
    finally:
        embedded_postgres.stop()


def chosen_port(words: list[str]) -> int | None:
    """The port after --port, or none chosen."""
    reader = argparse.ArgumentParser(prog="run.py", usage="run.py [--port N]")
    reader.add_argument("--port", type=int)
    port: int | None = reader.parse_args(words).port
    return port


def listen(port: int | None) -> socket.socket:
    """Take the chosen port, or the first free one from 8000 on; only this machine can reach it."""
    for candidate in [port] if port is not None else range(FIRST_PORT, FIRST_PORT + 100):
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, candidate))
        except OSError:
            listener.close()
        else:
            listener.listen(128)
            return listener
    raise SystemExit(f"Port {port or FIRST_PORT} is taken. Choose another with --port.")


def serve(port: int | None) -> int:
    """Bring the database and the static files up to date, then serve until Ctrl-C."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "screening.settings")
    for ending in (signal.SIGINT, signal.SIGTERM):  # a script may have started this deaf to Ctrl-C
        signal.signal(ending, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt), database():
        import django
        from django.conf import settings
        from django.core.management import call_command
        from django.db import connection

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        if settings.CANDOR_MODE == "DEMO":
            call_command("demo")
        connection.close()
        with listen(port) as listener:
            say(f"Candor is at http://{HOST}:{listener.getsockname()[1]}/  (Ctrl-C stops it)")
            return serve_on(listener)
    say("Candor has stopped.")
    return 0


def serve_on(listener: socket.socket) -> int:
    """Run the web server on an open socket until it ends or this process is told to stop."""
    if os.name == "nt":
        address = "{}:{}".format(*listener.getsockname())
        listener.close()
        command, kept = ["manage.py", "runserver", "--noreload", address], []
    else:
        command = ["-m", "gunicorn", "screening.wsgi", "--bind", f"fd://{listener.fileno()}"]
        command += ["--worker-class", "gthread", "--workers", "2", "--threads", "4"]
        command += ["--no-control-socket", "--log-level", "warning"]
        kept = [listener.fileno()]
    server = subprocess.Popen([sys.executable, *command], cwd=ROOT, pass_fds=kept)
    try:
        return server.wait()
    finally:
        server.terminate()
        server.wait()


class Count(NamedTuple):
    """How many checks or tests passed, failed and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def test(words: list[str]) -> int:
    """Run the named stages, or all; say one line for each, and what a failing one wrote."""
    stages = [name for name in [*CHECKS, *TESTS] if name in words] or [*CHECKS, *TESTS]
    others = [word for word in words if word not in stages]
    with contextlib.ExitStack() as stack:
        if NEED_DATABASE & set(stages):
            stack.enter_context(database())
        # Coverage is judged over whole stages only: a part of one would miss lines by its nature.
        whole = set(stages) >= MEASURED and not others
        measures = stack.enter_context(tempfile.TemporaryDirectory()) if whole else ""
        counts = [stage(name, others, measures) for name in stages]
        if whole:
            counts.append(stage("coverage", [], measures))
    total = Count(*(sum(column) for column in zip(*counts, strict=True)))
    print(total)
    return 1 if total.failed else 0


def stage(name: str, words: list[str], measures: str = "") -> Count:
    """Run one stage and report it; what its lines were run by is kept in ``measures``."""
    started = time.monotonic()
    print(f"{name:12}", end=" ", flush=True)
    if name == "coverage":
        count, output = coverage(measures)
    elif name in CHECKS:
        count, output = check(name)
    else:
        count, output = pytest(name, words, measures)
    if count.skipped and os.environ.get("CI") == "true":
        count = Count(count.passed, count.failed + count.skipped)
        output += "\nCI takes no skipped test for a passed one."
    print(f"{count}  ({time.monotonic() - started:.1f} s)")
    if count.failed or count.skipped:
        print(output.rstrip(), flush=True)
    return count


def check(name: str) -> tuple[Count, str]:
    """Run one check of the code."""
    outcome = finish(CHECKS[name])
    return (Count(failed=1) if outcome.returncode else Count(passed=1)), outcome.stdout


def coverage(measures: str) -> tuple[Count, str]:
    """Fail when a line or branch of the covered rooms was run by no test."""
    kept = {"COVERAGE_FILE": str(Path(measures) / "all")}
    parts = [str(part) for part in Path(measures).glob("stage-*")]
    combined = finish(["-m", "coverage", "combine", "--keep", *parts], **kept)
    if combined.returncode:
        return Count(failed=1), combined.stdout
    report = ["report", f"--include={COVERED}", "--fail-under=100"]
    outcome = finish(["-m", "coverage", *report], **kept)
    return (Count(failed=1) if outcome.returncode else Count(passed=1)), outcome.stdout


def pytest(name: str, words: list[str], measures: str = "") -> tuple[Count, str]:
    """Run the tests of one stage and read their number from the report, not from the prose."""
    rooms = [f"tests/{room}" for room in TESTS[name] if (ROOT / "tests" / room).exists()]
    if not rooms:
        return Count(failed=1), f"There are no tests/{TESTS[name][0]}."
    if name == "journeys" and not any(map(shutil.which, BROWSERS)):
        listed = finish(["-m", "pytest", "--collect-only", "-q", *rooms, *words]).stdout
        number = re.search(r"^(\d+)(?:/\d+)? tests? collected", listed, re.MULTILINE)
        return Count(skipped=int(number[1]) if number else 1), (
            "NO BROWSER TEST RAN: they need Chromium. On Debian: apt-get install chromium"
        )
    # Two journeys at once would only wait for each other's browser.
    spread = ["-n", "0" if name == "journeys" else "auto"]
    with tempfile.TemporaryDirectory() as scratch:
        report = Path(scratch) / "report.xml"
        measured = ["--cov", "--cov-report="] if measures and name in MEASURED else []
        kept = {"COVERAGE_FILE": str(Path(measures) / f"stage-{name}")} if measured else {}
        asked = [*spread, f"--junitxml={report}", *measured, *rooms, *words]
        outcome = finish(["-m", "pytest", *asked], **kept)
        if not report.exists():
            return Count(failed=1), outcome.stdout
        suites = ET.parse(report).getroot().iter("testsuite")  # noqa: S314 - written just now
        numbers = [
            [int(suite.get(word, "0")) for word in ("tests", "failures", "errors", "skipped")]
            for suite in suites
        ]
    tests, failures, errors, skipped = (sum(column) for column in zip(*numbers, strict=True))
    failed = failures + errors
    if outcome.returncode and not failed:  # nothing collected, or pytest itself broke
        failed = 1
    return Count(max(tests - failures - errors - skipped, 0), failed, skipped), outcome.stdout


def finish(arguments: list[str], **kept: str) -> subprocess.CompletedProcess[str]:
    """Run Python to its end, without a terminal's input, and keep everything it writes."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **kept},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
