"""`content/site.yaml` and the wordings of the site's themes."""

from collections.abc import Iterator

from parsite.model.directory import nearest
from parsite.model.fields import SITE
from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.phrase import Phrase, Phrases
from parsite.model.place import Problem, problem
from parsite.model.settings import Settings
from parsite.stages.check.decode import fill

Problems = tuple[Problem, ...]


def settings(node: Node | None, address: str) -> tuple[Settings, Problems]:
    """Read the site's settings; an `address` given stands in for the `base_url` written."""
    if node is None:
        return Settings("", "", ""), ()
    filled, problems = fill(node, SITE)
    address = address or filled.text("base_url")
    made = Settings(
        title=filled.text("title"),
        organisation=filled.text("organisation"),
        base_url=address if address.endswith("/") else f"{address}/",
        description=filled.text("description"),
        contact=filled.text("contact"),
        notice=filled.text("notice"),
        padded_counts=filled.get("counts") == "padded",
        theme=filled.get("theme", "base"),
        place=filled.place,
    )
    return made, problems


def phrases(nodes: tuple[Node, ...]) -> tuple[Phrases, Problems]:
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
    return Phrases(known), tuple(problems)


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
