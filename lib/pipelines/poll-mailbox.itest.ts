import { createServer } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../adapters/db/client";
import { inboxStore } from "../adapters/db/inbox-store";
import {
  attempts,
  automationEvents,
  holds,
  leads,
  mailboxes,
  pollRuns,
  quarantine,
  replies,
  replyLocations,
  suppressions,
} from "../adapters/db/schema";
import { openTestDatabase, type Seed, seedWorkspace } from "../adapters/db/test-database.fixture";
import { undoAutomation } from "../adapters/db/undo-effects";
import type { ImapSettings } from "../adapters/imap/imap-client";
import { err } from "../core/result";
import { makeSandboxCertificate, type SandboxCertificate } from "../sandbox/certificates";
import { type SandboxImap, startSandboxImap } from "../sandbox/imap-server";
import { mailWithAttachment } from "./large-mail.fixture";
import { answer, dsn, mail } from "./mail-samples.fixture";
import type { PollPorts } from "./poll-run";
import { OUR_ADDRESS, poll, pollPorts, type SentMail, seedSentMail } from "./polling.fixture";
import { retryQuarantined } from "./retry-quarantined";

const credentials = { user: OUR_ADDRESS, pass: "s3cret" };
let certificate: SandboxCertificate;
let database: Database;
let imap: SandboxImap;
let seed: Seed;
let ports: PollPorts;

beforeAll(async () => {
  [certificate, database] = await Promise.all([makeSandboxCertificate(), openTestDatabase()]);
});
beforeEach(async () => {
  imap = await startSandboxImap({ credentials, certificate, uidValidity: 77 });
  seed = await seedWorkspace(database.db);
  ports = pollPorts(database.db, settings());
});
afterEach(() => imap.close());
afterAll(() => database.close());

describe("a poll", () => {
  test("stores every message once, marks none as seen, and finds nothing the next time", async () => {
    const sent = await seedSentMail(database.db, seed);
    for (let index = 0; index < 7; index += 1) imap.deliver("INBOX", mail({ subject: `Note ${index}` }));
    imap.deliver("INBOX", answer(sent, "Sounds good, tell me more."));

    expect(await poll(ports, seed.mailboxId, { fetchLimit: 3 })).toMatchObject({
      ok: true,
      value: {
        status: "ok",
        polled: 8,
        stored: 8,
        duplicates: 0,
        skipped: 0,
        failed: 0,
        remaining: 0,
        repliesFound: 8,
      },
    });
    expect(await stored()).toHaveLength(8);
    expect(imap.messages("INBOX").flatMap(({ flags }) => flags)).toEqual([]);
    expect(await poll(ports, seed.mailboxId)).toMatchObject({
      ok: true,
      value: { status: "ok", polled: 0, stored: 0 },
    });
    expect(await stored()).toHaveLength(8);
  });

  test("goes on with what came since, also in Junk", async () => {
    imap.deliver("INBOX", mail({ subject: "One" }));
    await poll(ports, seed.mailboxId);
    imap.deliver("INBOX", mail({ subject: "Two" }));
    imap.deliver("Junk", mail({ subject: "Three" }));
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { stored: 2 } });
    expect((await stored()).map(({ subject, junk }) => [subject, junk])).toEqual([
      ["One", false],
      ["Three", true],
      ["Two", false],
    ]);
  });

  test("sees a copy in another folder as a second place of the same reply", async () => {
    const raw = mail({ subject: "Copied" });
    imap.deliver("Junk", `Delivered-To: ${OUR_ADDRESS}\r\nReceived: from b.example\r\n${raw}`);
    await poll(ports, seed.mailboxId);
    imap.deliver("INBOX", `Received: from a.example\r\n\tby c.example\r\n${raw}`);
    imap.deliver("INBOX", raw);
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { stored: 0, duplicates: 2 } });

    const [reply, ...others] = await stored();
    expect(others).toEqual([]);
    const places = await database.db
      .select()
      .from(replyLocations)
      .where(eq(replyLocations.replyId, reply?.id ?? ""));
    expect(places.map(({ folder, uid }) => `${folder} ${uid}`).sort()).toEqual(["INBOX 1", "INBOX 2", "Junk 1"]);
  });

  test("stores two copies in one slice once", async () => {
    const raw = mail({ subject: "Twice" });
    imap.deliver("INBOX", raw);
    imap.deliver("INBOX", `Received: from a.example\r\n${raw}`);
    imap.deliver("INBOX", raw.replace("Date:", "X-List: copy\r\nDate:"));
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { stored: 1, duplicates: 2 } });
  });

  test("keeps a second answer with the same sender, subject and even Message-ID", async () => {
    const sent = await seedSentMail(database.db, seed);
    imap.deliver("INBOX", answer(sent, "Interesting, tell me more.", { messageId: "<1@dana>" }));
    imap.deliver("INBOX", answer(sent, "On second thought, remove me from your list.", { messageId: "<2@dana>" }));
    imap.deliver("INBOX", answer(sent, "A third one under a used id.", { messageId: "<2@dana>" }));
    await poll(ports, seed.mailboxId);
    const found = await stored();
    expect(found).toHaveLength(3);
    expect(found.filter(({ flags }) => flags.includes("message_id_reused"))).toHaveLength(1);
  });

  test("never takes our own mail for a reply", async () => {
    const sent = await seedSentMail(database.db, seed);
    imap.deliver("INBOX", mail({ from: OUR_ADDRESS, messageId: sent.messageId }));
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { polled: 1, stored: 0, skipped: 1 } });
  });

  test("knows our own mail by its header where a relay has renamed it; a stranger's claim counts for nothing", async () => {
    const sent = await seedSentMail(database.db, seed);
    const headers = `X-Outreach-Attempt: ${sent.attemptId}`;
    imap.deliver("INBOX", mail({ from: OUR_ADDRESS, messageId: "<renamed@relay.example>", headers }));
    imap.deliver("INBOX", mail({ from: "Mallory <mallory@x.example>", subject: "Claimed", headers }));
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { polled: 2, stored: 1, skipped: 1 } });
    expect((await stored()).map(({ subject, attemptId }) => [subject, attemptId])).toEqual([["Claimed", null]]);
  });

  test("does not bring back what a user deleted", async () => {
    const raw = mail({ subject: "Gone" });
    imap.deliver("INBOX", raw);
    await poll(ports, seed.mailboxId);
    await database.db.update(replies).set({ deletedAt: new Date() }).where(eq(replies.mailboxId, seed.mailboxId));
    imap.deliver("Junk", raw);
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { stored: 0, duplicates: 1 } });
  });

  test("begins as far back as it was told", async () => {
    imap.deliver("INBOX", mail({ subject: "Old" }), { internalDate: daysAgo(60) });
    imap.deliver("INBOX", mail({ subject: "Young" }), { internalDate: daysAgo(10) });
    await poll(ports, seed.mailboxId);
    expect((await stored()).map(({ subject }) => subject)).toEqual(["Young"]);
  });

  test("starts at the end of a folder that holds nothing young", async () => {
    imap.deliver("INBOX", mail({ subject: "Old" }), { internalDate: daysAgo(60) });
    await poll(ports, seed.mailboxId);
    imap.deliver("INBOX", mail({ subject: "New, with an old date" }), { internalDate: daysAgo(50) });
    await poll(ports, seed.mailboxId);
    expect((await stored()).map(({ subject }) => subject)).toEqual(["New, with an old date"]);
  });

  test("reads a renumbered folder again without storing anything twice", async () => {
    for (const name of ["One", "Two", "Three"]) imap.deliver("INBOX", mail({ subject: name }));
    await poll(ports, seed.mailboxId);
    imap.renumber("INBOX");
    imap.deliver("INBOX", mail({ subject: "Four" }));
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { stored: 1, duplicates: 3 } });
    expect(await lastRun()).toMatchObject({ status: "ok", errorCode: "uidvalidity_changed" });
  });

  test("stops reading a folder that is numbered anew again and again, and says so", async () => {
    imap.deliver("INBOX", mail({ subject: "Old" }));
    const statuses: (string | undefined)[] = [];
    for (let change = 0; change < 8; change += 1) {
      const polled = await poll(ports, seed.mailboxId);
      statuses.push(polled.ok ? polled.value.status : polled.error.message);
      imap.renumber("INBOX");
    }
    expect(statuses.slice(0, 6)).toEqual(Array(6).fill("ok"));
    expect(statuses[6]).toContain("more than 5 times");
    expect(await stored()).toHaveLength(1);
  });

  test("reads the other folders when one cannot be read, and is not called heard for it", async () => {
    for (let change = 0; change < 6; change += 1) {
      await poll(ports, seed.mailboxId);
      imap.renumber("INBOX");
    }
    await database.db.update(mailboxes).set({ lastHeardAt: null }).where(eq(mailboxes.id, seed.mailboxId));
    imap.deliver("Junk", mail({ subject: "Filed wrongly" }));
    const polled = await poll(ports, seed.mailboxId);
    expect(polled).toMatchObject({ value: { status: "partial", stored: 1, problem: { kind: "protocol" } } });
    expect(await lastRun()).toMatchObject({ status: "failed", errorMessage: expect.stringContaining("INBOX") });
    expect(await lastHeard()).toBeNull();
  });

  test("says what remains when its time is up, and gets it next time", async () => {
    for (let index = 0; index < 5; index += 1) imap.deliver("INBOX", mail({ subject: `${index}` }));
    const first = await poll(ports, seed.mailboxId, { fetchLimit: 2, timeBudgetMs: 0 });
    expect(first).toMatchObject({ value: { status: "partial", stored: 2, remaining: 3, problem: null } });
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { status: "ok", stored: 3, remaining: 0 } });
  });

  test("skips what is gone and comes to the end all the same", async () => {
    for (const name of ["One", "Two", "Three"]) imap.deliver("INBOX", mail({ subject: name }));
    imap.remove("INBOX", 3);
    imap.remove("INBOX", 1);
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { status: "ok", stored: 1 } });
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { polled: 0 } });
  });

  test("of a large message keeps words and the list of attachments, and leaves the rest on the server", async () => {
    const raw = mailWithAttachment({ bytes: 300_000 });
    imap.deliver("INBOX", raw);
    imap.deliver("Junk", Buffer.concat([Buffer.from("X-Spam-Flag: YES\r\n"), raw]));
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { stored: 1, duplicates: 1 } });
    const [reply] = await stored();
    expect(reply).toMatchObject({ subject: "groß", text: "Grüße, wir machen das.", sizeBytes: raw.length });
    expect(reply?.html).toContain("<b>machen</b>");
    expect(reply?.flags).not.toContain("truncated");
    expect(reply?.attachments).toMatchObject([
      { filename: "Preise ä.pdf", contentType: "application/pdf", part: "2" },
      { filename: "logo.png", contentId: "logo@elsewhere", inline: true, part: "3" },
    ]);
    expect(Math.abs((reply?.attachments[0]?.sizeBytes ?? 0) - 300_000)).toBeLessThan(3_000);
  });

  test("of a message over the limit keeps the first text alone and says so", async () => {
    ports = pollPorts(database.db, { ...settings(), maxMessageBytes: 280_000 });
    imap.deliver("INBOX", mailWithAttachment({ bytes: 300_000 }));
    await poll(ports, seed.mailboxId);
    const [reply] = await stored();
    expect(reply).toMatchObject({ text: "Grüße, wir machen das.", flags: expect.arrayContaining(["truncated"]) });
    expect(reply?.html ?? "").not.toContain("machen");
    expect(reply?.attachments.map(({ filename }) => filename)).toContain("Preise ä.pdf");
  });

  test("does not believe a message that says itself where its parts are", async () => {
    const note = "Content-Disposition: attachment\r\nX-Left-On-Server: 7; size=1";
    imap.deliver(
      "INBOX",
      mailWithAttachment({ bytes: 3_000 }).toString("latin1").replace("Content-Disposition: attachment", note),
    );
    await poll(ports, seed.mailboxId);
    expect((await stored())[0]?.attachments[0]).toMatchObject({ sizeBytes: 3_000 });
    expect((await stored())[0]?.attachments[0]).not.toHaveProperty("part");
  });
});

describe("two polls at once", () => {
  test("one works, the other says that it is running", async () => {
    for (let index = 0; index < 20; index += 1) imap.deliver("INBOX", mail({ subject: `${index}` }));
    const results = await Promise.all([poll(ports, seed.mailboxId), poll(ports, seed.mailboxId)]);
    const statuses = results.map((result) => (result.ok ? result.value.status : "failed")).sort();
    expect(statuses).toEqual(["already_running", "ok"]);
    expect(await stored()).toHaveLength(20);
  });

  test("a holder that slept past its lease stores nothing", async () => {
    const inbox = inboxStore(database.db);
    const take = (now: Date) => inbox.beginPoll({ mailboxId: seed.mailboxId, trigger: "worker", leaseMs: 1000 }, now);
    const sleeper = await take(new Date("2026-11-20T10:00:00Z"));
    expect(await take(new Date("2026-11-20T10:00:00.900Z"))).toBeNull();
    const awake = await take(new Date("2026-11-20T10:00:02Z"));
    const batch = {
      folder: { path: "INBOX", role: "inbox" as const, uidValidity: "1", uidNext: 10 },
      accountedTo: 9,
      items: [],
      leaseMs: 1000,
    };
    if (!sleeper || !awake) throw new Error("A lease was not given");
    expect(await inbox.commit(sleeper, batch, new Date())).toBe(false);
    expect(await inbox.cursor(awake, batch.folder, new Date())).toMatchObject({ lastUid: null });
    expect(await inbox.commit(awake, batch, new Date())).toBe(true);
    expect(await inbox.cursor(awake, batch.folder, new Date())).toMatchObject({ lastUid: 9 });
  });
});

describe("what a server can do wrong", () => {
  test.each([
    ["login_failed", () => ({ ...settings(), password: "wrong" })],
    ["connection_refused", () => ({ ...settings(), port: 1 })],
    ["certificate_invalid", () => withoutAuthority()],
    ["folder_missing", () => ({ ...settings(), folders: ["INBOX", "Nowhere"] })],
  ] as const)("%s is an error with a sentence, and a run that failed", async (kind, wrong) => {
    const result = await poll(pollPorts(database.db, wrong()), seed.mailboxId);
    expect(result).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(/\.$/) } });
    expect(await lastRun()).toMatchObject({ status: "failed", errorCode: kind });
    expect(await lastHeard()).toBeNull();
  });

  test("a server that takes the call and says nothing is a timeout", async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    const address = mute.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const impatient = { ...settings(), port, timeouts: { connect: 200, greeting: 200, silence: 500 } };
    const result = await poll(pollPorts(database.db, impatient), seed.mailboxId);
    expect(result).toMatchObject({ ok: false, error: { kind: "timeout" } });
    expect(await lastRun()).toMatchObject({ status: "failed", errorCode: "timeout" });
    mute.close();
  });

  test("a poll that worked says when the mailbox was heard", async () => {
    await poll(ports, seed.mailboxId);
    expect(await lastHeard()).toBeInstanceOf(Date);
    expect(await lastRun()).toMatchObject({ status: "ok", errorCode: null });
  });

  test("a connection that breaks between slices keeps what is stored; the next poll brings the rest", async () => {
    for (let index = 0; index < 30; index += 1) imap.deliver("INBOX", mail({ subject: `${index}` }));
    const cutting: PollPorts = {
      ...ports,
      inbox: {
        ...ports.inbox,
        commit: async (...given) => {
          const done = await ports.inbox.commit(...given);
          imap.dropConnections();
          return done;
        },
      },
    };
    const first = await poll(cutting, seed.mailboxId, { fetchLimit: 5 });
    expect(first).toMatchObject({ ok: true, value: { status: "partial", problem: { kind: "connection_lost" } } });
    expect(await lastRun()).toMatchObject({ status: "partial", errorCode: "connection_lost" });
    const kept = (await stored()).length;
    expect(kept).toBeGreaterThanOrEqual(5);
    expect(kept).toBeLessThan(30);
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { status: "ok", stored: 30 - kept } });
  });

  test("a lease of a process that died is free after its time, and its run is closed", async () => {
    const longAgo = new Date(Date.now() - 600_000);
    await ports.inbox.beginPoll({ mailboxId: seed.mailboxId, trigger: "cron", leaseMs: 60_000 }, longAgo);
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { status: "ok" } });
    const runs = await database.db.select().from(pollRuns).where(eq(pollRuns.mailboxId, seed.mailboxId));
    expect(runs.map(({ status, errorCode }) => `${status} ${errorCode}`).sort()).toEqual([
      "failed abandoned",
      "ok null",
    ]);
  });
});

describe("bad input", () => {
  test.each([
    ["no headers at all", Buffer.from("just words\r\n")],
    ["NUL bytes", Buffer.from(mail({ text: "a\0b" }))],
    ["raw 8-bit headers", Buffer.from(mail({ subject: "caf\xe9" }), "latin1")],
    ["a charset nobody knows", Buffer.from(mail({}).replace("utf-8", "x-klingon"))],
    ["a multipart without its boundary", Buffer.from(mail({}).replace("text/plain; charset=utf-8", "multipart/mixed"))],
    ["no Message-ID, From or Date", Buffer.from("Subject: bare\r\n\r\nhello\r\n")],
    [
      "a header line without end",
      Buffer.concat([Buffer.from("Subject: "), Buffer.alloc(300_000, "x"), Buffer.from("\r\n\r\n.")]),
    ],
    [
      "lone surrogates and bad UTF-8",
      Buffer.concat([Buffer.from(mail({})), Buffer.from([0xed, 0xa0, 0x80, 0xff, 0xfe])]),
    ],
    ["an empty message", Buffer.alloc(0)],
  ])("%s: kept or quarantined, and the mail behind it stored", async (_, raw) => {
    imap.deliver("INBOX", raw);
    imap.deliver("INBOX", mail({ subject: "Behind" }));
    const result = await poll(ports, seed.mailboxId);
    expect(result).toMatchObject({ ok: true, value: { status: "ok", polled: 2 } });
    if (result.ok) expect(result.value.stored + result.value.failed).toBe(2);
    expect((await stored()).map(({ subject }) => subject)).toContain("Behind");
  });

  test("a message that cannot be parsed waits with its bytes, and a retry makes it a reply", async () => {
    const raw = mail({ subject: "Hard to read" });
    imap.deliver("INBOX", raw);
    const stumbling: PollPorts = {
      ...ports,
      reader: {
        ...ports.reader,
        read: async (fetched) => fetched.map(() => err({ reason: "Max header size exceeded" })),
      },
    };
    expect(await poll(stumbling, seed.mailboxId)).toMatchObject({ value: { polled: 1, stored: 0, failed: 1 } });
    const [row] = await database.db.select().from(quarantine).where(eq(quarantine.mailboxId, seed.mailboxId));
    expect(row).toMatchObject({ error: "Max header size exceeded", uid: 1, resolvedAt: null });
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { polled: 0 } });

    const target = { workspaceId: seed.workspaceId, quarantineId: row?.id ?? "" };
    const own = { ownAddresses: [OUR_ADDRESS], autoSuppress: "not_interested" as const };
    expect(await retryQuarantined(stumbling, target, own)).toMatchObject({
      ok: true,
      value: { kind: "still_unreadable" },
    });
    expect(await retryQuarantined(ports, target, own)).toMatchObject({ ok: true, value: { kind: "stored" } });
    expect((await stored()).map(({ subject }) => subject)).toEqual(["Hard to read"]);
    expect(await retryQuarantined(ports, target, own)).toMatchObject({ ok: false, error: { kind: "not_found" } });
  });

  test("a message that the database refuses is quarantined alone; its slice and the mail behind it are stored", async () => {
    for (const subject of ["One", "Refused", "Three"]) imap.deliver("INBOX", mail({ subject }));
    const refusing: PollPorts = {
      ...ports,
      inbox: {
        ...ports.inbox,
        commit: (lease, batch, now) => {
          const refused = batch.items.some((item) => item.kind === "new" && item.message.subject === "Refused");
          return refused ? Promise.reject(new Error("unsupported sequence")) : ports.inbox.commit(lease, batch, now);
        },
      },
    };
    expect(await poll(refusing, seed.mailboxId)).toMatchObject({ value: { status: "ok", stored: 2, failed: 1 } });
    expect((await stored()).map(({ subject }) => subject)).toEqual(["One", "Three"]);
    const rows = await database.db.select().from(quarantine).where(eq(quarantine.mailboxId, seed.mailboxId));
    expect(rows).toMatchObject([{ uid: 2, error: "unsupported sequence" }]);
    expect(await poll(ports, seed.mailboxId)).toMatchObject({ value: { polled: 0 } });
  });

  test("HTML is stored without what could act", async () => {
    const html = `<p onclick="x()">Hi</p><script>x()</script><style>p{}</style><form action="/x"><input></form><img src="https://t.example/p.gif"><a href="javascript:x()">go</a>`;
    imap.deliver("INBOX", mail({ html }));
    await poll(ports, seed.mailboxId);
    const [reply] = await stored();
    expect(reply?.html).toContain("<p>Hi</p>");
    expect(reply?.html).toContain('data-blocked-src="https://t.example/p.gif"');
    expect(reply?.html).not.toMatch(/script|<style|onclick|<form|<input| src=/);
  });
});

describe("an answer", () => {
  test("is tied to its mail, tagged, and moves the lead", async () => {
    const sent = await seedSentMail(database.db, seed);
    imap.deliver("INBOX", answer(sent, "Sounds good, we are interested. Tell me more about the map!"));
    await poll(ports, seed.mailboxId);
    const [reply] = await stored();
    expect(reply).toMatchObject({
      attemptId: sent.attemptId,
      leadId: sent.leadId,
      matchMethod: "in_reply_to",
      classification: "interested",
      needsAnswer: true,
      ownerId: seed.userId,
    });
    expect(reply?.answerBy).toBeInstanceOf(Date);
    expect(reply?.snippet.length).toBeLessThanOrEqual(200);
    expect(await leadStatus(sent)).toBe("replied");
    expect(await sentences()).toContain("Lead: contacted to replied");
  });

  test("that opts out suppresses the address, and undoing takes all of it back", async () => {
    const sent = await seedSentMail(database.db, seed);
    imap.deliver("INBOX", answer(sent, "Please unsubscribe me and remove me from your list."));
    await poll(ports, seed.mailboxId);
    expect(await leadStatus(sent)).toBe("unsubscribed");
    expect(await liveStops(sent.to)).toEqual(["unsubscribe"]);

    const [reply] = await stored();
    const target = { workspaceId: seed.workspaceId, userId: seed.userId, now: new Date(), replyId: reply?.id ?? "" };
    await database.db.transaction((tx) => undoAutomation(tx, target));
    expect(await leadStatus(sent)).toBe("contacted");
    expect(await liveStops(sent.to)).toEqual([]);
  });

  test("from a known address without thread headers is tied to the newest mail to it", async () => {
    const sent = await seedSentMail(database.db, seed);
    imap.deliver("INBOX", mail({ from: `Dana <${sent.to.toUpperCase()}>`, text: "Can you tell me the price?" }));
    await poll(ports, seed.mailboxId);
    expect((await stored())[0]).toMatchObject({ attemptId: sent.attemptId, matchMethod: "from_email" });
  });

  test("that is a bounce of our mail suppresses its recipient; a forged one nobody", async () => {
    const real = await seedSentMail(database.db, seed);
    const victim = await seedSentMail(database.db, seed);
    imap.deliver("INBOX", dsn(real.to, real.messageId));
    imap.deliver("INBOX", dsn(victim.to, "<made-up@attacker.example>"));
    await poll(ports, seed.mailboxId);

    expect(await liveStops(real.to)).toEqual(["hard_bounce"]);
    expect(await leadStatus(real)).toBe("bounced");
    expect(await attemptStatus(real)).toBe("bounced");
    expect(await liveStops(victim.to)).toEqual([]);
    expect(await leadStatus(victim)).toBe("contacted");
    expect(await attemptStatus(victim)).toBe("sent");
  });

  test("by an absent person holds mail and is filed, and the lead stays where it was", async () => {
    const sent = await seedSentMail(database.db, seed);
    const absent = answer(sent, "I am out of the office until further notice and have limited access to email.");
    imap.deliver("INBOX", `Auto-Submitted: auto-replied\r\n${absent.replace("Re: Dead", "Out of office: Dead")}`);
    await poll(ports, seed.mailboxId);
    expect((await stored())[0]).toMatchObject({ intent: "out_of_office", needsAnswer: false, handledBy: null });
    expect((await stored())[0]?.handledAt).toBeInstanceOf(Date);
    expect(await leadStatus(sent)).toBe("contacted");
    const held = await database.db.select().from(holds).where(eq(holds.personEmail, sent.to));
    expect(held).toMatchObject([{ reason: "out_of_office", releasedAt: null }]);
  });
});

function settings(): ImapSettings {
  return {
    host: imap.host,
    port: imap.port,
    user: credentials.user,
    password: credentials.pass,
    verifyTls: true,
    ca: certificate.ca,
    folders: null,
    maxMessageBytes: 25 * 1024 * 1024,
  };
}

function withoutAuthority(): ImapSettings {
  const { ca: _, ...rest } = settings();
  return rest;
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000);
}

function stored() {
  return database.db
    .select()
    .from(replies)
    .where(eq(replies.mailboxId, seed.mailboxId))
    .orderBy(replies.subject, replies.createdAt);
}

async function lastRun() {
  const runs = await database.db.select().from(pollRuns).where(eq(pollRuns.mailboxId, seed.mailboxId));
  return runs.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime()).at(-1);
}

async function lastHeard() {
  const [row] = await database.db.select().from(mailboxes).where(eq(mailboxes.id, seed.mailboxId));
  return row?.lastHeardAt;
}

async function sentences() {
  const rows = await database.db
    .select({ summary: automationEvents.summary })
    .from(automationEvents)
    .where(eq(automationEvents.workspaceId, seed.workspaceId));
  return rows.map(({ summary }) => summary);
}

async function leadStatus({ leadId }: SentMail) {
  return (await database.db.select({ status: leads.status }).from(leads).where(eq(leads.id, leadId)))[0]?.status;
}

async function attemptStatus({ attemptId }: SentMail) {
  const [row] = await database.db.select({ status: attempts.status }).from(attempts).where(eq(attempts.id, attemptId));
  return row?.status;
}

async function liveStops(value: string) {
  const rows = await database.db.select().from(suppressions).where(eq(suppressions.value, value));
  return rows.filter(({ releasedAt }) => releasedAt === null).map(({ reasonCode }) => reasonCode);
}
