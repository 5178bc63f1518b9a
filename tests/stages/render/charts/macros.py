"""The base theme's pictures of a ranking, as its templates write them."""

from pathlib import Path

from parsite.model.language import LANGUAGES
from parsite.model.page import Input, Page
from parsite.model.phrase import Phrases
from parsite.model.site import Site
from parsite.model.standing import Ranking
from parsite.stages.render import content
from parsite.theme import Theme
from tests.folders import ROOT
from tests.stages.render.charts.pictures import appearance
from tests.test_languages import words

TEMPLATES = ROOT / "themes" / "base" / "templates"
EVERY = """\
{% import "parts/charts.html" as chart %}
<div>{{ chart.dots(ranking, say) }}{{ chart.slope(ranking, say) }}{{ chart.bands(ranking, say) }}
{{ chart.timeline(history, "Sở Văn hóa & Thể thao", say) }}</div>
"""


def written(folder: Path, of: Ranking, code: str = "vi", template: str = EVERY) -> str:
    """What a template writes, in a language; `folder` keeps it compiled."""
    texts = {
        f"base!{path.relative_to(TEMPLATES).as_posix()}": path.read_text(encoding="utf-8")
        for path in TEMPLATES.rglob("*.html")
    }
    given = {
        "ranking": of,
        "history": tuple(appearance(2025 - n, n % 7 + 1, among=9) for n in range(12) if n != 4),
        "say": Phrases(words(code), LANGUAGES[code]),
    }
    inputs = {key: Input(key, value) for key, value in given.items()}
    page = Page("a", "all.html", inputs, language=code)
    theme = Theme(("base",), {**texts, "base!all.html": template})
    made, problems = content(page, theme, Site(folder, folder / "public"))
    assert problems == ()
    return made.decode().strip()
