import { describe, expect, test } from "vitest";
import { readEnv } from "./env";

const SECRET = "x".repeat(32);
const SMTP = { SMTP_HOST: "mail.test", SMTP_USER: "u", SMTP_PASS: "p", SMTP_FROM_EMAIL: "Ana@Fernweg.example" };
const IMAP = { IMAP_HOST: "mail.test", IMAP_USER: "u", IMAP_PASS: "p" };

function read(source: Record<string, string | undefined>) {
  const result = readEnv({ AUTH_SECRET: SECRET, ...source });
  if (!result.ok) throw new Error(JSON.stringify(result.error.problems));
  return result.value;
}

function problemNames(source: Record<string, string | undefined>): string[] {
  const result = readEnv({ AUTH_SECRET: SECRET, ...source });
  return result.ok ? [] : result.error.problems.map((problem) => problem.name);
}

test("starts with nothing but a secret, on the documented defaults", () => {
  expect(read({})).toMatchObject({
    port: 3000,
    dataDir: ".data/app",
    appUrl: "http://localhost:3000",
    databaseUrl: null,
    smtp: null,
    imap: null,
    pollIntervalMinutes: 5,
    pollTimeBudgetMs: 50_000,
    dailyUserCap: 100,
    dailyDomainCap: 20,
    autoSuppress: "not_interested",
    replyTokenAddressing: "off",
    undoSendSeconds: 10,
    logLevel: "info",
  });
});

test("fills the mail groups with the reference's defaults", () => {
  const env = read({ ...SMTP, ...IMAP });
  expect(env.smtp).toMatchObject({ port: 587, verifyTls: true, timeoutMs: 30_000, fromEmail: "ana@fernweg.example" });
  expect(env.imap).toMatchObject({ port: 993, verifyTls: true, folders: [] });
  expect(env.receiving).toEqual({ fetchLimit: 50, initialDays: 30, maxMessageBytes: 25 * 1024 * 1024 });
});

test("takes the addresses of the app from PORT, APP_URL or NEXTAUTH_URL, without a trailing slash", () => {
  expect(read({ PORT: "4100" }).appUrl).toBe("http://localhost:4100");
  expect(read({ APP_URL: "https://out.fernweg.example/" }).appUrl).toBe("https://out.fernweg.example");
  expect(read({ NEXTAUTH_URL: "https://alias.example" }).appUrl).toBe("https://alias.example");
});

test("takes NEXTAUTH_SECRET where AUTH_SECRET is unset", () => {
  const result = readEnv({ AUTH_SECRET: "", NEXTAUTH_SECRET: SECRET });
  expect(result.ok && result.value.authSecret).toBe(SECRET);
});

test("reads an empty value as unset", () => {
  expect(read({ DATABASE_URL: "", SMTP_HOST: " ", IMAP_PORT: "" })).toMatchObject({ databaseUrl: null, smtp: null });
});

test("keeps a password exactly as it was given", () => {
  expect(read({ ...SMTP, SMTP_PASS: " with spaces " }).smtp?.pass).toBe(" with spaces ");
});

test("reads lists by comma and lower-cases sender patterns", () => {
  const env = read({
    ...SMTP,
    ...IMAP,
    SMTP_ALLOWED_FROM_EMAILS: "Ben@a.example, *@B.example",
    IMAP_FOLDERS: "INBOX, Junk",
  });
  expect(env.smtp?.allowedFrom).toEqual(["ben@a.example", "*@b.example"]);
  expect(env.imap?.folders).toEqual(["INBOX", "Junk"]);
});

describe("names what is wrong", () => {
  test.each([
    [{ PORT: "eighty" }, ["PORT"]],
    [{ PORT: "65536" }, ["PORT"]],
    [{ DATABASE_URL: "mysql://x" }, ["DATABASE_URL"]],
    [{ APP_URL: "fernweg" }, ["APP_URL"]],
    [{ SMTP_HOST: "mail.test" }, ["SMTP_USER", "SMTP_PASS", "SMTP_FROM_EMAIL"]],
    [{ IMAP_USER: "u", IMAP_PASS: "p" }, ["IMAP_HOST"]],
    [{ ADMIN_EMAIL: "a@b.example" }, ["ADMIN_PASSWORD"]],
    [{ ...SMTP, SMTP_FROM_EMAIL: "not an address" }, ["SMTP_FROM_EMAIL"]],
    [{ ...SMTP, SMTP_ALLOWED_FROM_EMAILS: "*@*" }, ["SMTP_ALLOWED_FROM_EMAILS"]],
    [{ ...SMTP, SMTP_VERIFY_TLS: "maybe" }, ["SMTP_VERIFY_TLS"]],
    [{ AUTO_SUPPRESS: "never" }, ["AUTO_SUPPRESS"]],
    [{ AUTH_SECRET: "" }, ["AUTH_SECRET"]],
    [{ AUTH_SECRET: "x".repeat(31), NODE_ENV: "production" }, ["AUTH_SECRET"]],
  ])("%j", (source, names) => {
    expect(problemNames(source)).toEqual(names);
  });
});

test("takes a secret of 32 characters in production", () => {
  expect(problemNames({ NODE_ENV: "production" })).toEqual([]);
});

test("names every problem at once", () => {
  expect(problemNames({ PORT: "x", SMTP_HOST: "h", AUTH_SECRET: "", DAILY_USER_CAP: "-1" })).toEqual([
    "PORT",
    "DAILY_USER_CAP",
    "SMTP_USER",
    "SMTP_PASS",
    "SMTP_FROM_EMAIL",
    "AUTH_SECRET",
  ]);
});

test("a mailbox has no limit and no ramp unless told", () => {
  const read = (more: Record<string, string>) => {
    const result = readEnv({ AUTH_SECRET: "s".repeat(32), ...more });
    return result.ok ? { limit: result.value.mailboxDailyLimit, ramp: result.value.mailboxRamp } : result.error;
  };
  expect(read({})).toEqual({ limit: null, ramp: null });
  expect(read({ MAILBOX_DAILY_LIMIT: "0", MAILBOX_RAMP_START: "10" })).toEqual({
    limit: 0,
    ramp: { start: 10, step: 5 },
  });
});
