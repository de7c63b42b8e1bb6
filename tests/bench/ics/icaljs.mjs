// The peer of `cargo xtask bench ics`: ical.js reads a text, then writes it. Prints how many events there are, and seconds
// of the processor for each.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const text = readFileSync(process.argv[2], "utf8");

function seconds(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}

const [calendar, parse] = seconds(() => ICAL.parse(text));
const [written, write] = seconds(() => ICAL.stringify(calendar));
const events = calendar[2].filter(([name]) => name === "vevent").length;
if (!written.trimEnd().endsWith("END:VCALENDAR")) throw new Error("not written");
console.log(events, parse, write);
