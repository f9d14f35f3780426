from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.texts import PassageRecord, Texts, TextWriter

texts = st.text(st.characters(exclude_categories=["Cs"]))
numbers = st.lists(st.integers(0, 2**31))
records = st.builds(
    PassageRecord, texts, texts, texts, st.lists(texts), st.lists(texts), numbers, numbers, numbers, numbers, numbers,
    st.lists(texts), texts,
)  # fmt: skip


@given(st.lists(records, max_size=4))
def test_records_are_read_as_they_were_written(several: list[PassageRecord]) -> None:
    writer = TextWriter()
    for record in several:
        writer.add(record)
    read = Texts(writer.as_bytes())

    assert [read.record(number) for number in range(len(several))] == several
    assert len(read) == len(several)
