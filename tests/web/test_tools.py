"""The checkers themselves: that they are here, and the one line where they are not."""

import pytest

from tests.web.tools import missing


def test_the_checkers_of_pages_are_on_this_machine() -> None:
    if lacking := missing():
        pytest.skip(f"pages are not checked in a browser, without: {', '.join(lacking)} (.ci/run)")
