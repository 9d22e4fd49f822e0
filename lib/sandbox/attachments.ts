import { crc32, deflateSync } from "node:zlib";
import { answerToken, domainOf, type Occasion } from "./trace";

const DAY_MS = 86_400_000;

/** An invitation (RFC 5545) to a 25 minute call at 10:00 UTC a week on. */
export function meetingInvitation(occasion: Occasion): Buffer {
  const { mail, person, at } = occasion;
  const day = new Date(at.getTime() + 7 * DAY_MS).toISOString().slice(0, 10).replaceAll("-", "");
  const lines = [
    "BEGIN:VCALENDAR",
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    `DTSTART:${day}T100000Z`,
    `DTEND:${day}T102500Z`,
    `DTSTAMP:${at.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `ORGANIZER;CN=${person.name}:mailto:${person.email}`,
    `UID:${answerToken(occasion)}@${domainOf(person.email)}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${mail.answerAddress}`,
    `SUMMARY:Call with ${person.name}`,
    `LOCATION:https://meet.${domainOf(person.email)}/hello`,
    "STATUS:CONFIRMED",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ];
  return Buffer.from(lines.join("\r\n"), "utf8");
}

/** A small green square: a real PNG, 16 by 16. */
export function siteLogo(): Buffer {
  const size = 16;
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3, Buffer.from([0x2f, 0x7d, 0x4f]))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: size }, () => row)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
