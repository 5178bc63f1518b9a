"""What templates can do with what they are given, in each language."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from parsite.model import lettering
from parsite.model.language import Language
from parsite.model.page import facebook_link, zalo_link
from parsite.stages.render import charts
from parsite.stages.render.markup import pieces


def _signed(language: Language) -> Callable[[Decimal], str]:
    """Give what writes a difference with its sign: `+0,12`, `−0,12`, `0`."""

    def signed(value: Decimal) -> str:
        sign = "+" if value > 0 else "−" if value < 0 else ""
        return sign + language.number(abs(value))

    return signed


FILTERS: Mapping[str, Callable[..., Any]] = {
    "balanced": lettering.balanced,
    "bands": charts.bands,
    "dots": charts.dots,
    "facebook": facebook_link,
    "fitted": lettering.fitted,
    "pieces": pieces,
    "slope": charts.slope,
    "some": charts.some,
    "text_width": lettering.width,
    "timeline": charts.timeline,
    "wrapped": lettering.wrapped,
    "zalo": zalo_link,
}
"""Those that are the same in every language."""


def filters(language: Language) -> Mapping[str, Callable[..., Any]]:
    """Give the filters of a language's templates."""
    return {
        **FILTERS,
        "count": language.count,
        "long_date": language.long_date,
        "lowered": language.lowered,
        "number": language.number,
        "raised": language.raised,
        "short_date": language.short_date,
        "signed": _signed(language),
        "within": language.within,
    }
