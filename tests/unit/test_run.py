import hashlib
import sys
from collections import namedtuple

import pytest

import run


def test_the_next_free_port_is_taken():
    with run.listen(None) as first, run.listen(None) as second:
        assert run.FIRST_PORT <= first.getsockname()[1] < second.getsockname()[1]


def test_a_chosen_port_that_is_taken_is_said_and_not_replaced():
    with run.listen(None) as first:
        port = first.getsockname()[1]
        with pytest.raises(SystemExit, match=f"Port {port} is taken"):
            run.listen(port)


def test_only_this_machine_is_listened_to():
    with run.listen(None) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


def test_the_port_is_read_from_the_command_line():
    assert run.chosen_port(["--port", "8123"]) == 8123
    assert run.chosen_port([]) is None


def test_an_older_python_is_told_which_to_use(monkeypatch):
    Version = namedtuple("Version", "major minor")
    monkeypatch.setattr(sys, "version_info", Version(3, 9))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11"):
        run.enter_environment([])


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    (tmp_path / "requirements.txt").write_text("django==5.2.19\n")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path)
    monkeypatch.setattr(run, "say", lambda what: None)
    return tmp_path


def test_requirements_are_installed_once_and_again_when_they_change(checkout, monkeypatch):
    called = []
    monkeypatch.setattr(run, "run", lambda command, trouble: called.append(command))
    run.install("requirements.txt")
    run.install("requirements.txt")
    assert len(called) == 1
    assert "--require-hashes" in called[0]
    (checkout / "requirements.txt").write_text("django==5.2.20\n")
    run.install("requirements.txt")
    assert len(called) == 2


def test_a_failed_installation_is_tried_again(checkout, monkeypatch):
    refused = run.subprocess.CompletedProcess([], 1, "no such package")
    monkeypatch.setattr(run, "finish", lambda arguments: refused)
    for _ in range(2):
        with pytest.raises(SystemExit, match=r"(?s)no such package.*was not installed"):
            run.install("requirements.txt")
    assert not list(checkout.glob("*.installed"))


def test_every_requirement_is_pinned_by_digest_and_names_no_index():
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (run.ROOT / name).read_text()
        pins = [line for line in text.splitlines() if "==" in line and not line.startswith(" ")]
        assert len(pins) > 20
        assert all(line.endswith("\\") for line in pins)
        assert "://" not in text


def results(monkeypatch, **tests):
    monkeypatch.setattr(run, "pytest", lambda *_: (run.Count(**tests), "told why"))


def test_a_skipped_test_is_shown_and_passes_on_a_desk(monkeypatch, capsys):
    monkeypatch.delenv("CI", raising=False)
    results(monkeypatch, passed=2, skipped=3)
    assert run.test(["unit"]) == 0
    shown = capsys.readouterr().out
    assert "told why" in shown
    assert shown.splitlines()[-1] == "2 passed, 0 failed, 3 skipped"


def test_a_skipped_test_fails_where_everything_must_run(monkeypatch, capsys):
    monkeypatch.setenv("CI", "true")
    results(monkeypatch, passed=2, skipped=3)
    assert run.test(["unit"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "2 passed, 3 failed, 0 skipped"


def test_a_missing_browser_skips_loudly_with_the_number_of_tests(monkeypatch):
    monkeypatch.setattr(run.shutil, "which", lambda name: None)
    outcome = run.subprocess.CompletedProcess([], 0, "journeys/test_x.py: 7\n\n7 tests collected\n")
    monkeypatch.setattr(run, "finish", lambda arguments, **_: outcome)
    monkeypatch.setitem(run.TESTS, "journeys", ["unit"])
    count, output = run.pytest("journeys", [])
    assert count == run.Count(skipped=7)
    assert "apt-get install chromium" in output


def test_a_broken_test_run_counts_as_a_failure(monkeypatch):
    outcome = run.subprocess.CompletedProcess([], 3, "INTERNALERROR")
    monkeypatch.setattr(run, "finish", lambda arguments, **_: outcome)
    assert run.pytest("unit", []) == (run.Count(failed=1), "INTERNALERROR")


def test_a_stage_that_collects_nothing_is_a_failure(monkeypatch):
    monkeypatch.setitem(run.TESTS, "unit", ["unit/test_run.py"])
    count, _ = run.pytest("unit", ["-n0", "-k", "no_test_bears_this_name"])
    assert count == run.Count(failed=1)


def test_the_stamp_depends_on_the_file_and_the_python(checkout, monkeypatch):
    monkeypatch.setattr(run, "run", lambda command, trouble: None)
    run.install("requirements.txt")
    content = (checkout / "requirements.txt").read_bytes() + sys.version.encode()
    stamp = (checkout / "requirements.txt.installed").read_text()
    assert stamp == hashlib.sha256(content).hexdigest()


def test_a_line_no_test_runs_fails_the_coverage(tmp_path):
    """The gate goes red: a stage that ran nothing of the covered rooms leaves them uncovered."""
    script = tmp_path / "nothing.py"
    script.write_text("from screening.logic import answers\n")
    measured = run.finish(
        ["-m", "coverage", "run", "--branch", "--source=screening", str(script)],
        COVERAGE_FILE=str(tmp_path / "stage-unit"),
        PYTHONPATH=str(run.ROOT),
    )
    assert measured.returncode == 0, measured.stdout
    count, output = run.coverage(str(tmp_path))
    assert count == run.Count(failed=1)
    assert "less than fail-under=100" in output
