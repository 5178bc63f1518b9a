"""What Markdown's elements become on our pages: figures, tables that scroll, links that tell."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from parsite.model.photo import Picture
from parsite.model.phrase import Phrases
from parsite.model.prose import file_of, is_elsewhere


class Elements(Treeprocessor):
    """The last hand on the tree, once all of it is there."""

    def __init__(self, md: Any, say: Phrases, pictures: Mapping[str, Picture]) -> None:
        super().__init__(md)
        self.say = say
        self.pictures = pictures

    def run(self, root: Element) -> None:
        """Go through the elements, each kind by itself."""
        for heading in root.iter("h1"):  # the page has its first heading already
            heading.tag = "h2"
        for picture in root.iter("img"):
            self._picture(picture)
        for paragraph in root.iter("p"):
            _figure(paragraph)
        self._tables(root)
        for box in root.iter("div"):
            if "admonition" in box.get("class", "").split():
                box.set("role", "note")
        for link in root.iter("a"):
            if is_elsewhere(link.get("href", "")):
                link.set("rel", "noopener")

    def _picture(self, image: Element) -> None:
        """Show a picture of the site's own, in the sizes there are; of any other, its words."""
        picture = self.pictures.get(file_of(image.get("src", "")))
        if picture is None:
            words = image.get("alt", "")
            image.attrib, image.tag, image.text = {}, "em", words
            return
        width, height = picture.full
        image.attrib |= {
            "src": picture.usual,
            "srcset": picture.choices(""),
            "sizes": picture.sizes,
            "width": str(width),
            "height": str(height),
            "loading": "lazy",
            "decoding": "async",
        }

    def _tables(self, root: Element) -> None:
        """Put each table into a region that scrolls, so that the page does not.

        A keyboard reaches the region, and a screen reader tells what it is; the table stays one.
        """
        homes = [(home, table) for home in root.iter() for table in home.findall("table")]
        for number, (home, table) in enumerate(homes, 1):
            _heads(table)
            name = self.say("prose.table", n=number)
            attributes = {"class": "table-scroll", "tabindex": "0", "aria-label": name}
            region = Element("section", attributes)
            region.tail, table.tail = table.tail, "\n"
            home[list(home).index(table)] = region
            region.append(table)


def _figure(paragraph: Element) -> None:
    """Make a picture alone in its paragraph a figure where its Markdown title is the caption."""
    if len(paragraph) != 1 or _text(paragraph.text) or _text(paragraph[0].tail):
        return
    image = paragraph[0]
    if image.tag == "a" and len(image) == 1 and not _text(image.text) + _text(image[0].tail):
        image = image[0]
    if image.tag != "img":
        return
    paragraph.set("class", "picture")
    if caption := image.attrib.pop("title", ""):
        paragraph.tag, paragraph.attrib = "figure", {}
        paragraph[0].tail = "\n"
        SubElement(paragraph, "figcaption").text = caption


def _heads(table: Element) -> None:
    """Say what header cells are of; where none says anything, there are none.

    Cells are aligned by a class, as a strict content policy wants.
    """
    for cell in (*table.iter("th"), *table.iter("td")):
        if style := cell.attrib.pop("style", ""):
            cell.set("class", f"align-{style.removeprefix('text-align: ').rstrip(';')}")
    head = table.find("thead")
    cells = list(table.iter("th"))
    for cell in cells:
        if len(cell) or _text(cell.text):
            cell.set("scope", "col")
        else:
            cell.tag = "td"
    if head is not None and not any(cell.tag == "th" for cell in cells):
        table.remove(head)


def _text(text: str | None) -> str:
    return (text or "").strip()
