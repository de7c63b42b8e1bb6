"""icalendar, recurring-ical-events and dateutil as judges.

`happens FILE FROM TO`: what happens inside the window, one JSON line each.
`holds FILE`: each event and task as it stands, one JSON line each.
`zones FILE FROM TO`: the same, every zone being what its own VTIMEZONE says.
"""

import io
import json
import sys
from datetime import date, datetime, timezone
from pathlib import Path

import icalendar
import recurring_ical_events
from dateutil.tz import tzical


def stamp(moment):
    if not isinstance(moment, datetime):
        return moment.strftime("%Y%m%d")
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return moment.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def text(event, name):
    value = event.get(name)
    return None if value is None else str(value)


def tell(event, start, end):
    texts = {name: text(event, name) for name in ("summary", "description", "location")}
    print(json.dumps({"uid": text(event, "uid"), "start": stamp(start), "end": stamp(end), **texts}, ensure_ascii=False))


def happens(path, first, last):
    calendar = icalendar.Calendar.from_ical(Path(path).read_bytes())
    for event in recurring_ical_events.of(calendar).between(first, last):
        if stamp(event.start) >= first.strftime("%Y%m%d"):
            tell(event, event.start, event.end)


def holds(path):
    calendar = icalendar.Calendar.from_ical(Path(path).read_bytes())
    for one in calendar.walk():
        if one.name not in ("VEVENT", "VTODO"):
            continue
        when = one.get("DUE") if one.name == "VTODO" else one.get("DTSTART")
        organizer = one.get("ORGANIZER")
        attendees = one.get("ATTENDEE", [])
        attendees = attendees if isinstance(attendees, list) else [attendees]
        told = {
            "kind": one.name,
            "method": text(calendar, "METHOD"),
            "uid": text(one, "UID"),
            "sequence": int(one.get("SEQUENCE", 0)),
            "status": text(one, "STATUS"),
            "at": stamp(when.dt),
            "summary": text(one, "SUMMARY"),
            "description": text(one, "DESCRIPTION"),
            "organizer": None if organizer is None else str(organizer),
            "attendees": [str(attendee) for attendee in attendees],
        }
        print(json.dumps(told, ensure_ascii=False))


def zones(path, first, last):
    raw = Path(path).read_text(encoding="utf-8").replace("\r\n ", "").replace("\r\n", "\n")
    known = tzical(io.StringIO(raw))
    calendar = icalendar.Calendar.from_ical(raw)
    by_icalendar = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.timezones}
    for event in calendar.walk("VEVENT"):
        start = event["DTSTART"]
        name = start.params.get("TZID")
        if not first <= start.dt.date() < last:
            continue
        for by, zone in (("dateutil", known.get(name)), ("icalendar", by_icalendar[name])):
            at = start.dt.replace(tzinfo=zone, fold=0)
            print(json.dumps({"uid": str(event["UID"]), "by": by, "start": stamp(at)}))


if __name__ == "__main__":
    command, path, *window = sys.argv[1:]
    {"happens": happens, "holds": holds, "zones": zones}[command](path, *(date.fromisoformat(day) for day in window))
