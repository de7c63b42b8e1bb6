// ical.js as a judge. `happens FILE FROM TO`: what happens inside the window, one JSON line each. `holds FILE`: each event and task as it stands. `same LIST`: for each
// line «original TAB written» of a file, whether the two are the same calendar (jCal), one JSON line each.
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

const [, , command, file, from, to] = process.argv;
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** A text as a reader of files gets it: UTF-8, without its mark. */
function read(path) {
  return readFileSync(path).toString('utf8').replace(/^\uFEFF/, '');
}

/** All calendars of a text. */
function calendars(text) {
  const parsed = ICAL.parse(text);
  return Array.isArray(parsed[0]) ? parsed : [parsed];
}

function stamp(time) {
  if (!time) return null;
  if (time.isDate) return time.toString().replaceAll('-', '');
  return time.convertToZone(ICAL.Timezone.utcTimezone).toICALString();
}

function happens() {
  const window = [ICAL.Time.fromString(`${from}T00:00:00Z`), ICAL.Time.fromString(`${to}T00:00:00Z`)];
  for (const calendar of calendars(read(file))) {
    const component = new ICAL.Component(calendar);
    for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const events = component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const masters = events.filter((event) => !event.isRecurrenceException());
    for (const event of masters) {
      const own = events.filter((one) => one.isRecurrenceException() && one.uid === event.uid);
      own.forEach((one) => event.relateException(one));
      if (!event.isRecurring()) {
        tell(event, event.startDate, event.endDate, window);
        continue;
      }
      const steps = event.iterator();
      for (let next = steps.next(); next; next = steps.next()) {
        if (next.compare(window[1]) > 0) break;
        const details = event.getOccurrenceDetails(next);
        tell(details.item, details.startDate, details.endDate, window);
      }
    }
  }
}

function tell(event, start, end, [first, last]) {
  if (start.compare(last) >= 0 || start.compare(first) < 0) return;
  const { uid, summary, description, location } = event;
  say({ uid, start: stamp(start), end: stamp(end), summary, description, location });
}

function holds() {
  for (const calendar of calendars(read(file))) {
    const component = new ICAL.Component(calendar);
    for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    for (const one of component.getAllSubcomponents()) {
      if (one.name !== 'vevent' && one.name !== 'vtodo') continue;
      const value = (name) => one.getFirstPropertyValue(name) ?? null;
      say({
        kind: one.name.toUpperCase(),
        method: component.getFirstPropertyValue('method'),
        uid: value('uid'),
        sequence: value('sequence') ?? 0,
        status: value('status'),
        at: stamp(value(one.name === 'vtodo' ? 'due' : 'dtstart')),
        summary: value('summary'),
        description: value('description'),
        organizer: value('organizer'),
        attendees: one.getAllProperties('attendee').map((attendee) => attendee.getFirstValue()),
      });
    }
  }
}

/** jCal without what is free to differ: the order of properties, of parameters and of components. */
function canonical([name, properties, components]) {
  const lines = properties.map(([property, parameters, type, ...values]) => {
    const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([property, sorted, type, values]);
  });
  return { name, lines: lines.sort(), components: components.map(canonical) };
}

/** The first difference, in words. */
function difference(a, b) {
  if (a.name !== b.name) return `${a.name} became ${b.name}`;
  const lost = a.lines.filter((line) => !b.lines.includes(line));
  const found = b.lines.filter((line) => !a.lines.includes(line));
  if (lost.length || found.length) return `${a.name}: ${lost[0] ?? 'nothing'} became ${found[0] ?? 'nothing'}`;
  if (a.lines.length !== b.lines.length) return `${a.name}: ${a.lines.length} properties, then ${b.lines.length}`;
  if (a.components.length !== b.components.length) {
    return `${a.name}: ${a.components.length} components, then ${b.components.length}`;
  }
  for (const [index, one] of a.components.entries()) {
    const inner = difference(one, b.components[index]);
    if (inner) return inner;
  }
  return null;
}

function same() {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const [original, written] = line.split('\t');
    let before;
    try {
      before = calendars(read(original));
    } catch (error) {
      say({ original, accepted: false, why: String(error.message ?? error) });
      continue;
    }
    try {
      const after = calendars(read(written));
      const wrap = (all) => ({ name: 'file', lines: [], components: all.map(canonical) });
      say({ original, accepted: true, difference: difference(wrap(before), wrap(after)) });
    } catch (error) {
      say({ original, accepted: true, difference: `not read again: ${error.message ?? error}` });
    }
  }
}

({ happens, holds, same })[command]();
