"""What the list of implanted devices amounts to, and how depth is read."""

from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules import facts, freshness, policy
from screening.rules.facts import device
from screening.rules.facts.device import OtherDevice
from screening.rules.record import Entry, Listing, Record
from screening.rules.vocabulary.device import DEVICE_KIND, ELECTRONIC

DAY = date(2024, 6, 1)
PACEMAKER = OtherDevice("pacemaker", "Acme One", True)
HIP = OtherDevice("passive", None, None)
OFF_FOR_GOOD = OtherDevice("cord_stimulator", None, False)
UNNAMED = OtherDevice(None, None, None)
UNNAMED_AND_OFF = OtherDevice(None, None, False)
OTHER = OtherDevice("other", "Unreadable card", True)
YES, NO = Known(True, source="list"), Known(False, source="list")


def electronic(state, *rows):
    record = Record(lists={"devices_list": Listing(state, rows)})
    return device.derive(record, DAY)["electronic_device"]


@pytest.mark.parametrize(
    ("state", "rows", "expected"),
    [
        ("complete", (PACEMAKER,), YES),
        ("complete", (HIP, PACEMAKER), YES),
        ("partial", (PACEMAKER,), YES),
        ("", (PACEMAKER,), YES),
        ("complete", (HIP,), NO),
        ("complete", (OFF_FOR_GOOD, HIP), NO),
        ("complete", (UNNAMED_AND_OFF,), NO),
        ("none", (), NO),
        ("partial", (HIP,), Unknown(Why.INCOMPLETE)),
        ("", (HIP,), Unknown(Why.INCOMPLETE)),
        ("", (), Unknown(Why.NOT_ASKED)),
        ("complete", (UNNAMED,), Unknown(Why.NOT_KNOWN)),
        ("complete", (HIP, OTHER), Unknown(Why.NOT_KNOWN)),
        ("complete", (OTHER, PACEMAKER), YES),
    ],
)
def test_another_electronic_device(state, rows, expected):
    assert electronic(state, *rows) == expected


def test_a_device_not_known_to_be_off_counts():
    assert electronic("complete", OtherDevice("pacemaker", None, None)) == YES


def test_every_kind_but_two_is_electronic():
    assert set(DEVICE_KIND.values) - ELECTRONIC == {"passive", "other"}
    for kind in ELECTRONIC:
        assert electronic("complete", OtherDevice(kind, None, True)) == YES


def test_a_list_nobody_asked_for_is_read_from_an_empty_chart():
    assert device.derive(Record(), DAY)["electronic_device"] == Unknown(Why.NOT_ASKED)


def test_one_inch_is_2_54_cm():
    ((unit, factor, offset),) = device.pocket_depth.units
    assert unit == "in"
    assert Decimal(1) * factor + offset == Decimal("2.54")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 8, 30), Known(Decimal(2), on=DAY)),
        (date(2024, 8, 31), Between(Decimal(2), None, Why.STALE, on=DAY)),
    ],
)
def test_an_old_depth_can_only_have_grown(day, expected):
    answer = Known(Decimal(2), on=DAY)
    assert freshness.current(device.pocket_depth, answer, day, policy.DEFAULTS) == expected


def test_a_body_found_too_small_stays_so_until_examined_again():
    record = Record({"body_size": Entry("insufficient", on=date(2020, 1, 1))})
    read = facts.answers(record, DAY, policy.DEFAULTS)["body_size"]
    assert read == Known("insufficient", on=date(2020, 1, 1))


def test_a_body_found_large_enough_is_examined_again():
    record = Record({"body_size": Entry("sufficient", on=date(2024, 1, 1))})
    read = facts.answers(record, DAY, policy.DEFAULTS)["body_size"]
    assert isinstance(read, Unknown)
    assert read.why is Why.STALE
