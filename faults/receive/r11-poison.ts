import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { OUR_ADDRESS } from "../../lib/pipelines/polling.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { onInbox, pollToTheEnd, quarantinedIn } from "../harness/inbox";
import type { World } from "../harness/world";

const MB = 1024 * 1024;
const MOST_MEMORY_MB = 400;
const LONGEST_STALL_MS = 200;

/** Mails that have brought parsers down. Each must become a row, whole or in quarantine, and hold up nobody. */
function poison(world: World): { [name: string]: string | Buffer } {
  const largeMb = world.size(30, 60);
  return {
    "20,000 nested divs": mail({ html: "<div>".repeat(20_000) }),
    "2,000 nested multiparts": nested(2_000),
    "100,000 headers": mail({ headers: Array.from({ length: 100_000 }, (_, index) => `X-H-${index}: y`).join("\r\n") }),
    "one header of a megabyte": mail({ headers: `X-Long: ${"x".repeat(MB)}` }),
    "a large body": mail({ text: `${"All work and no play makes a long mail.\r\n".repeat((largeMb * MB) / 41)}` }),
    "a multipart that never ends": head("multipart/mixed; boundary=b", "--b\r\nContent-Type: text/plain\r\n\r\nHello"),
    "a boundary that is not there": head('multipart/alternative; boundary="nowhere"', "Hello\r\n"),
    "base64 that is none": head("text/plain\r\nContent-Transfer-Encoding: base64", "!!!!not base64????"),
    "an unknown charset": head("text/plain; charset=klingon-9", "nuqneH"),
    "bytes that are no UTF-8": Buffer.concat([
      Buffer.from(head("text/plain; charset=utf-8", "")),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x80]),
    ]),
    "200 KB of blank lines": mail({ text: "\r\n".repeat(100_000) }),
    "180 KB of On On On": mail({ text: "On ".repeat(60_000) }),
    "100 KB of dashes": mail({ text: "-".repeat(100_000) }),
    "a megabyte in one line": mail({ text: "a@".repeat(MB / 2) }),
    "10,000 recipients": mail({
      headers: `Cc: ${Array.from({ length: 10_000 }, (_, index) => `p${index}@x.example`).join(", ")}`,
    }),
    "50,000 nested comments": mail({ headers: `Reply-To: ${"(".repeat(50_000)}` }),
    "nothing at all": "\r\n",
    "a date that is none": mail({}).replace(/^Date:.*$/m, "Date: yesterday evening"),
    "two senders": mail({ headers: "From: Mallory <mallory@crime.example>" }),
  };
}

function head(type: string, body: string): string {
  return mail({ text: body }).replace("Content-Type: text/plain; charset=utf-8", `Content-Type: ${type}`);
}

function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  return `From: Mia <mia@elsewhere.example>\r\nTo: ${OUR_ADDRESS}\r\nSubject: Deep\r\n${open.join("")}Content-Type: text/plain\r\n\r\nHello\r\n`;
}

export const poisonousMail: Fault = {
  id: "R11",
  title: "mails made to break parsers, with good ones in between",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, { timeouts: { connect: 10_000, greeting: 10_000, silence: 60_000 } }, async (inbox) => {
      const { hold, broken } = promises();
      const cases = Object.entries(poison(world));
      for (const [index, [, raw]] of cases.entries()) {
        await inbox.deliver("INBOX", [raw, mail({ messageId: `<r11-${index}@elsewhere.example>` })]);
      }
      await inbox.poll({ fetchLimit: 1, timeBudgetMs: 0 }); // threads and statements are warm before anything is measured
      const watch = watched();
      await pollToTheEnd(inbox, { fetchLimit: 5 });
      const { memoryMb, stallMs } = watch.stop();
      const stored = await inbox.stored();
      const good = stored.filter(({ messageId }) => messageId?.startsWith("<r11-")).length;
      const rows = stored.length + (await quarantinedIn(inbox.db, inbox.seed.mailboxId)).length;
      hold(`the good mails behind them are stored (${good} of ${cases.length})`, good === cases.length);
      hold(`memory grows by less than ${MOST_MEMORY_MB} MB (${memoryMb})`, memoryMb < MOST_MEMORY_MB);
      // The embedded database computes in this very process: what it takes for a large row is not the parser's.
      hold(
        `the event loop never stops for ${LONGEST_STALL_MS} ms (${stallMs})`,
        world.kind === "pglite" || stallMs < LONGEST_STALL_MS,
      );
      return { runs: cases.length, lost: 2 * cases.length - rows, duplicated: 0, broken };
    }),
};

/** The most memory, and the longest turn of the event loop by this thread's own computing time: a busy machine is no stall. */
function watched() {
  const before = process.memoryUsage().rss;
  let most = before;
  let longest = 0;
  let computed = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(computed);
    computed = process.threadCpuUsage();
    longest = Math.max(longest, user + system);
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  return {
    stop: () => {
      clearInterval(timer);
      return { memoryMb: Math.round((most - before) / MB), stallMs: Math.round(longest / 1000) };
    },
  };
}
