from collections.abc import Callable

import pytest

from reader.app.outside import clipboard

REAL = clipboard.native_tool


@pytest.fixture
def native_tool_of_this_machine() -> Callable[..., clipboard.Tool | None]:
    """The function itself, which is otherwise kept from tests."""
    return REAL
