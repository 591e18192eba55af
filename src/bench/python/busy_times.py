#!/usr/bin/env python3
"""When the owners of calendars are busy, by python3-icalendar and python3-dateutil (Debian's packages).

    busy_times.py FOLDER FROM TO ZONE > expected.tsv

reads every *.ics of a folder and writes a line each: the file's name, a tab, and its busy times from FROM to TO
(20260101T000000Z), merged, as UTC. ZONE is the reader's, for times without one, unless the calendar has X-WR-TIMEZONE.

It shares nothing with Waymark's own reading but the standards: lines and values are icalendar's, rules are dateutil's, zones
are Python's zoneinfo or, where a calendar describes its own, dateutil's tzical.
"""
import datetime as dt
import io
import itertools
import pathlib
import re
import sys
from zoneinfo import ZoneInfo

import icalendar
from dateutil import rrule, tz
from icalendar.windows_to_olson import WINDOWS_TO_OLSON

UTC = dt.timezone.utc


def instant(text):
    return dt.datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def to_utc(naive, zone):
    """RFC 5545, 3.3.5: of a time that comes twice the first, of one that is skipped the offset before."""
    def offset(when):
        return zone.utcoffset(when.replace(tzinfo=zone))

    day = dt.timedelta(days=1)
    before, after = offset(naive - day), offset(naive + day)
    if before == after:
        return (naive - before).replace(tzinfo=UTC)
    fits = []
    for off in (before, after):
        utc = (naive - off).replace(tzinfo=UTC)
        if utc.astimezone(zone).replace(tzinfo=None) == naive:
            fits.append(utc)
    return min(fits) if fits else (naive - before).replace(tzinfo=UTC)


class Zones:
    def __init__(self, text, reader):
        self.reader = ZoneInfo(reader)
        self.own = {}
        for block in re.findall(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE", text, re.S):
            name = re.search(r"^TZID:(.*?)\s*$", block, re.M).group(1)
            try:
                self.own[name] = tz.tzical(io.StringIO(block.replace("\r\n", "\n"))).get()
            except Exception as unread:
                print("zone", name, unread, file=sys.stderr)

    def of(self, prop):
        name = prop.params.get("TZID")
        if not name:
            return self.reader
        try:
            return ZoneInfo(name)
        except Exception:
            pass
        if name in self.own:
            return self.own[name]
        if name in WINDOWS_TO_OLSON:
            return ZoneInfo(WINDOWS_TO_OLSON[name])
        return self.reader


class Moment:
    """A date, or a time on a clock."""

    def __init__(self, value, zone, reader):
        self.date = not isinstance(value, dt.datetime)
        if self.date:
            self.naive, self.zone = dt.datetime.combine(value, dt.time()), reader
        elif value.tzinfo is not None and zone is None:
            self.naive, self.zone = value.astimezone(UTC).replace(tzinfo=None), UTC
        else:
            self.naive, self.zone = value.replace(tzinfo=None), zone or reader

    def utc(self):
        return to_utc(self.naive, self.zone)


def moment(prop, value, zones):
    is_utc = isinstance(value, dt.datetime) and value.tzinfo is not None and "TZID" not in prop.params
    return Moment(value, None if is_utc else zones.of(prop), zones.reader)


def many(event, name):
    props = event.get(name, [])
    # icalendar gives None for what is no date ("RDATE:20131210Z").
    return [prop for prop in (props if isinstance(props, list) else [props]) if prop is not None]


def length_of(event, start, zones):
    """A function from a naive start and its zone to the end in UTC."""
    if event.get("DTEND") is not None:
        end = moment(event["DTEND"], event["DTEND"].dt, zones)
        if start.date:
            days = max(1, (end.naive.date() - start.naive.date()).days)
            return lambda naive, zone: to_utc(naive + dt.timedelta(days=days), zone)
        exact = max(dt.timedelta(), end.utc() - start.utc())
        return lambda naive, zone: to_utc(naive, zone) + exact
    if event.get("DURATION") is not None:
        return lasting(event["DURATION"].dt, start.date)
    if start.date:
        return lambda naive, zone: to_utc(naive + dt.timedelta(days=1), zone)
    return lambda naive, zone: to_utc(naive, zone)


def lasting(span, date):
    """Days by the calendar, then seconds by the stopwatch."""
    days, rest = dt.timedelta(days=span.days), dt.timedelta(seconds=span.seconds)
    if date:
        days, rest = max(days, dt.timedelta(days=1)), dt.timedelta()
    return lambda naive, zone: to_utc(naive + days, zone) + rest


def times(event, start, zones, to):
    """The naive times of a series on its own clock, with the length of each that has one of its own."""
    rules = many(event, "X-RULE")
    found = {}
    if not rules:
        found[start.naive] = None
    for rule in rules:
        text = str(rule).strip()
        parts = dict(part.split("=", 1) for part in text.split(";"))
        until = parts.pop("UNTIL", None)
        count = int(parts.pop("COUNT")) if "COUNT" in parts else None
        # No further than is asked for: a rule that never comes true would be followed to the year 9999.
        parts["UNTIL"] = to.strftime("%Y%m%dT%H%M%S")
        try:
            expanded = rrule.rrulestr(
                ";".join(f"{name}={value}" for name, value in parts.items()), dtstart=start.naive)
        except ValueError as never:
            expanded = []
            none(never)
        given = 0
        last = None
        # The first time of a series is one of it, whatever its rule says.
        for naive in itertools.chain([start.naive], later(expanded, start.naive, to, count)):
            if naive == last:
                continue
            last = naive
            if until is not None and naive != start.naive and past(naive, until, start.zone):
                break
            if count is not None and given >= count:
                break
            given += 1
            found[naive] = None
    for prop in many(event, "RDATE"):
        for value in prop.dts:
            if isinstance(value.dt, tuple):
                begin = moment(prop, value.dt[0], zones)
                stop = value.dt[1]
                if isinstance(stop, dt.timedelta):
                    own = lasting(stop, False)
                else:
                    exact = moment(prop, stop, zones).utc() - begin.utc()
                    own = lambda naive, zone, exact=exact: to_utc(naive, zone) + exact
                found[local(begin, start)] = own
            else:
                found.setdefault(local(moment(prop, value.dt, zones), start), None)
    return found


def none(never):
    """dateutil raises for a rule that never comes true, some when they are read and some when they are followed."""
    if not re.search("Invalid combination of interval|generates an empty set", str(never)):
        raise never


def followed(expanded):
    try:
        yield from expanded
    except ValueError as never:
        none(never)


def later(expanded, start, to, count):
    number = 0
    for naive in followed(expanded):
        if naive > to:
            return
        if naive > start:
            number += 1
            yield naive
            if count is not None and number >= count:
                return


def local(other, start):
    """A moment on the clock of the series."""
    if other.date or start.date or other.zone is start.zone:
        return other.naive
    return other.utc().astimezone(start.zone).replace(tzinfo=None)


def past(naive, until, zone):
    if len(until) == 8:
        return naive.date() > dt.datetime.strptime(until, "%Y%m%d").date()
    if until.endswith("Z"):
        return to_utc(naive, zone) > instant(until)
    return naive > dt.datetime.strptime(until, "%Y%m%dT%H%M%S")


def busy(event):
    return str(event.get("STATUS", "")).upper() != "CANCELLED" and str(event.get("TRANSP", "")).upper() != "TRANSPARENT"


def replaced(naive, zone, date, moments):
    for one in moments:
        if date or one.date:
            if one.naive.date() == naive.date():
                return True
        elif one.utc() == to_utc(naive, zone):
            return True
    return False


def expand(masters, overrides, zones, begin, to):
    ids = [(moment(o["RECURRENCE-ID"], o["RECURRENCE-ID"].dt, zones), o) for o in overrides]
    for _, override in ids:
        if busy(override):
            start = moment(override["DTSTART"], override["DTSTART"].dt, zones)
            yield start.utc(), length_of(override, start, zones)(start.naive, start.zone)
    for event in masters:
        start = moment(event["DTSTART"], event["DTSTART"].dt, zones)
        ends = length_of(event, start, zones)
        except_ = [moment(p, v.dt, zones) for p in many(event, "EXDATE") for v in p.dts]
        turns = sorted(
            ((rid.utc(), rid, o) for rid, o in ids
             if o["RECURRENCE-ID"].params.get("RANGE") == "THISANDFUTURE"), key=lambda turn: turn[0])
        early = (begin - dt.timedelta(days=40)).replace(tzinfo=None)
        for naive, own in times(event, start, zones, to).items():
            if naive < early:
                continue  # Nothing of it reaches as far: nothing in these calendars lasts a month.
            if replaced(naive, start.zone, start.date, except_):
                continue
            if replaced(naive, start.zone, start.date, [rid for rid, _ in ids]):
                continue
            utc = to_utc(naive, start.zone)
            turn = [t for t in turns if t[0] <= utc]
            if not turn:
                if busy(event):
                    yield utc, (own or ends)(naive, start.zone)
            elif busy(turn[-1][2]):
                _, rid, override = turn[-1]
                moved = moment(override["DTSTART"], override["DTSTART"].dt, zones)
                there = naive + (local(moved, start) - local(rid, start))
                yield to_utc(there, start.zone), length_of(override, moved, zones)(there, start.zone)


def read(path, begin, stop, default):
    text = path.read_bytes().decode("utf-8")
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    named = re.search(r"^X-WR-TIMEZONE:(.*?)\s*$", unfolded, re.M)
    zones = Zones(unfolded, named.group(1) if named else default)
    found = []
    to = (stop + dt.timedelta(days=40)).replace(tzinfo=None)
    # icalendar takes one period a line; the standard allows several.
    single = re.sub(
        r"^(FREEBUSY[^:\r\n]*:)(.*)$",
        lambda found: "\n".join(found.group(1) + period for period in found.group(2).strip().split(",")),
        unfolded, flags=re.M)
    # It falls over a line without a value (3.1: a colon within quotation marks ends no name), and the event has no start.
    single = re.sub(r'^[A-Z-]+(;[A-Z-]+=("[^"\r\n]*"|[^":\r\n;]*))+\r?\n', "", single, flags=re.M)
    # It refuses all of a calendar for the date of a task, which takes nobody's time.
    single = re.sub(r"^BEGIN:VTODO.*?^END:VTODO\r?\n", "", single, flags=re.M | re.S)
    # And it drops rules with places of two digits ("20WE"); dateutil reads them as they stand.
    single = re.sub(r"^RRULE:", "X-RULE:", single, flags=re.M)
    for calendar in icalendar.Calendar.from_ical(single, multiple=True):
        series = {}
        for number, event in enumerate(calendar.walk("VEVENT")):
            if "DTSTART" not in event:
                continue
            series.setdefault(str(event.get("UID", number)), []).append(event)
        for events in series.values():
            masters = [e for e in events if "RECURRENCE-ID" not in e]
            newest = max((int(e.get("SEQUENCE", 0)) for e in masters), default=0)
            masters = [e for e in masters if int(e.get("SEQUENCE", 0)) == newest]
            single = {}
            for e in sorted((e for e in events if "RECURRENCE-ID" in e), key=lambda e: int(e.get("SEQUENCE", 0))):
                single[str(e["RECURRENCE-ID"].dt)] = e
            found += expand(masters, list(single.values()), zones, begin, to)
        for component in calendar.walk("VFREEBUSY"):
            for prop in many(component, "FREEBUSY"):
                if prop.params.get("FBTYPE", "BUSY").upper() != "FREE":
                    found.append((prop.start, prop.end))
    merged = []
    for one, other in sorted((max(s, begin), min(e, stop)) for s, e in found if min(e, stop) > max(s, begin)):
        if merged and one <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], other)
        else:
            merged.append([one, other])
    return merged


def main():
    folder, begin, stop, default = sys.argv[1:]
    for path in sorted(pathlib.Path(folder).glob("*.ics")):
        try:
            windows = read(path, instant(begin), instant(stop), default)
        except Exception as unread:
            print(path.name, "not read:", unread, file=sys.stderr)
            continue
        print(path.name, " ".join(f"{s:%Y%m%dT%H%M%SZ}/{e:%Y%m%dT%H%M%SZ}" for s, e in windows), sep="\t", flush=True)


main()
