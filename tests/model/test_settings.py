"""The site's folders."""

from pathlib import Path

import pytest

from parsite.model.site import Site


@pytest.mark.parametrize(("out", "state"), [("public", "public"), ("../cổng/cchc", "../cổng/cchc")])
def test_our_own_folder_lies_beside_the_pages_and_never_among_them(out: str, state: str) -> None:
    site = Site(Path("site"), Path("site") / out)
    assert not site.state.is_relative_to(site.out)
    assert site.state.parent == site.out.parent / ".parsite"


def test_two_outputs_side_by_side_have_each_their_own_folder() -> None:
    one, other = Site(Path("a"), Path("www/một")), Site(Path("a"), Path("www/hai"))
    assert one.state != other.state
