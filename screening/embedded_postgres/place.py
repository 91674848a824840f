"""Where the private server keeps its things, which account runs it, and who may look."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os
import stat
import sys
import urllib.parse
from pathlib import Path

if sys.platform != "win32":
    import pwd

CHECKOUT = Path(__file__).resolve().parents[2]
PORT = 5432  # only the last part of the socket's name; nothing listens on the network
LONGEST_SOCKET_PATH = 100  # bytes; Linux binds up to 107, macOS up to 103


class DatabaseTrouble(Exception):
    """The embedded database cannot be used; the message says what to do about it."""


@dataclasses.dataclass(frozen=True)
class Account:
    """The system account the server runs under."""

    name: str
    uid: int
    gid: int


@dataclasses.dataclass(frozen=True)
class Place:
    """Where one private server keeps its things, and who runs it.

    `home` belongs to the caller; everything in `home/postgres` belongs to `account`.
    """

    home: Path
    account: Account

    @property
    def room(self) -> Path:
        return self.home / "postgres"

    @property
    def cluster(self) -> Path:
        return self.room / "cluster"

    @property
    def sockets(self) -> Path:
        """The socket's directory: in the room, or in /tmp where that path is too long to bind."""
        inside = self.room / "run"
        if len(os.fsencode(inside / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH:
            return inside
        mark = hashlib.sha256(os.fsencode(self.home)).hexdigest()[:16]
        # A fixed name is needed to find it again; `own_directory` refuses one that is not ours.
        return Path("/tmp") / f"candor-{mark}"  # noqa: S108

    @property
    def url(self) -> str:
        host = urllib.parse.quote(str(self.sockets), safe="")
        return f"postgresql://candor@/candor?host={host}&port={PORT}"


def locate(data_dir: Path | str | None = None) -> Place:
    """Say where the server of this checkout lives, creating and starting nothing.

    `data_dir`, else CANDOR_DATA, else `.candor` in the checkout; root's server drops to an account
    that may not be able to enter the checkout, and then lives under /var/lib/candor.
    """
    chosen = data_dir or os.environ.get("CANDOR_DATA")
    if sys.platform == "win32":
        return Place(Path(chosen or CHECKOUT / ".candor").absolute(), Account("", 0, 0))
    account = _server_account()
    if chosen:
        return Place(Path(chosen).absolute(), account)
    if account.uid == os.geteuid() or may_enter(CHECKOUT, account):
        return Place(CHECKOUT / ".candor", account)
    mark = hashlib.sha256(os.fsencode(CHECKOUT)).hexdigest()[:12]
    return Place(Path("/var/lib/candor") / mark, account)


def private_home(data_dir: Path | str | None = None) -> Path:
    """Make the directory for everything Candor keeps on this machine, closed to other accounts."""
    place = locate(data_dir)
    if sys.platform == "win32":
        place.home.mkdir(parents=True, exist_ok=True)
        return place.home
    dropped = place.account.uid != os.geteuid()
    if not place.home.parent.exists():
        with contextlib.suppress(PermissionError):  # said better below
            place.home.parent.mkdir(parents=True)
            place.home.parent.chmod(0o755)  # whatever the umask: the server's account passes here
    own_directory(place.home, os.geteuid())
    if not any(place.home.iterdir()):
        place.home.chmod(0o711 if dropped else 0o700)
    elif place.home.stat().st_mode & 0o022:
        raise DatabaseTrouble(
            f"Other accounts can write in {place.home}. Take that right away first."
        )
    if dropped and not may_enter(place.home, place.account):
        raise DatabaseTrouble(
            f"The account {place.account.name}, which runs root's database, "
            f"may not enter {place.home}. Set CANDOR_DATA to a directory it may enter."
        )
    return place.home


def _server_account() -> Account:
    """The caller's own account; for root, whom PostgreSQL refuses, `postgres` or else `nobody`."""
    if os.geteuid() != 0:
        return Account(str(os.geteuid()), os.geteuid(), os.getegid())
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return Account(name, entry.pw_uid, entry.pw_gid)
    raise DatabaseTrouble(
        "PostgreSQL does not run as root, and this machine has no account postgres or nobody. "
        "Run Candor as another account, or set DATABASE_URL."
    )


def may_enter(path: Path, account: Account) -> bool:
    """Whether the account can pass through every directory down to the path, and into it."""
    path = path.resolve()
    return all(allows(step, account, stat.S_IXOTH) for step in [path, *path.parents])


def allows(path: Path, account: Account, for_others: int) -> bool:
    """Whether the mode bits grant the account what `for_others` names."""
    try:
        found = path.stat()
    except OSError:
        return False
    if found.st_uid == account.uid:
        return bool(found.st_mode & for_others << 6)
    if found.st_gid == account.gid:
        return bool(found.st_mode & for_others << 3)
    return bool(found.st_mode & for_others)


def own_directory(path: Path, uid: int) -> None:
    """Make a directory for one account, or refuse what stands there and belongs to another."""
    try:
        path.mkdir(mode=0o700)
    except FileExistsError:
        pass
    except (FileNotFoundError, PermissionError):
        raise DatabaseTrouble(
            f"{path} cannot be made here. Set CANDOR_DATA to a directory of your own."
        ) from None
    else:
        os.chown(path, uid, -1)
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != uid:
        raise DatabaseTrouble(
            f"{path} is no directory, or belongs to account {found.st_uid} and not to {uid}. "
            "Run Candor as its owner, or set CANDOR_DATA to a directory of your own."
        )
