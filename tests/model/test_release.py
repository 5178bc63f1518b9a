"""Releases compared."""

from parsite.model.outcome import Outcome
from parsite.model.page import Page
from parsite.model.release import Draft, Release


def test_files_are_made_kept_or_removed() -> None:
    before = Release({"index.html": "a", "2023/index.html": "b", "feed.xml": "c"})
    after = Release({"index.html": "a", "2024/index.html": "d", "feed.xml": "e", "404.html": "f"})
    assert Outcome.of(before, after) == Outcome(made=3, kept=1, removed=1)
    assert Outcome.of(Release(), after) == Outcome(made=4, kept=0, removed=0)


def test_a_draft_keeps_the_pages_that_were_not_made_anew() -> None:
    pages = [Page("index.html", "home.html", {}), Page("404.html", "404.html", {})]
    draft = Draft.of(pages, {"index.html": "ab"}, {"data/2024.csv": "0f"})
    assert draft == Draft(
        made={"index.html": "ab"},
        kept=frozenset({"404.html"}),
        inputs={"data/2024.csv": "0f"},
    )
