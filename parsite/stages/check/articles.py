"""`content/*.md`: the announcements and the site's own pages."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self

from parsite.model.article import Article, KeyFigure, Photo
from parsite.model.dataset import Text
from parsite.model.fields import ARTICLE
from parsite.model.language import LANGUAGES, VIETNAMESE
from parsite.model.place import Problem
from parsite.stages.check.decode import Filled, fill


def articles(texts: Mapping[str, Text]) -> tuple[dict[str, Article], tuple[Problem, ...]]:
    """Read every article's front matter; its Markdown stays as written."""
    made = {}
    problems: tuple[Problem, ...] = ()
    for name, text in texts.items():
        filled, wrong = fill(text.front, ARTICLE)
        problems += wrong
        made[name] = _article(_Name.of(name, texts), text, filled)
    return made, problems


@dataclass(frozen=True, slots=True)
class _Name:
    """What a file's name says: `2024.en` is the English text of `2024`."""

    name: str
    language: str
    languages: tuple[str, ...]

    @classmethod
    def of(cls, stem: str, texts: Collection[str]) -> Self:
        name, _, code = stem.rpartition(".")
        own = (name, code) if code in LANGUAGES and name else (stem, VIETNAMESE.code)
        marks = {code: "" if code == VIETNAMESE.code else f".{code}" for code in LANGUAGES}
        written = tuple(code for code, mark in marks.items() if f"{own[0]}{mark}" in texts)
        return cls(*own, written)


def _article(name: _Name, text: Text, filled: Filled) -> Article:
    photo = filled.get("photo")
    return Article(
        name=name.name,
        language=name.language,
        languages=name.languages,
        title=filled.text("title"),
        body=text.body,
        lead=filled.text("lead"),
        date=filled.get("date"),
        figures=tuple(KeyFigure(**figure.values) for figure in filled.get("figures", ())),
        photo=photo and Photo(**photo.values, place=photo.at("file")),
        draft=bool(filled.get("draft")),
        body_line=text.body_line,
        place=filled.place,
        written=filled.places,
    )
