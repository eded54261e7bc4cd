"""The calendars of the committed site, read by a library that follows RFC 5545 to the letter."""

from pathlib import Path

import icalendar
import pytest

SITE = Path(__file__).resolve().parents[2] / "site"
CALENDARS = sorted(SITE.glob("worklist/*.ics"))


def test_there_is_a_calendar_for_each_work_list():
    assert CALENDARS
    assert {path.stem for path in CALENDARS} == {path.stem for path in SITE.glob("worklist/*.html")}


@pytest.mark.parametrize("path", CALENDARS, ids=lambda path: path.stem)
def test_a_calendar_is_valid(path):
    data = path.read_bytes()
    assert data.endswith(b"END:VCALENDAR\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, line
        assert b"\n" not in line
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors
    events = calendar.walk("VEVENT")
    assert events
    uids = [str(event["UID"]) for event in events]
    assert len(uids) == len(set(uids))
    for event in events:
        assert not event.errors
        assert str(event["SUMMARY"]).strip()
        start, end = event.decoded("DTSTART"), event.decoded("DTEND", None)
        assert end is None or end > start
        if hasattr(start, "hour"):
            assert start.utcoffset().total_seconds() == 8 * 3600
