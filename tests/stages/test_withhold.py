"""What is withheld is as if it had never been written."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from parsite import pipeline
from parsite.model.place import Mistakes
from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import contents

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ROWS = "blocks:\n  so:\n    results:\n"
YEAR = f"{ROWS}      - {{unit: Sở Y tế, score: '70,25', max: 100}}\n"
LATER = f"{ROWS}      - {{unit: Sở Y tế, score: '71,25', max: 100}}\n"
ARTICLE = "---\ntitle: Bài viết\n{more}---\n\nKết quả. {text}\n"
Files = dict[str, str | bytes | None]


def built(site: Site, now: datetime = NOW) -> dict[str, bytes]:
    """Build a site at a time; give all that is public."""
    pipeline.build(Site(site.root, site.out, now=now))
    return contents(site.out)


def article(text: str = "", more: str = "") -> str:
    return ARTICLE.format(text=text, more=more)


@pytest.mark.parametrize(
    ("written", "public"),
    [
        ({"data/2025.yaml": f"draft: có\n{YEAR}"}, {}),
        ({"data/2025.yaml": f"release_at: 2026-12-01T08:00:00+07:00\n{YEAR}"}, {}),
        ({"content/sap-toi.md": article(more="draft: true\n")}, {}),
        (
            {
                "data/2025.yaml": f"draft: có\n{YEAR}",
                "data/2026.yaml": LATER,
                "content/2025.md": article("Xem [giấy](media/giay.pdf)."),
                "content/media/giay.pdf": b"%PDF",
            },
            {"data/2026.yaml": LATER},
        ),
        (
            {"data/2025.yaml": YEAR, "content/2025.md": article(more="draft: yes\n")},
            {"data/2025.yaml": YEAR},
        ),
    ],
    ids=["draft", "before-its-moment", "page", "looked-back-to", "article"],
)
def test_what_is_withheld_leaves_no_trace(
    make_site: MakeSite, written: Files, public: Files
) -> None:
    """Not a byte of what is published tells that it exists: not even a change since it."""
    assert built(make_site(written)) == built(make_site(public, name="without"))


def test_a_year_is_public_from_its_moment_on(make_site: MakeSite) -> None:
    moment = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    site = make_site({"data/2025.yaml": f"release_at: 2026-12-01T08:00:00+07:00\n{YEAR}"})
    assert "2025/index.html" not in built(site, moment - timedelta(seconds=1))
    assert "2025/index.html" in built(site, moment)
    assert "2025/index.html" not in built(site, moment - timedelta(days=1))


def test_a_released_year_says_nothing_of_its_moment(make_site: MakeSite) -> None:
    when = "release_at: 2020-12-01T08:00:00+07:00\n"
    plain = built(make_site({"data/2025.yaml": YEAR}))
    told = built(make_site({"data/2025.yaml": f"{when}{YEAR}"}, name="told"))
    assert plain.keys() == told.keys()
    differ = {p for p in plain if plain[p] != told[p]} - {"release.json"}
    assert all(p.endswith(".xlsx") or masked(plain[p]) == masked(told[p]) for p in differ)


def masked(content: bytes) -> bytes:
    """A page without the digests of the files that its figures stand in."""
    return re.sub(rb"[0-9a-f]{12,64}", b"", content)


def test_without_a_clock_no_year_that_names_its_moment_is_public(make_site: MakeSite) -> None:
    site = make_site({"data/2025.yaml": f"release_at: 2020-12-01T08:00:00+07:00\n{YEAR}"})
    pipeline.build(site)
    assert "2025/index.html" not in contents(site.out)


@pytest.mark.parametrize("draft", ["không", "no", "false", "sai", ""])
def test_what_is_said_to_be_no_draft_is_public(make_site: MakeSite, draft: str) -> None:
    site = make_site({"content/gioi-thieu.md": article(more=f"draft: {draft}\n")})
    assert "gioi-thieu/index.html" in built(site)


def test_a_draft_translation_leaves_the_other_language_alone(make_site: MakeSite) -> None:
    settings = (Path(__file__).parents[1] / "broken/sound/content/site.yaml").read_text("utf-8")
    english = {"content/site.yaml": f"{settings}languages: [vi, en]\n"}
    both = {"content/gioi-thieu.md": article(), "content/gioi-thieu.en.md": article()}
    drafted = both | {"content/gioi-thieu.en.md": article(more="draft: có\n")}
    one = {"content/gioi-thieu.md": article()}
    public = built(make_site(english | drafted))
    assert "en/gioi-thieu/index.html" not in public
    assert public == built(make_site(english | one, name="one"))
    assert "en/gioi-thieu/index.html" in built(make_site(english | both, name="both"))


def test_a_file_that_something_public_leads_to_as_well_is_public(make_site: MakeSite) -> None:
    files: Files = {
        "content/media/giay.pdf": b"%PDF",
        "content/sap-toi.md": article("[Giấy](media/giay.pdf)", "draft: có\n"),
    }
    assert "media/giay.pdf" not in built(make_site(files))
    files["content/gioi-thieu.md"] = article("[Giấy](media/giay.pdf)")
    assert "media/giay.pdf" in built(make_site(files, name="shared"))


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"data/2025.yaml": f"draft: có\n{YEAR.replace('70,25', '170,25')}"}, "score-too-high"),
        ({"content/sap-toi.md": article("<b>", "draft: có\n")}, "article-html"),
        (
            {"content/2024.md": article("Sở Y tế được 90,50 điểm.", "draft: có\n")},
            "claim-false",
        ),
        ({"data/2024.yaml": f"draft: nháp\n{YEAR}"}, "not-a-choice"),
    ],
    ids=["figure", "markdown", "claim", "draft-itself"],
)
def test_a_mistake_in_a_draft_is_told(make_site: MakeSite, files: Files, code: str) -> None:
    with pytest.raises(Mistakes) as found:
        built(make_site(files))
    assert [p.code for p in found.value.problems if not p.is_warning] == [code]
