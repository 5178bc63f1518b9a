"""The pictures that articles show, each in the widths that readers may need."""

from collections.abc import Iterator

from parsite.model.article import Article
from parsite.model.dataset import Edition
from parsite.model.page import Input, Page


def shown(edition: Edition, article: Article | None) -> Input:
    """Give the pictures that an article shows, by file."""
    known = edition.dataset.pictures
    files = dict.fromkeys(file for file, _ in article.shown) if article else {}
    name = f"pictures {article.path}" if article else "pictures"
    return Input(name, {file: known[file] for file in files if file in known})


def photos(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Every picture shown, in its widths; two files of the same name and content are one."""
    made = {}
    for picture in editions[0].dataset.pictures.values():
        for width in picture.widths:
            given = {
                "picture": Input(f"picture {picture.file}", picture),
                "width": Input(f"width {width}", width),
            }
            path = picture.path(width)
            made[path] = Page(path, "webp", given)
    yield from made.values()
