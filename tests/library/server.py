"""A PostgreSQL server for the tests, in a folder of its own, reached through a socket in it."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

INSTALLED = "/usr/lib/postgresql/*/bin"
"""Where Debian and its kin put the programs, which they leave out of the PATH."""
PATIENCE = 30.0


def programs() -> Path | None:
    """The folder of initdb and postgres; None when no server is installed."""
    named = shutil.which("initdb")
    if named and shutil.which("postgres"):
        return Path(named).resolve().parent
    found = sorted(Path("/").glob(f"{INSTALLED[1:]}/initdb"))
    return found[-1].parent if found else None


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The address of a server that runs meanwhile; not even root may run one, so it is nobody then."""
    where = Path(tempfile.mkdtemp(prefix="claimreader-"))
    who: Mapping[str, Any] = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(where, nobody.pw_uid, nobody.pw_gid)
        who = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    quiet: Mapping[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": where}
    try:
        init: list[str | Path] = [
            folder / "initdb",
            "-D",
            where / "data",
            "-U",
            "claimreader",
            "-A",
            "trust",
            "--no-sync",
        ]
        subprocess.run([*init, "-E", "UTF8", "--locale=C"], check=True, **quiet, **who)
        run: list[str | Path] = [
            folder / "postgres",
            "-D",
            where / "data",
            "-k",
            where,
            "-c",
            "listen_addresses=",
            "-F",
        ]
        with subprocess.Popen(run, **quiet, **who) as process:
            try:
                address = f"postgresql://claimreader@/postgres?host={where}"
                _wait_for(address)
                yield address
            finally:
                process.terminate()
    finally:
        shutil.rmtree(where, ignore_errors=True)


def _wait_for(address: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            psycopg.connect(address, connect_timeout=1).close()
        except psycopg.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
