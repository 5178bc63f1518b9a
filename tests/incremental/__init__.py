"""Incremental builds held against clean ones, and builds in one place against those in others."""

import pytest

pytest.register_assert_rewrite("tests.incremental.machine")
