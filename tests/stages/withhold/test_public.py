"""Which of a site's files hold nothing but what is withheld."""

from datetime import UTC, datetime

from parsite.model.dataset import Sources
from parsite.model.place import Place, Problem
from parsite.model.release import Withheld
from parsite.stages.withhold import public, told

HELD = Withheld(
    {2025: datetime(2026, 12, 1, tzinfo=UTC), 2026: None}, frozenset({"2025", "tin.en"})
)
OF_HELD = (
    *("data/2025.yaml", "data/2025.csv", "data/2026.csv", "data/released/2025.yaml"),
    *("content/2025.md", "content/tin.en.md"),
)
OTHERS = (
    *("data/2024.yaml", "data/units.yaml", "data/released/2024.yaml", "content/tin.md"),
    *("content/media/2025.png", "content/media/2025/2025.pdf", "content/site.yaml"),
    *("themes/2025/theme.yaml", "themes/nha/assets/2025.css"),
)


def test_the_files_of_years_and_articles_that_wait_are_not_named() -> None:
    digests = dict.fromkeys((*OF_HELD, *OTHERS), "0")
    assert tuple(public(Sources(digests=digests), HELD).digests) == OTHERS


def test_nothing_is_told_of_them_nor_of_what_is_remembered_of_them() -> None:
    memory = (".parsite/public/years/2025.json", ".parsite/public/years/2024.json")
    problems = [Problem(Place(path), "x") for path in (*OF_HELD, *OTHERS, *memory)]
    assert [p.place.path for p in told(problems, HELD)] == [*OTHERS, memory[1]]
