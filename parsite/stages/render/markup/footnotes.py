"""Footnotes numbered as a reader meets them, with ways there and back that say where they lead."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor

from parsite.model.phrase import Phrases

_ARROW = "\u21a9\ufe0e"
"""An arrow back, asked for as text: telephones would show it as a picture."""


class Footnotes(FootnoteExtension):
    """python-markdown's footnotes, in the order they are written: its own reordering fails."""

    def __init__(self) -> None:
        super().__init__(BACKLINK_TEXT=_ARROW)


class NumberedFootnotes(Treeprocessor):
    """Orders footnotes as they are met, and names them by number: an editor's may be no names."""

    def __init__(self, md: Any, say: Phrases) -> None:
        super().__init__(md)
        self.say = say

    def run(self, root: Element) -> None:
        """Name the notes by their order, then mend every link to them and back."""
        notes = next((e for e in root.iter("div") if e.get("class") == "footnote"), None)
        if notes is None:
            return
        _order(root, notes)
        names = dict(self._notes(notes))
        names |= dict(self._marks(root, names))
        self._back(notes, names)

    def _notes(self, notes: Element) -> Iterator[tuple[str, str]]:
        """Make the list of notes a part of its own; give the notes' new names by their old."""
        notes.tag = "section"
        notes.attrib = {
            "class": "footnotes",
            "role": "doc-endnotes",
            "aria-label": self.say("prose.footnotes"),
        }
        for line in notes.findall("hr"):
            notes.remove(line)
        for number, note in enumerate(notes.findall("ol/li"), 1):
            old = note.attrib.pop("id")
            note.set("id", f"chu-thich-{number}")
            yield old, note.attrib["id"]

    def _marks(self, root: Element, names: dict[str, str]) -> Iterator[tuple[str, str]]:
        """Number the marks in the text; give their new names by their old."""
        met: dict[str, int] = {}
        for mark, link in _linked(root):
            note = names[link.attrib["href"].removeprefix("#")]
            number = note.rpartition("-")[2]
            met[note] = met.get(note, 0) + 1
            again = "" if met[note] == 1 else f"-{met[note]}"
            link.text = number
            link.attrib |= {
                "href": f"#{note}",
                "role": "doc-noteref",
                "aria-label": self.say("prose.footnote", n=number),
            }
            old = mark.attrib["id"]
            mark.set("id", f"trich-{number}{again}")
            yield old, mark.attrib["id"]

    def _back(self, notes: Element, names: dict[str, str]) -> None:
        """Lead each note back to its marks; one without a mark leads nowhere."""
        for number, note in enumerate(notes.findall("ol/li"), 1):
            for parent in list(note.iter()):
                links = [a for a in parent.findall("a") if a.get("class") == "footnote-backref"]
                for time, link in enumerate(links, 1):
                    goal = names.get(link.attrib["href"].removeprefix("#"))
                    if goal is None:
                        parent.remove(link)
                        continue
                    key = "prose.back" if time == 1 else "prose.back_again"
                    link.attrib = {
                        "class": "footnote-backref",
                        "href": f"#{goal}",
                        "role": "doc-backlink",
                        "aria-label": self.say(key, n=number, time=time),
                    }


def _linked(root: Element) -> Iterator[tuple[Element, Element]]:
    """Find every mark in the text, with its link."""
    for mark in root.iter("sup"):
        link = mark.find("a")
        if link is not None and link.get("class") == "footnote-ref":
            yield mark, link


def _order(root: Element, notes: Element) -> None:
    """Put the notes into the order in which their marks are met, those without one last."""
    goals = [link.attrib["href"] for _, link in _linked(root)]
    for listing in notes.findall("ol"):
        places = {f"#{note.get('id')}": note for note in listing}
        met = [places[goal] for goal in dict.fromkeys(goals)]
        listing[:] = [*met, *(note for note in listing if note not in met)]
