"""The theme's templates at work, and what is wrong with them by file and line."""

import re
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import jinja2

from parsite.model.language import LANGUAGES
from parsite.model.page import Page
from parsite.model.place import Place, Problem, place_in, problem
from parsite.stages.render.filters import filters
from parsite.theme import Theme, environment, path_of

_COMPUTED = re.compile(
    r"""{%[-+]?\s*(?:extends|include|import|from)\b\s*+"""
    r"""(?!["'][^"'\\]*["']\s*(?:[-+]?%}|import\b|as\b|ignore\b|with(?:out)?\b))"""
)
_QUOTED = re.compile(r"{#.*?#}|{%[-+]?\s*raw\s*[-+]?%}.*?{%[-+]?\s*endraw", re.DOTALL)
"""What a template only speaks of: comments, and what it shows as it is."""


class Templates:
    """A theme's templates, ready to render."""

    def __init__(self, theme: Theme, cache: Path) -> None:
        self.theme = theme
        self.environments = {
            code: environment(theme, cache / code, filters(language))
            for code, language in LANGUAGES.items()
        }

    def prepare(self, wanted: Iterable[tuple[str, str]]) -> None:
        """Have templates ready, each by its language and name, once for all who will use them."""
        for language, name in wanted:
            with suppress(jinja2.TemplateError):  # told where a page is made
                self.environments[language].get_template(name)

    def render(self, page: Page) -> tuple[bytes, tuple[Problem, ...]]:
        """Render a page to UTF-8; nothing, and why, where a template is mistaken."""
        given = {name: value.value for name, value in page.given.items()}
        try:
            environment = self.environments[page.language]
            return environment.get_template(page.template).render(given).encode(), ()
        except jinja2.TemplateNotFound as error:
            place = self._last_place(error) or self._mention(str(error.name))
            return b"", (problem(place, "template-missing", name=error.name),)
        except jinja2.TemplateSyntaxError as error:
            place = Place(error.filename or page.template, error.lineno)
            return b"", (problem(place, "template-syntax", detail=error.message),)
        except Exception as error:
            place_of_error = self._last_place(error)
            if place_of_error is None:
                raise  # not the template's doing but ours
            return b"", (problem(place_of_error, "template-fails", detail=error),)

    def computed_names(self) -> Iterator[Problem]:
        """Find templates named by anything but a plain text: nobody could tell who needs them."""
        for key, text in self.theme.templates.items():
            live = _QUOTED.sub(lambda part: re.sub(r"[^\n]", " ", part[0]), text)
            for found in _COMPUTED.finditer(live):
                place = place_in(text, found.start(), path_of(key))
                yield problem(place, "template-computed")

    def _last_place(self, error: Exception) -> Place | None:
        """Find the template and line where an error arose; None where it arose elsewhere."""
        files = {path_of(key) for key in self.theme.templates}
        frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename in files]
        last = frames[-1] if frames else None
        return Place(last.filename, last.lineno or 1) if last else None

    def _mention(self, name: str) -> Place:
        """Find where a template that does not exist is asked for."""
        for key, text in self.theme.templates.items():
            for number, line in enumerate(text.splitlines(), 1):
                if "{%" in line and name in line:
                    return Place(path_of(key), number, line.index(name) + 1)
        return Place(f"themes/{self.theme.chain[0]}/templates/{name}")
