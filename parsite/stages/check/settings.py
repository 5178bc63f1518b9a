"""`content/site.yaml` and the wordings of the site's themes."""

from collections.abc import Iterator, Mapping

from parsite.model.directory import nearest
from parsite.model.fields import SITE
from parsite.model.language import LANGUAGES, VIETNAMESE, Language
from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.phrase import Phrase, Phrases
from parsite.model.place import Problem, problem
from parsite.model.release import RELEASE_FILE
from parsite.model.settings import Licence, Settings
from parsite.stages.check.decode import Filled, fill

Problems = tuple[Problem, ...]
FIRST = "vi"
"""The language of the data, and so of the site's root."""
_TRANSLATED = ("title", "organisation", "description", "contact", "notice")


def settings(node: Node | None, address: str = "", pictures: str = "") -> tuple[Settings, Problems]:
    """Read the site's settings; an `address` given stands in for the `base_url` written.

    `pictures`, where given, stand in for a picture of every unit.
    """
    if node is None:
        return Settings("", "", ""), ()
    filled, problems = fill(node, SITE)
    address = address or filled.text("base_url")
    languages = tuple(dict.fromkeys(filled.get("languages", ())))
    licence = filled.get("licence")
    made = Settings(
        title=filled.text("title"),
        organisation=filled.text("organisation"),
        base_url=address if address.endswith("/") else f"{address}/",
        description=filled.text("description"),
        contact=filled.text("contact"),
        notice=filled.text("notice"),
        padded_counts=filled.get("counts") == "padded",
        theme=filled.get("theme", "base"),
        languages=languages or (FIRST,),
        translations={code: _translated(filled, code) for code in languages[1:]},
        zalo_oa_id=filled.text("zalo_oa_id"),
        licence=Licence(**licence.values) if licence and licence.sound else None,
        without=tuple(dict.fromkeys(filled.get("without", ()))),
        share_pictures=_pictures(filled.get("share_pictures", "units"), pictures),
        keep=tuple(filter(_is_below, filled.get("keep", ()))),
        place=filled.place,
        keep_place=filled.at("keep"),
    )
    strange = (name for name in filled.get("keep", ()) if not _is_below(name))
    problems += tuple(problem(filled.at("keep"), "keep-path", name=name) for name in strange)
    if languages and languages[0] != FIRST:
        problems += (problem(filled.at("languages"), "language-first"),)
    return made, problems


def _pictures(wanted: str, instead: str) -> str:
    return instead if instead and wanted == "units" else wanted


def _is_below(name: str) -> bool:
    """Whether a name is that of a file or folder below another, as it is written in an address."""
    parts = name.removesuffix("/").split("/")
    return not {"", ".", "..", RELEASE_FILE} & {*parts} and not set('\\:*?"<>|') & set(name)


def _translated(filled: Filled, language: str) -> dict[str, str]:
    """Give what the settings say in another language, by what it stands for."""
    told = {name: filled.text(f"{name}_{language}") for name in _TRANSLATED}
    return {name: text for name, text in told.items() if text}


def wordings(
    nodes: Mapping[str, tuple[Node, ...]],
) -> tuple[dict[str, Phrases], Problems]:
    """Read the wordings of each language."""
    read = {code: phrases(of_language, LANGUAGES[code]) for code, of_language in nodes.items()}
    return (
        {code: made for code, (made, _) in read.items()},
        tuple(p for _, wrong in read.values() for p in wrong),
    )


def phrases(nodes: tuple[Node, ...], language: Language = VIETNAMESE) -> tuple[Phrases, Problems]:
    """Lay the themes' wordings over each other, the site's own theme on top.

    The last one is that of the theme all others build on: it says which wordings there are, and
    which names in braces each may use.
    """
    known: dict[str, Phrase] = {}
    problems: list[Problem] = []
    for number, node in enumerate(reversed(nodes)):
        own, wrong = _flat(node)
        problems += wrong
        if number:
            problems += _strays(own, known)
        known |= own
    return Phrases(known, language), tuple(problems)


def _flat(node: Node) -> tuple[dict[str, Phrase], Problems]:
    """Read nested wordings by dotted key."""
    if not isinstance(node, Keyed):
        return {}, (problem(node.place, "not-keyed"),)
    entries = list(_leaves(node, ""))
    wrong = tuple(problem(n.place, "not-text") for _, n in entries if not isinstance(n, Scalar))
    return {k: Phrase(n.text, n.place) for k, n in entries if isinstance(n, Scalar)}, wrong


def _leaves(node: Node, prefix: str) -> Iterator[tuple[str, Scalar | Listing]]:
    if not isinstance(node, Keyed):
        yield prefix, node
        return
    for key, child in node:
        yield from _leaves(child, f"{prefix}.{key.text}" if prefix else key.text)


def _strays(own: dict[str, Phrase], known: dict[str, Phrase]) -> Iterator[Problem]:
    for key, phrase in own.items():
        if key not in known:
            close = nearest(key, known)
            yield problem(phrase.place, "phrase-unknown", name=key, nearest=close)
            continue
        for name in sorted(phrase.names - known[key].names):
            allowed = ", ".join(f"{{{n}}}" for n in sorted(known[key].names))
            facts = {"name": f"{{{name}}}", "phrase": key, "nearest": allowed}
            yield problem(phrase.place, "phrase-name", **facts)
