"""`why` tells in the reader's words what a page is made from, and why it would be made anew."""

import ast
from collections.abc import Callable, Iterator

import pytest

from parsite import pipeline
from parsite.cli import main
from parsite.model.site import Site
from parsite.report import Report, inputs
from parsite.trace import trace
from tests.conftest import MakeSite
from tests.folders import ROOT, contents, stamps

EXAMPLE = ROOT / "examples" / "minh-hoa"
Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Ask why; the exit code, what is printed and what is complained of."""

    def ask(site: Site, address: str, language: str = "en") -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["why", address, "--site", str(site.root), "--lang", language])
        return code, *capsys.readouterr()

    return ask


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of all that the pages of the example are made from."""
    site = Site(EXAMPLE, tmp_path_factory.mktemp("why") / "public")
    planned = pipeline.planning(site)
    told = trace(planned.pages, planned.theme.digest, planned.written)
    return {name for given in told.pages.values() for name in given}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_input_of_the_examples_pages_has_words(language: str, names: set[str]) -> None:
    known = inputs(language)
    assert len(names) > 100
    for name in names:
        bare = name.removesuffix(" (en)")
        assert bare in known or bare.partition(" ")[0] in known, name


def test_both_languages_have_words_for_the_same_inputs_with_the_same_gaps() -> None:
    vietnamese, english = inputs("vi"), inputs("en")
    assert {key: "{which}" in text for key, text in vietnamese.items()} == {
        key: "{which}" in text for key, text in english.items()
    }


def reasons() -> Iterator[str]:
    """Every reason that the source gives for making a page."""
    for file in (ROOT / "parsite").rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Because":
                assert isinstance(call.args[0], ast.Constant)
                yield str(call.args[0].value)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_reason_has_words(language: str) -> None:
    found = set(reasons())
    assert {"new", "changed", "given", "withdrawn", "damaged"} <= found
    for reason in found:
        assert Report(language, "parsite").words("why", reason, input="x")


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    """A site below its portal's address that has been built."""
    settings = (ROOT / "tests/broken/sound/content/site.yaml").read_text(encoding="utf-8")
    made = make_site({"content/site.yaml": settings.replace("mau.example/", "mau.example/cchc/")})
    pipeline.build(made)
    return made


@pytest.mark.parametrize("address", ["2024/", "/cchc/2024/", "https://mau.example/cchc/2024", ""])
def test_a_page_that_is_as_it_should_be_is_kept(site: Site, say: Say, address: str) -> None:
    code, out, err = say(site, address or "/")
    path = "2024/index.html" if address else "index.html"
    first, made_from = out.splitlines()
    assert (code, err) == (0, "")
    assert first == f"{path}: nothing has changed, the next build keeps it."
    assert made_from.startswith("Made from: ")
    assert "template" in made_from


def test_asking_changes_nothing(site: Site, say: Say) -> None:
    before = stamps(site.out), kept(site)
    say(site, "2024/")
    assert (stamps(site.out), kept(site)) == before


def kept(site: Site) -> dict[str, bytes]:
    """What is remembered of a site, but for when it was last looked at."""
    return {path: text for path, text in contents(site.state).items() if path != "live.json"}


TWO = """\
title: Chỉ số tỉnh Mẫu
title_en: The index of Mau
organisation: Tỉnh Mẫu
organisation_en: Mau
base_url: https://mau.example/
notice: Không có thật.
notice_en: Not real.
languages: [vi, en]
share_pictures: "off"
"""


def test_a_page_in_another_language_is_told_in_the_readers_words(
    make_site: MakeSite, say: Say
) -> None:
    site = make_site({"content/site.yaml": TWO})
    for address, words in (("en/", "the units by block"), ("en/feed.xml", "when the feed was")):
        code, out, _ = say(site, address)
        assert code == 0
        assert words in out
        assert "units by block (en), " not in out.replace("the units by block (en), ", "")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_edit_is_told_with_what_it_changed_and_its_file(
    site: Site, say: Say, language: str
) -> None:
    file = site.root / "data" / "2024.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("90,50", "91,50"), encoding="utf-8")
    _, out, _ = say(site, "2024/", language)
    lines = out.splitlines()
    words = Report(language, "parsite").words
    assert lines[0] == words("why", "anew", path="2024/index.html")
    assert sum(line.startswith("  - ") for line in lines) >= 1
    assert any(line.endswith(" data/2024.yaml") for line in lines)
    _, unit, _ = say(site, "don-vi/so-y-te/", language)
    assert unit.startswith(words("why", "kept", path="don-vi/so-y-te/index.html"))
    assert "data/2024.yaml" not in unit


def test_a_page_never_made_a_page_edited_and_a_page_gone_are_told(
    site: Site, say: Say, make_site: MakeSite
) -> None:
    fresh = make_site(name="fresh")
    assert "never made" in say(fresh, "2024/")[1]
    (site.out / "2024" / "index.html").write_bytes(b"x")
    (site.out / "index.html").unlink()
    for address in ("2024/", "/cchc/"):
        assert "  - the live file was edited or is gone\n" in say(site, address)[1]


def test_all_that_is_told_comes_true(site: Site, say: Say) -> None:
    """Who is told to be made anew is made, and nobody else."""
    file = site.root / "data" / "units.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("Huyện Đông", "Huyện Tây"), encoding="utf-8"
    )
    paths = sorted(path for path in contents(site.out) if path.endswith(".html"))
    before = contents(site.out)
    due = {path for path in paths if "makes it anew" in say(site, path)[1]}
    pipeline.build(site)
    changed = {path for path in paths if contents(site.out).get(path) != before[path]}
    assert changed
    assert changed <= due < set(paths)


@pytest.mark.parametrize(
    "address", ["2030/", "https://mau.example/cchc/khong-co/", "../x", "//", "%"]
)
def test_an_address_of_no_page_is_told(site: Site, say: Say, address: str) -> None:
    code, out, err = say(site, address)
    assert (code, out) == (2, "") or address == "//"
    assert "Traceback" not in err


def test_a_mistake_in_the_data_is_told_as_a_build_tells_it(site: Site, say: Say) -> None:
    (site.root / "data" / "2024.yaml").write_text("blocks: 5", encoding="utf-8")
    code, out, err = say(site, "2024/")
    assert (code, out) == (65, "")
    assert err.startswith("data/2024.yaml:1:9: ")
