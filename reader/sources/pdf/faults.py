"""Why a file cannot be read, as the reading process says it to the one that asked."""


class LockedError(Exception):
    """The file is encrypted: "locked", "wrong" for a wrong password, "unsupported" for an unknown way."""
