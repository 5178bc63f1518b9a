"""`content/*.md`: the announcements and the site's own pages."""

from collections.abc import Mapping

from parsite.model.article import Article, KeyFigure, Photo
from parsite.model.dataset import Text
from parsite.model.fields import ARTICLE
from parsite.model.place import Problem
from parsite.stages.check.decode import Filled, fill


def articles(texts: Mapping[str, Text]) -> tuple[dict[str, Article], tuple[Problem, ...]]:
    """Read every article's front matter; its Markdown stays as written."""
    made = {}
    problems: tuple[Problem, ...] = ()
    for name, text in texts.items():
        filled, wrong = fill(text.front, ARTICLE)
        problems += wrong
        made[name] = _article(name, text, filled)
    return made, problems


def _article(name: str, text: Text, filled: Filled) -> Article:
    photo = filled.get("photo")
    return Article(
        name=name,
        title=filled.text("title"),
        body=text.body,
        lead=filled.text("lead"),
        date=filled.get("date"),
        figures=tuple(KeyFigure(**figure.values) for figure in filled.get("figures", ())),
        photo=photo and Photo(**photo.values, place=photo.at("file")),
        body_line=text.body_line,
        place=filled.place,
    )
