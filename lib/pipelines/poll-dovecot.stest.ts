import { eq } from "drizzle-orm";
import type { ImapFlow } from "imapflow";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../adapters/db/client";
import { replies, replyLocations } from "../adapters/db/schema";
import { openTestDatabase, type Seed, seedWorkspace } from "../adapters/db/test-database.fixture";
import { connectTo, dovecotSettings, emptyFolders } from "./dovecot.fixture";
import { answer, dsn, mail } from "./mail-samples.fixture";
import { poll, pollPorts, type SentMail, seedSentMail } from "./polling.fixture";

const settings = dovecotSettings("IMAP");

/** Six kinds of answer, as raw bytes, and how each must be tied and tagged. */
const SHAPES: Record<string, { raw: (sent: SentMail, index: number) => Buffer; method: string; tag: string | null }> = {
  threaded: {
    raw: (sent, index) => Buffer.from(answer(sent, `Sounds good, tell me more about map ${index}.`)),
    method: "in_reply_to",
    tag: "interested",
  },
  unthreaded: {
    raw: (sent, index) => Buffer.from(mail({ from: sent.to, text: `No. ${index}: could you tell me the price?` })),
    method: "from_email",
    tag: null,
  },
  htmlOnly: {
    raw: (sent, index) =>
      Buffer.from(mail({ from: sent.to, html: `<p>Nice <b>map</b> ${index}</p><script>x()</script>` })),
    method: "from_email",
    tag: null,
  },
  latin1: {
    raw: (sent, index) =>
      Buffer.from(
        mail({ from: sent.to, text: `Grüße ${index} aus Köln` }).replace("charset=utf-8", "charset=iso-8859-1"),
        "latin1",
      ),
    method: "from_email",
    tag: null,
  },
  autoReply: {
    raw: (sent, index) =>
      Buffer.from(
        answer(sent, `I am out of the office, note ${index}.`, {
          subject: "Automatic reply: Dead link",
          headers: `Auto-Submitted: auto-replied\r\nIn-Reply-To: ${sent.messageId}`,
        }),
      ),
    method: "in_reply_to",
    tag: "out_of_office",
  },
  report: { raw: (sent) => Buffer.from(dsn(sent.to, sent.messageId)), method: "bounce", tag: "bounced" },
};

let database: Database;
let seed: Seed;

beforeAll(async () => {
  database = await openTestDatabase();
  seed = await seedWorkspace(database.db);
});
afterAll(() => database.close());

test("500 replies in six shapes come out of Dovecot once each, and none is marked as read", async () => {
  const expected = await fillMailbox(500);

  const ports = pollPorts(database.db, settings);
  const first = await poll(ports, seed.mailboxId);
  expect(first).toMatchObject({
    ok: true,
    value: { status: "ok", polled: 525, stored: 500, duplicates: 25, failed: 0 },
  });
  expect(await poll(ports, seed.mailboxId)).toMatchObject({ ok: true, value: { status: "ok", polled: 0 } });

  const stored = await database.db.select().from(replies).where(eq(replies.mailboxId, seed.mailboxId));
  expect(stored).toHaveLength(500);
  const byAttempt = new Map(stored.map((reply) => [reply.attemptId, reply]));
  for (const { shape, sent } of expected) {
    const { method, tag } = SHAPES[shape] ?? { method: "", tag: "" };
    const reply = byAttempt.get(sent.attemptId);
    expect({ shape, method: reply?.matchMethod, tag: tag && reply?.classification }).toEqual({ shape, method, tag });
  }
  expect(stored.filter(({ text }) => text.includes("Grüße"))).toHaveLength(
    expected.filter(({ shape }) => shape === "latin1").length,
  );
  expect(stored.some(({ html }) => html?.includes("script"))).toBe(false);
  const places = await database.db.select().from(replyLocations).where(eq(replyLocations.mailboxId, seed.mailboxId));
  expect(places).toHaveLength(525);
  expect(await seenMessages()).toBe(0);
}, 180_000);

/** Every twentieth message is in Junk too. */
async function fillMailbox(count: number): Promise<{ shape: string; sent: SentMail }[]> {
  const shapes = Object.keys(SHAPES);
  const filled: { shape: string; sent: SentMail }[] = [];
  await withClient(async (client) => {
    await emptyFolders(client, ["INBOX", "Junk"]);
    for (let index = 0; index < count; index += 1) {
      const shape = shapes[index % shapes.length] ?? "";
      const sent = await seedSentMail(database.db, seed);
      const raw = SHAPES[shape]?.raw(sent, index) ?? Buffer.alloc(0);
      await client.append("INBOX", raw);
      if (index % 20 === 0) await client.append("Junk", Buffer.concat([Buffer.from("X-Spam-Flag: YES\r\n"), raw]));
      filled.push({ shape, sent });
    }
  });
  return filled;
}

function seenMessages(): Promise<number> {
  return withClient(async (client) => {
    let seen = 0;
    for (const folder of ["INBOX", "Junk"]) {
      await client.mailboxOpen(folder, { readOnly: true });
      const found = await client.search({ seen: true }, { uid: true });
      seen += found ? found.length : Number.NaN;
    }
    return seen;
  });
}

async function withClient<T>(talk: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = await connectTo(settings);
  try {
    return await talk(client);
  } finally {
    await client.logout();
  }
}
