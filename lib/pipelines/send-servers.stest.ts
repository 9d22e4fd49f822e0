import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../adapters/db/client";
import { createOutreachStore } from "../adapters/db/outreach-store";
import { attempts, auditLog, idempotencyKeys } from "../adapters/db/schema";
import { requestOf, SETTINGS } from "../adapters/db/sending/outreach.fixture";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "../adapters/db/test-database.fixture";
import { createSmtpMailer } from "../adapters/smtp/smtp-mailer";
import { makeSandboxCertificate } from "../sandbox/certificates";
import { type SandboxSmtp, startSandboxSmtp } from "../sandbox/smtp-server";
import { type SendPorts, sendOutreach } from "./send-outreach";

const MAILS = 50;
const AT_ONCE = 10;
const credentials = { user: "outreach@fernweg.example", pass: "p4ss" };

let database: Database;
let seed: Seed;
let smtp: SandboxSmtp;
let ports: SendPorts;

beforeAll(async () => {
  database = await openTestDatabase();
  seed = await seedWorkspace(database.db);
  const certificate = await makeSandboxCertificate();
  smtp = await startSandboxSmtp({ credentials, certificate });
  const { host, port } = smtp;
  const mailer = createSmtpMailer({
    ...{ host, port, ...credentials, verifyTls: true, timeoutMs: 10_000 },
    extraCa: certificate.ca,
  });
  ports = { mailer, store: createOutreachStore(database.db, { settings: SETTINGS, compose: mailer.compose }) };
});
afterAll(async () => {
  await smtp.close();
  await database.close();
});

test("50 mails reach a server that demands STARTTLS once each, byte for byte as PostgreSQL keeps them", async () => {
  const leadIds = await Promise.all(Array.from({ length: MAILS }, () => seedLead(database.db, seed)));
  while (leadIds.length > 0) {
    const round = leadIds.splice(0, AT_ONCE).map((id) => sendOutreach(ports, requestOf(seed, id), () => new Date()));
    for (const sent of await Promise.all(round)) expect(sent).toMatchObject({ ok: true, value: { status: "sent" } });
  }

  const rows = await database.db.select().from(attempts).where(eq(attempts.workspaceId, seed.workspaceId));
  expect(rows).toHaveLength(MAILS);
  expect(smtp.mails).toHaveLength(MAILS);
  const byMessageId = new Map(smtp.mails.map((mail) => [mail.messageId, mail]));
  for (const row of rows) {
    const mail = byMessageId.get(row.messageId);
    expect(mail?.recipients).toEqual([row.recipientEmail]);
    expect(mail?.raw.toString()).toBe(row.mime);
    expect(row).toMatchObject({ phase: "accepted", smtpCode: 250, tries: 1 });
  }
  expect(await usedKeys()).toBe(MAILS);
  expect(await approvals()).toBe(MAILS);
  expect(smtp.verbs.filter((verb) => verb === "STARTTLS")).toHaveLength(MAILS);
  expect(smtp.verbs.filter((verb) => verb === "DATA")).toHaveLength(MAILS);
});

function usedKeys(): Promise<number> {
  const used = and(eq(idempotencyKeys.workspaceId, seed.workspaceId), eq(idempotencyKeys.state, "used"));
  return database.db.$count(idempotencyKeys, used);
}

function approvals(): Promise<number> {
  const approved = and(eq(auditLog.workspaceId, seed.workspaceId), eq(auditLog.policyResult, "approved"));
  return database.db.$count(auditLog, approved);
}
