"""Numbers as their sheet shows them: rounded half up as Excel does, no digit invented."""

from datetime import datetime
from typing import Any

import pytest

from parsite.stages.ingest.shown import shown


@pytest.mark.parametrize(
    ("value", "format", "text", "exact"),
    [
        (84.58000000000001, "General", "84,58", ""),
        (85, "General", "85", ""),
        (85.0, "General", "85", ""),
        (0.1 + 0.2, "General", "0,3", ""),
        (84.585, "0.00", "84,59", "84,585"),
        (82, "0.00", "82,00", ""),
        (84.5, "#,##0.00", "84,50", ""),
        (1234.5, "#,##0.0", "1234,5", ""),
        (84.58, "0", "85", "84,58"),
        (84.5, "0.##", "84,5", ""),
        (84, "0.##", "84", ""),
        (1, "00", "1", ""),
        (0.8458, "0.00%", "84,58%", ""),
        (0.84583, "0.0%", "84,6%", "84,583%"),
        (84.5, '0.00" điểm"', "84,50", ""),
        (84.5, "[Red]0.00;[Blue]-0.00", "84,50", ""),
        (84.5, "_(* #,##0.00_);_(* (#,##0.00)", "84,50", ""),
        (84.123, "@", "84,123", ""),
        (1e-7, "General", "0,0000001", ""),
        (123456789012345678, "General", "123456789012346000", ""),
    ],
)
def test_a_number(value: float, format: str, text: str, exact: str) -> None:
    cell = shown(value, format)
    assert (cell.text, cell.exact, cell.is_number) == (text, exact, True)


@pytest.mark.parametrize(
    ("value", "text", "error"),
    [
        ("Sở Y tế", "Sở Y tế", ""),
        ("#DIV/0!", "", "#DIV/0!"),
        ("#N/A", "", "#N/A"),
        ("Err:502", "", "Err:502"),
        ("#1", "#1", ""),
        (True, "TRUE", ""),
        (datetime(2018, 3, 8), "08/03/2018", ""),
        (float("nan"), "", "nan"),
    ],
)
def test_anything_else(value: Any, text: str, error: str) -> None:
    cell = shown(value)
    assert (cell.text, cell.error, cell.is_number) == (text, error, False)
