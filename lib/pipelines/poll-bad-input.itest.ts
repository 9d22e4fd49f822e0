import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { quarantine } from "../adapters/db/schema";
import { err } from "../core/result";
import { mail } from "./mail-samples.fixture";
import type { PollPorts } from "./poll-run";
import { pollStage } from "./poll-stage.fixture";
import { OUR_ADDRESS } from "./polling.fixture";
import { retryQuarantined } from "./retry-quarantined";

const stage = pollStage();

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
    stage.deliver(raw);
    stage.deliver(mail({ subject: "Behind" }));
    const result = await stage.poll();
    expect(result).toMatchObject({ ok: true, value: { status: "ok", polled: 2 } });
    if (result.ok) expect(result.value.stored + result.value.failed).toBe(2);
    expect((await stage.stored()).map(({ subject }) => subject)).toContain("Behind");
  });

  test("a message that cannot be parsed waits with its bytes, and a retry makes it a reply", async () => {
    const raw = mail({ subject: "Hard to read" });
    stage.deliver(raw);
    const stumbling: PollPorts = {
      ...stage.ports,
      reader: {
        ...stage.ports.reader,
        read: async (fetched) => fetched.map(() => err({ reason: "Max header size exceeded" })),
      },
    };
    expect(await stage.pollThrough(stumbling)).toMatchObject({ value: { polled: 1, stored: 0, failed: 1 } });
    const [row] = await stage.db.select().from(quarantine).where(eq(quarantine.mailboxId, stage.seed.mailboxId));
    expect(row).toMatchObject({ error: "Max header size exceeded", uid: 1, resolvedAt: null });
    expect(await stage.poll()).toMatchObject({ value: { polled: 0 } });

    const target = { workspaceId: stage.seed.workspaceId, quarantineId: row?.id ?? "" };
    const own = { ownAddresses: [OUR_ADDRESS], autoSuppress: "not_interested" as const };
    expect(await retryQuarantined(stumbling, target, own)).toMatchObject({
      ok: true,
      value: { kind: "still_unreadable" },
    });
    expect(await retryQuarantined(stage.ports, target, own)).toMatchObject({ ok: true, value: { kind: "stored" } });
    expect((await stage.stored()).map(({ subject }) => subject)).toEqual(["Hard to read"]);
    expect(await retryQuarantined(stage.ports, target, own)).toMatchObject({ ok: false, error: { kind: "not_found" } });
  });

  test("a message that the database refuses is quarantined alone; its slice and the mail behind it are stored", async () => {
    for (const subject of ["One", "Refused", "Three"]) stage.deliver(mail({ subject }));
    const refusing: PollPorts = {
      ...stage.ports,
      inbox: {
        ...stage.ports.inbox,
        commit: (lease, batch, now) => {
          const refused = batch.items.some((item) => item.kind === "new" && item.message.subject === "Refused");
          return refused
            ? Promise.reject(new Error("unsupported sequence"))
            : stage.ports.inbox.commit(lease, batch, now);
        },
      },
    };
    expect(await stage.pollThrough(refusing)).toMatchObject({ value: { status: "ok", stored: 2, failed: 1 } });
    expect((await stage.stored()).map(({ subject }) => subject)).toEqual(["One", "Three"]);
    const rows = await stage.db.select().from(quarantine).where(eq(quarantine.mailboxId, stage.seed.mailboxId));
    expect(rows).toMatchObject([{ uid: 2, error: "unsupported sequence" }]);
    expect(await stage.poll()).toMatchObject({ value: { polled: 0 } });
  });

  test("HTML is stored without what could act", async () => {
    const html = `<p onclick="x()">Hi</p><script>x()</script><style>p{}</style><form action="/x"><input></form><img src="https://t.example/p.gif"><a href="javascript:x()">go</a>`;
    stage.deliver(mail({ html }));
    await stage.poll();
    const [reply] = await stage.stored();
    expect(reply?.html).toContain("<p>Hi</p>");
    expect(reply?.html).toContain('data-blocked-src="https://t.example/p.gif"');
    expect(reply?.html).not.toMatch(/script|<style|onclick|<form|<input| src=/);
  });
});
