"""The words for figures, and the line that names a change of one, ready to be pasted."""

from collections.abc import Mapping

from parsite.model.fields import FIGURES
from parsite.model.published import Figure

_WORDS = {name: word for word, name in FIGURES}
"""A figure's last word is the Vietnamese one."""


def word(name: str, components: Mapping[str, str]) -> str:
    """Give the word by which revisions name a figure; a component's own name."""
    return _WORDS.get(name) or components.get(name) or name


def line(figure: Figure, before: str, after: str, components: Mapping[str, str]) -> str:
    """Write the entry of `revisions` that names a change; its date and its reason are left open."""
    of = {"unit": figure.unit, "block": figure.block}
    told = {
        "kind": "đính chính",
        "date": "…",
        "reason": "…",
        **{name: id for name, id in of.items() if id},
        "figure": word(figure.name, components),
        "from": before,
        "to": after,
    }
    inner = ", ".join(f"{name}: {_quoted(text)}" for name, text in told.items())
    return f"- {{{inner}}}"


def _quoted(text: str) -> str:
    """Write a text as it may stand between braces."""
    is_plain = text.replace(" ", "").replace("-", "").isalnum() or text == "…"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return text if is_plain and not text.startswith("-") else f'"{escaped}"'
