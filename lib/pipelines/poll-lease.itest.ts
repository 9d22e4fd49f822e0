import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inboxStore } from "../adapters/db/inbox-store";
import { pollRuns } from "../adapters/db/schema";
import { mail } from "./mail-samples.fixture";
import { AHEAD, type PollPorts } from "./poll-run";
import { pollStage } from "./poll-stage.fixture";

const stage = pollStage();

describe("the right to poll", () => {
  test("one works, the other says that it is running", async () => {
    for (let index = 0; index < 20; index += 1) stage.deliver(mail({ subject: `${index}` }));
    const results = await Promise.all([stage.poll(), stage.poll()]);
    const statuses = results.map((result) => (result.ok ? result.value.status : "failed")).sort();
    expect(statuses).toEqual(["already_running", "ok"]);
    expect(await stage.stored()).toHaveLength(20);
  });

  test("a holder that slept past its lease stores nothing", async () => {
    const inbox = inboxStore(stage.db);
    const take = (now: Date) =>
      inbox.beginPoll({ mailboxId: stage.seed.mailboxId, trigger: "worker", leaseMs: 1000 }, now);
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

  test("a poll whose process is told to end stores what is under way and frees the mailbox for the next", async () => {
    for (let index = 0; index < 30; index += 1) stage.deliver(mail({ subject: `${index}` }));
    const ending = new AbortController();
    const toldToEnd: PollPorts = {
      ...stage.ports,
      inbox: {
        ...stage.ports.inbox,
        commit: async (...given) => {
          ending.abort();
          return stage.ports.inbox.commit(...given);
        },
      },
    };
    const first = await stage.pollThrough(toldToEnd, { fetchLimit: 2, ending: ending.signal });
    expect(first).toMatchObject({ value: { status: "partial", stored: 2 * (1 + AHEAD), problem: null } });
    expect(await stage.poll()).toMatchObject({ value: { status: "ok", stored: 30 - 2 * (1 + AHEAD) } });
  });

  test("a lease of a process that died is free after its time, and its run is closed", async () => {
    const longAgo = new Date(Date.now() - 600_000);
    await stage.ports.inbox.beginPoll({ mailboxId: stage.seed.mailboxId, trigger: "cron", leaseMs: 60_000 }, longAgo);
    expect(await stage.poll()).toMatchObject({ value: { status: "ok" } });
    const runs = await stage.db.select().from(pollRuns).where(eq(pollRuns.mailboxId, stage.seed.mailboxId));
    expect(runs.map(({ status, errorCode }) => `${status} ${errorCode}`).sort()).toEqual([
      "failed abandoned",
      "ok null",
    ]);
  });
});
