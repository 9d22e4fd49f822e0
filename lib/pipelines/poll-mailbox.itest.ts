import { createServer } from "node:net";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { createMailboxStore } from "../adapters/db/mailbox-store";
import { mailboxes, replies, replyLocations } from "../adapters/db/schema";
import type { ImapSettings } from "../adapters/imap/imap-client";
import { answer, mail } from "./mail-samples.fixture";
import type { PollPorts } from "./poll-run";
import { pollStage } from "./poll-stage.fixture";
import { OUR_ADDRESS, pollPorts } from "./polling.fixture";

const stage = pollStage();

describe("a poll", () => {
  test("stores every message once, marks none as seen, and finds nothing the next time", async () => {
    const sent = await stage.seedSent();
    for (let index = 0; index < 7; index += 1) stage.deliver(mail({ subject: `Note ${index}` }));
    stage.deliver(answer(sent, "Sounds good, tell me more."));

    expect(await stage.poll({ fetchLimit: 3 })).toMatchObject({
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
    expect(await stage.stored()).toHaveLength(8);
    expect(stage.imap.messages("INBOX").flatMap(({ flags }) => flags)).toEqual([]);
    expect(await stage.poll()).toMatchObject({
      ok: true,
      value: { status: "ok", polled: 0, stored: 0 },
    });
    expect(await stage.stored()).toHaveLength(8);
  });

  test("goes on with what came since, also in Junk", async () => {
    stage.deliver(mail({ subject: "One" }));
    await stage.poll();
    stage.deliver(mail({ subject: "Two" }));
    stage.imap.deliver("Junk", mail({ subject: "Three" }));
    expect(await stage.poll()).toMatchObject({ value: { stored: 2 } });
    expect((await stage.stored()).map(({ subject, junk }) => [subject, junk])).toEqual([
      ["One", false],
      ["Three", true],
      ["Two", false],
    ]);
  });

  test("sees a copy in another folder as a second place of the same reply", async () => {
    const raw = mail({ subject: "Copied" });
    stage.imap.deliver("Junk", `Delivered-To: ${OUR_ADDRESS}\r\nReceived: from b.example\r\n${raw}`);
    await stage.poll();
    stage.deliver(`Received: from a.example\r\n\tby c.example\r\n${raw}`);
    stage.deliver(raw);
    expect(await stage.poll()).toMatchObject({ value: { stored: 0, duplicates: 2 } });

    const [reply, ...others] = await stage.stored();
    expect(others).toEqual([]);
    const places = await stage.db
      .select()
      .from(replyLocations)
      .where(eq(replyLocations.replyId, reply?.id ?? ""));
    expect(places.map(({ folder, uid }) => `${folder} ${uid}`).sort()).toEqual(["INBOX 1", "INBOX 2", "Junk 1"]);
  });

  test("stores two copies in one slice once", async () => {
    const raw = mail({ subject: "Twice" });
    stage.deliver(raw);
    stage.deliver(`Received: from a.example\r\n${raw}`);
    stage.deliver(raw.replace("Date:", "X-List: copy\r\nDate:"));
    expect(await stage.poll()).toMatchObject({ value: { stored: 1, duplicates: 2 } });
  });

  test("keeps a second answer with the same sender, subject and even Message-ID", async () => {
    const sent = await stage.seedSent();
    stage.deliver(answer(sent, "Interesting, tell me more.", { messageId: "<1@dana>" }));
    stage.deliver(answer(sent, "On second thought, remove me from your list.", { messageId: "<2@dana>" }));
    stage.deliver(answer(sent, "A third one under a used id.", { messageId: "<2@dana>" }));
    await stage.poll();
    const found = await stage.stored();
    expect(found).toHaveLength(3);
    expect(found.filter(({ flags }) => flags.includes("message_id_reused"))).toHaveLength(1);
  });

  test("never takes our own mail for a reply", async () => {
    const sent = await stage.seedSent();
    stage.deliver(mail({ from: OUR_ADDRESS, messageId: sent.messageId }));
    expect(await stage.poll()).toMatchObject({ value: { polled: 1, stored: 0, skipped: 1 } });
  });

  test("knows our own mail by its header where a relay has renamed it; a stranger's claim counts for nothing", async () => {
    const sent = await stage.seedSent();
    const headers = `X-Outreach-Attempt: ${sent.attemptId}`;
    stage.deliver(mail({ from: OUR_ADDRESS, messageId: "<renamed@relay.example>", headers }));
    stage.deliver(mail({ from: "Mallory <mallory@x.example>", subject: "Claimed", headers }));
    expect(await stage.poll()).toMatchObject({ value: { polled: 2, stored: 1, skipped: 1 } });
    expect((await stage.stored()).map(({ subject, attemptId }) => [subject, attemptId])).toEqual([["Claimed", null]]);
  });

  test("does not bring back what a user deleted", async () => {
    const raw = mail({ subject: "Gone" });
    stage.deliver(raw);
    await stage.poll();
    await stage.db.update(replies).set({ deletedAt: new Date() }).where(eq(replies.mailboxId, stage.seed.mailboxId));
    stage.imap.deliver("Junk", raw);
    expect(await stage.poll()).toMatchObject({ value: { stored: 0, duplicates: 1 } });
  });

  test("begins as far back as it was told", async () => {
    stage.imap.deliver("INBOX", mail({ subject: "Old" }), { internalDate: daysAgo(60) });
    stage.imap.deliver("INBOX", mail({ subject: "Young" }), { internalDate: daysAgo(10) });
    await stage.poll();
    expect((await stage.stored()).map(({ subject }) => subject)).toEqual(["Young"]);
  });

  test("starts at the end of a folder that holds nothing young", async () => {
    stage.imap.deliver("INBOX", mail({ subject: "Old" }), { internalDate: daysAgo(60) });
    await stage.poll();
    stage.imap.deliver("INBOX", mail({ subject: "New, with an old date" }), { internalDate: daysAgo(50) });
    await stage.poll();
    expect((await stage.stored()).map(({ subject }) => subject)).toEqual(["New, with an old date"]);
  });

  test("reads a renumbered folder again without storing anything twice", async () => {
    for (const name of ["One", "Two", "Three"]) stage.deliver(mail({ subject: name }));
    await stage.poll();
    stage.imap.renumber("INBOX");
    stage.deliver(mail({ subject: "Four" }));
    expect(await stage.poll()).toMatchObject({ value: { stored: 1, duplicates: 3 } });
    expect(await stage.lastRun()).toMatchObject({ status: "ok", errorCode: "uidvalidity_changed" });
  });

  test("stops reading a folder that is numbered anew again and again, and says so", async () => {
    stage.deliver(mail({ subject: "Old" }));
    const statuses: (string | undefined)[] = [];
    for (let change = 0; change < 8; change += 1) {
      const polled = await stage.poll();
      statuses.push(polled.ok ? polled.value.status : polled.error.message);
      stage.imap.renumber("INBOX");
    }
    expect(statuses.slice(0, 6)).toEqual(Array(6).fill("ok"));
    expect(statuses[6]).toContain("more than 5 times");
    expect(await stage.stored()).toHaveLength(1);
  });

  test("reads the other folders when one cannot be read, and is not called heard for it", async () => {
    for (let change = 0; change < 6; change += 1) {
      await stage.poll();
      stage.imap.renumber("INBOX");
    }
    await stage.db.update(mailboxes).set({ lastHeardAt: null }).where(eq(mailboxes.id, stage.seed.mailboxId));
    stage.imap.deliver("Junk", mail({ subject: "Filed wrongly" }));
    const polled = await stage.poll();
    expect(polled).toMatchObject({ value: { status: "partial", stored: 1, problem: { kind: "protocol" } } });
    expect(await stage.lastRun()).toMatchObject({ status: "failed", errorMessage: expect.stringContaining("INBOX") });
    expect(await stage.lastHeard()).toBeNull();
  });

  test("says what remains when its time is up, and gets it next time", async () => {
    for (let index = 0; index < 5; index += 1) stage.deliver(mail({ subject: `${index}` }));
    const first = await stage.poll({ fetchLimit: 2, timeBudgetMs: 0 });
    expect(first).toMatchObject({ value: { status: "partial", stored: 2, remaining: 3, problem: null } });
    const lastPolls = () => createMailboxStore(stage.db).lastPolls(stage.seed.workspaceId);
    expect(await lastPolls()).toMatchObject([{ cutByTime: true }]);
    expect(await stage.poll()).toMatchObject({ value: { status: "ok", stored: 3, remaining: 0 } });
    expect(await lastPolls()).toMatchObject([{ cutByTime: false }]);
  });

  test("skips what is gone and comes to the end all the same", async () => {
    for (const name of ["One", "Two", "Three"]) stage.deliver(mail({ subject: name }));
    stage.imap.remove("INBOX", 3);
    stage.imap.remove("INBOX", 1);
    expect(await stage.poll()).toMatchObject({ value: { status: "ok", stored: 1 } });
    expect(await stage.poll()).toMatchObject({ value: { polled: 0 } });
  });
});

describe("what a server can do wrong", () => {
  test.each([
    ["login_failed", () => ({ ...stage.settings(), password: "wrong" })],
    ["connection_refused", () => ({ ...stage.settings(), port: 1 })],
    ["certificate_invalid", () => withoutAuthority()],
    ["folder_missing", () => ({ ...stage.settings(), folders: ["INBOX", "Nowhere"] })],
  ] as const)("%s is an error with a sentence, and a run that failed", async (kind, wrong) => {
    const result = await stage.pollThrough(pollPorts(stage.db, wrong()));
    expect(result).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(/\.$/) } });
    expect(await stage.lastRun()).toMatchObject({ status: "failed", errorCode: kind });
    expect(await stage.lastHeard()).toBeNull();
  });

  test("a server that takes the call and says nothing is a timeout", async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    const address = mute.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const impatient = { ...stage.settings(), port, timeouts: { connect: 200, greeting: 200, silence: 500 } };
    const result = await stage.pollThrough(pollPorts(stage.db, impatient));
    expect(result).toMatchObject({ ok: false, error: { kind: "timeout" } });
    expect(await stage.lastRun()).toMatchObject({ status: "failed", errorCode: "timeout" });
    mute.close();
  });

  test("a poll that worked says when the mailbox was heard", async () => {
    await stage.poll();
    expect(await stage.lastHeard()).toBeInstanceOf(Date);
    expect(await stage.lastRun()).toMatchObject({ status: "ok", errorCode: null });
  });

  test("a connection that breaks between slices keeps what is stored; the next poll brings the rest", async () => {
    for (let index = 0; index < 30; index += 1) stage.deliver(mail({ subject: `${index}` }));
    const cutting: PollPorts = {
      ...stage.ports,
      inbox: {
        ...stage.ports.inbox,
        commit: async (...given) => {
          const done = await stage.ports.inbox.commit(...given);
          stage.imap.dropConnections();
          return done;
        },
      },
    };
    const first = await stage.pollThrough(cutting, { fetchLimit: 5 });
    expect(first).toMatchObject({ ok: true, value: { status: "partial", problem: { kind: "connection_lost" } } });
    expect(await stage.lastRun()).toMatchObject({ status: "partial", errorCode: "connection_lost" });
    const kept = (await stage.stored()).length;
    expect(kept).toBeGreaterThanOrEqual(5);
    expect(kept).toBeLessThan(30);
    expect(await stage.poll()).toMatchObject({ value: { status: "ok", stored: 30 - kept } });
  });
});

function withoutAuthority(): ImapSettings {
  const { ca: _, ...rest } = stage.settings();
  return rest;
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000);
}
