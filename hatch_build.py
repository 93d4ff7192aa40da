"""Puts the fingerprint of what makes findings into the wheel, so that no installed program computes it."""

import runpy
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Fingerprint(BuildHookInterface):
    """Found by hatchling, which takes the one hook of this file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """An editable install is a checkout, whose files may change at any time."""
        if version == "editable":
            return
        known = runpy.run_path(str(Path(self.root) / "reader" / "fingerprint.py"))
        self._folder = tempfile.TemporaryDirectory()
        built = Path(self._folder.name) / known["BUILT"]
        built.write_text(known["computed"](), encoding="ascii")
        build_data["force_include"][str(built)] = f"reader/{known['BUILT']}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """The wheel has it."""
        if version != "editable":
            self._folder.cleanup()
