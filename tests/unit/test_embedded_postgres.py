import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from screening import embedded_postgres, settings
from screening.embedded_postgres import place as places

ME = places.Account("me", os.geteuid(), os.getegid())


@pytest.fixture
def folder() -> Iterator[Path]:
    """A directory that every account may enter, which pytest's own is not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_the_chosen_directory_comes_before_the_environments(folder, monkeypatch):
    monkeypatch.setenv("CANDOR_DATA", str(folder / "environment"))
    assert embedded_postgres.locate(folder / "chosen").home == folder / "chosen"
    assert embedded_postgres.locate().home == folder / "environment"


def test_locating_creates_nothing(folder):
    embedded_postgres.locate(folder / "new")
    assert not (folder / "new").exists()


def test_the_url_reaches_django_as_the_sockets_directory(folder):
    place = places.Place(folder / "a b%", ME)
    read = settings.database(place.url)
    assert read["HOST"] == str(folder / "a b%" / "postgres" / "run")
    assert (read["NAME"], read["USER"], read["PORT"]) == ("candor", "candor", "5432")


def test_a_server_elsewhere_is_read_from_its_url_with_its_options():
    read = settings.database("postgresql://dr%40x:p%2Fw@db.example:6543/clinic?sslmode=require")
    assert (read["HOST"], read["PORT"], read["NAME"]) == ("db.example", "6543", "clinic")
    assert (read["USER"], read["PASSWORD"]) == ("dr@x", "p/w")
    assert read["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize(
    ("url", "says"), [("sqlite:///x.db", "needs postgresql://"), ("postgresql://host/", "end it")]
)
def test_an_unusable_database_url_is_refused_with_what_to_write(url, says):
    with pytest.raises(ImproperlyConfigured, match=says):
        settings.database(url)


def test_a_path_too_long_for_a_socket_moves_the_socket_and_nothing_else(folder):
    place = places.Place(folder / ("x" * 90), ME)
    assert len(os.fsencode(place.sockets / ".s.PGSQL.5432")) < 100
    assert place.cluster.is_relative_to(place.home)
    assert place.sockets != places.Place(folder / ("y" * 90), ME).sockets


def test_an_account_enters_only_where_every_directory_above_lets_it(folder):
    inner = folder / "closed" / "inner"
    inner.mkdir(parents=True)
    stranger = places.Account("stranger", os.geteuid() + 4000, os.getegid() + 4000)
    assert places.may_enter(inner, stranger)
    inner.parent.chmod(0o700)
    assert not places.may_enter(inner, stranger)
    assert places.may_enter(inner, ME)


def test_the_private_directory_is_closed_to_reading_by_others(folder):
    home = embedded_postgres.private_home(folder / "home")
    assert home.stat().st_mode & 0o066 == 0


def test_a_directory_where_others_can_write_is_refused(folder):
    (folder / "kept").touch()
    folder.chmod(0o777)
    with pytest.raises(embedded_postgres.DatabaseTrouble, match="can write"):
        embedded_postgres.private_home(folder)


def test_a_directory_of_another_account_is_refused(folder):
    theirs = Path("/usr")  # root's; and root refuses one that it gives away first
    if os.geteuid() == 0:
        theirs = folder / "theirs"
        theirs.mkdir()
        os.chown(theirs, 4321, 4321)
    with pytest.raises(embedded_postgres.DatabaseTrouble, match="belongs to account"):
        embedded_postgres.private_home(theirs)


def test_a_link_is_never_followed_as_the_private_directory(folder):
    (folder / "real").mkdir()
    (folder / "link").symlink_to(folder / "real")
    with pytest.raises(embedded_postgres.DatabaseTrouble, match="is no directory"):
        places.own_directory(folder / "link", os.geteuid())


def test_the_kept_secret_is_made_once_and_closed_to_others(folder):
    key = folder / "secret-key"
    first = settings.kept_secret(key)
    assert len(first) > 50
    assert settings.kept_secret(key) == first
    assert key.stat().st_mode & 0o777 == 0o600
    assert list(folder.iterdir()) == [key]


def live(**given):
    """Load the settings as another process would, with this environment alone."""
    program = "from screening import settings as s; print(s.SESSION_COOKIE_SECURE, s.DEBUG)"
    environment = {"PATH": os.defpath, "CANDOR_MODE": "LIVE", "CANDOR_DEBUG": "1", **given}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_live_takes_no_default():
    url = {"DATABASE_URL": "postgresql://app@db/clinic"}
    key = {"CANDOR_SECRET_KEY": "x" * 50}
    assert "set DATABASE_URL" in live().stderr
    assert "set CANDOR_SECRET_KEY" in live(**url).stderr
    assert "set ALLOWED_HOSTS" in live(**url, **key).stderr
    assert live(**url, **key, ALLOWED_HOSTS="clinic.example").stdout == "True False\n"
