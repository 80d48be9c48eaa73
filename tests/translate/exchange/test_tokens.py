import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.exchange.tokens import DamagedToken, Token, parse_token, text_hash

HEX = st.text("0123456789abcdef", min_size=10, max_size=10)
TOKENS = st.builds(Token, HEX, st.integers(0, 10**6), st.integers(0, 99), st.integers(0, 10**9), HEX, HEX)


@given(TOKENS)
def test_a_mark_says_what_was_written(token: Token) -> None:
    assert parse_token(str(token)) == token
    assert parse_token(f" {token}\n") == token
    assert str(token).replace(".", "").isalnum()


@given(TOKENS, st.data())
def test_one_changed_sign_is_noticed(token: Token, data: st.DataObject) -> None:
    text = str(token)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("0123456789abcdefg. "))
    changed = text[:place] + other + text[place + 1 :]
    if changed.strip() != text:
        with pytest.raises(DamagedToken):
            parse_token(changed)


@pytest.mark.parametrize("text", ["", ".", "12", "a.b.c.d.e.f.g", "1.2.3.4.5.6.٧", "=HYPERLINK(1)"])
def test_what_is_no_mark_is_none(text: str) -> None:
    with pytest.raises(DamagedToken):
        parse_token(text)


def test_blanks_do_not_count_and_letters_do() -> None:
    assert text_hash("a  b\nc ") == text_hash("a b c")
    assert text_hash("a b") != text_hash("a c")
    assert text_hash(None) == text_hash("")
