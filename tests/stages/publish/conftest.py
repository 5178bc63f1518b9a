"""Tests that need a tool this machine has not are left out; `test_tools.py` says which, once."""

from tests.stages.publish.tools import NEEDED, is_there

collect_ignore = [file for tool, file in NEEDED.items() if not is_there(tool)]
