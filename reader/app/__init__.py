"""The screen: everything that needs Textual."""

from reader.app.app import run

__all__ = ["run"]
