"""What an article asks the data for follows the data, wherever the article's words are shown."""

from pathlib import Path

import pytest

from parsite import pipeline
from parsite.model.place import Mistakes
from parsite.model.site import Site
from tests.conftest import MakeSite

ROWS = "blocks:\n  so:\n    results:\n      - {{unit: Sở Y tế, score: '{0}'}}\n"
ARTICLE = """\
---
title: "Sở Y tế đạt [[điểm: so-y-te]] điểm"
lead: "Điểm của Sở Y tế là [[điểm: so-y-te]]."
---

Theo đó, Sở Y tế đạt **[[điểm: so-y-te]]** điểm. Cả nước còn 63 tỉnh [[không đối chiếu]].
"""


def built(site: Site) -> dict[str, str]:
    pipeline.build(site)
    names = ("2025/index.html", "2025/fragment.html", "index.html", "feed.xml")
    return {name: (site.out / name).read_text(encoding="utf-8") for name in names}


def test_title_lead_text_feed_and_home_page_show_the_figure_of_the_data(
    make_site: MakeSite,
) -> None:
    site = make_site({"data/2025.yaml": ROWS.format("70,25"), "content/2025.md": ARTICLE})
    pages = built(site)
    assert "<h1>Sở Y tế đạt 70,25 điểm</h1>" in pages["2025/index.html"]
    assert "Điểm của Sở Y tế là 70,25." in pages["2025/index.html"]
    assert "Sở Y tế đạt <strong>70,25</strong> điểm" in pages["2025/index.html"]
    assert "Cả nước còn 63 tỉnh." in pages["2025/index.html"]
    assert "Sở Y tế đạt 70,25 điểm" in pages["index.html"]
    assert "Sở Y tế đạt 70,25 điểm" in pages["feed.xml"]
    assert "[[" not in "".join(pages.values())
    (site.root / "data/2025.yaml").write_text(ROWS.format("71,50"), encoding="utf-8")
    changed = built(site)
    assert "Sở Y tế đạt <strong>71,50</strong> điểm" in changed["2025/index.html"]
    assert "70,25" not in "".join(changed.values())


def test_a_figure_that_is_not_to_be_had_is_told_where_it_was_asked_for(
    make_site: MakeSite,
) -> None:
    text = ARTICLE.replace("**[[điểm: so-y-te]]**", "[[điểm: so-y-te]] và [[hạng: so-la]]")
    site = make_site({"data/2025.yaml": ROWS.format("70,25"), "content/2025.md": text})
    with pytest.raises(Mistakes) as caught:
        pipeline.build(site)
    [problem] = (p for p in caught.value.problems if not p.is_warning)
    line = text.splitlines()[problem.place.line - 1]
    assert problem.code == "figure-of-unknown"
    assert line[problem.place.column - 1 :].startswith("[[hạng: so-la]]")
    assert problem.excerpt == line


def test_an_english_text_is_given_english_words(make_site: MakeSite) -> None:
    settings = Path("tests/broken/sound/content/site.yaml").read_text(encoding="utf-8")
    site = make_site(
        {
            "content/site.yaml": f"{settings}languages: [vi, en]\n",
            "data/2025.yaml": ROWS.format("70,25"),
            "content/2025.en.md": "---\ntitle: Results\n---\n\nLast: [[last: so, 2024]]; "
            "[[score: so-y-te]] points, [[change: so-y-te]].\n",
        }
    )
    pipeline.build(site)
    page = (site.out / "en/2025/index.html").read_text(encoding="utf-8")
    assert "70.25 points, up 2 places." in page
