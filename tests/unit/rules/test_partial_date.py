"""A date as precisely as it is known: what it can mean, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from screening.rules.vocabulary.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-12", date(2019, 12, 1), date(2019, 12, 31)),
        ("2019-03-12", date(2019, 3, 12), date(2019, 3, 12)),
    ],
)
def test_a_date_runs_from_its_earliest_day_to_its_latest_and_is_written_as_it_was_read(
    text, first, last
):
    read = PartialDate.from_iso(text)
    assert (read.first, read.last, str(read)) == (first, last, text)


NO_DATES = (
    *("", "19", "219", "20190", "2019-1", "2019-13", "2019-00", "2019-02-30", "2019-02-00"),
    *("2019-02-29", "2019-3-12", "2019-03-12-01", "March", "２０１９", "2019-0３", "²²²²"),
    *("-2019", " 2019", "2019 ", "0000"),
)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):
        PartialDate.from_iso(text)


@pytest.mark.parametrize("parts", [(2019, None, 3), (2019, 0), (2019, 3, 0), (2019, 13), (0,)])
def test_a_day_needs_its_month_and_both_must_exist(parts):
    with pytest.raises(ValueError):
        PartialDate(*parts)
