"""The mark that keeps a spreadsheet from taking a text of a table file for a formula."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")


def guarded(text: str) -> str:
    """Put an apostrophe before a text that begins as formulas do; any other stays as it is.

    A text that is such a one with apostrophes before it takes one more, so that nothing is lost.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Give the text that was guarded."""
    return text[1:] if _GUARDED.match(text) else text
