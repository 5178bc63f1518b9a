"""The tools themselves: that they are here, and the one line for each where they are not."""

import pytest

from tests.stages.publish.tools import NEEDED, is_there


@pytest.mark.parametrize("tool", NEEDED)
def test_a_tool_that_tests_of_publishing_need_is_on_this_machine(tool: str) -> None:
    if not is_there(tool):
        pytest.skip(f"{NEEDED[tool]} is left out, without: {tool} (.ci/run)")
