"""What was sealed comes back as it was, or not at all."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from parsite.seal import sealed, signed, unsealed, unsigned


@given(st.binary(max_size=200))
@example(b"")
@example(b"\n\n")
@example(sealed(b"inside"))
def test_what_was_sealed_comes_back(content: bytes) -> None:
    assert unsealed(sealed(content)) == content


@given(st.binary(max_size=50), st.data())
def test_any_other_byte_is_seen(content: bytes, data: st.DataObject) -> None:
    whole = sealed(content)
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[at]))
    with pytest.raises(ValueError, match="damaged"):
        unsealed(whole[:at] + bytes([other]) + whole[at + 1 :])


@given(st.binary(min_size=1, max_size=50), st.data())
def test_whatever_is_cut_or_added_is_seen(content: bytes, data: st.DataObject) -> None:
    whole = sealed(content)
    for damaged in (whole[: data.draw(st.integers(0, len(whole) - 1))], whole + b"\n", whole[64:]):
        with pytest.raises(ValueError, match="damaged"):
            unsealed(damaged)


@given(st.binary(max_size=200))
def test_what_nobody_sealed_is_no_content(stored: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        unsealed(stored)


@pytest.mark.parametrize("text", ["a: 1\n", "seal: x\nb: 2\n"])
def test_a_signed_text_is_given_back_as_long_as_nobody_touched_it(text: str) -> None:
    kept = signed(text)
    assert kept.startswith(text)
    assert unsigned(kept) == text
    for n, character in enumerate(kept):
        other = kept[:n] + ("x" if character != "x" else "y") + kept[n + 1 :]
        with pytest.raises(ValueError, match="edited"):
            unsigned(other)


def test_what_bears_no_seal_is_not_believed() -> None:
    with pytest.raises(ValueError, match="edited"):
        unsigned("a: 1\n")
