"""What axe and IBM's checker find on the pages, as somebody with a screen reader would.

They see no text whose background they cannot make out, and cannot tell whether words are
well chosen, whether the order of reading makes sense, or whether a picture's description says what
the picture shows; people look at all that.
"""

from itertools import islice

import pytest
from playwright.sync_api import Page

from tests.folders import contents
from tests.web.looks import Show, looks
from tests.web.server import Server
from tests.web.sites import KINDS, SITES, Visit, kind_of, visits
from tests.web.tools import source

AXE = """async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
    const found = await axe.run(document, {runOnly: {type: "tag", values: tags}});
    return found.violations.flatMap(({id, nodes}) =>
        nodes.map(({target, html, any, all, none}) => {
            const [why] = [...any, ...all, ...none];
            return [id, why.message, target.join(" "), html];
        }));
}"""
"""What axe says is wrong."""

IBM = """async () => {
    const report = await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"]);
    return report.results
        .filter(({value}) => ["FAIL", "POTENTIAL"].includes(value[1]))
        .map(({ruleId, message, path, snippet}) => [ruleId, message, path.dom, snippet]);
}"""
"""What IBM's checker says is wrong, or wants to be looked at."""

ANSWERED = {
    ("style_color_misuse", ""): "asked of every page with a stylesheet: who draws it looks at it",
    ("style_viewport_resizable", ""): "asked of every page with a stylesheet: see test_reflow",
    ("style_focus_visible", ""): "asked wherever an outline is set: test_keyboard sees each one",
    ("element_tabbable_unobscured", ""): "asked from afar: test_keyboard goes there and looks",
    ("element_tabbable_role_valid", '<div aria-labelledby="'): "what scrolls must take the focus",
    ("input_label_visible", "<button title="): "signs that portals have; a mouse shows the words",
    ("list_structure_proper", "<dl"): "does not know the <div> that HTML lets a <dl> have",
    ("text_block_heading", '<p class="organisation"'): "who publishes, at the foot of the page",
    ("text_block_heading", '<p class="path kicker"'): "a step of the path, where there is but one",
    ("text_sensory_misuse", ""): "hears directions in 'ranked above', 'largest' and 'lower'",
    ("blockquote_cite_exists", ""): "an editor may quote what has no address",
}
"""Questions of IBM's, by rule and the element asked about, and who answers them."""

LOAD = {
    AXE: source("axe-core/axe.min.js"),
    IBM: source("accessibility-checker-engine/ace.js") + ";window.ace = ace; 0",
}


LOOKS = {AXE: 6, IBM: 4}
"""In how many looks each is asked: IBM's takes seconds, and has nothing to say of high contrast."""


def findings(page: Page, question: str) -> list[str]:
    """What a checker finds on a page in all its looks, each finding once with where it is seen."""
    page.evaluate(LOAD[question])
    found: dict[str, list[str]] = {}
    for look in islice(looks(page), LOOKS[question]):
        for rule, why, place, html in page.evaluate(question):
            finding = f"{rule}: {why}\n    {place}\n    {html[:160]}"
            if not is_answered(rule, html):
                found.setdefault(finding, []).append(look)
    return [f"{finding}\n    at {', '.join(seen)}" for finding, seen in found.items()]


def is_answered(rule: str, html: str) -> bool:
    return any(rule == asked and html.startswith(of) for asked, of in ANSWERED)


@pytest.mark.parametrize("visit", visits(), ids=str)
def test_axe_finds_nothing(visit: Visit, show: Show) -> None:
    found = findings(show(visit.path), AXE)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("visit", visits(), ids=str)
def test_ibm_finds_nothing(visit: Visit, show: Show) -> None:
    found = findings(show(visit.path), IBM)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("question", "rule"), [(AXE, "image-alt"), (IBM, "img_alt_valid")])
def test_a_checker_finds_what_is_wrong(question: str, rule: str, show: Show) -> None:
    page = show("cchc/2025/")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"x\">')")
    assert any(finding.startswith(rule) for finding in findings(page, question))


def test_every_kind_of_page_is_looked_at(server: Server) -> None:
    """A page that is none of the kinds that the checks visit would go unseen."""
    for name in SITES:
        pages = [path for path in contents(server.folders[name]) if path.endswith(".html")]
        kinds = {kind_of(path) for path in pages}
        assert kinds - {visit.kind for visit in visits()} == set(), name
    assert {visit.kind for visit in visits()} == KINDS.keys()
