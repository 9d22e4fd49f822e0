import { expect, type Page } from "@playwright/test";
import { ImapFlow } from "imapflow";

const HEARD_TIMEOUT_MS = 60_000;

/** Puts mails into the demo's INBOX, as its server would, and has the app fetch them. */
export async function dropMails(page: Page, mails: readonly string[]): Promise<void> {
  const { host, port, user, pass } = JSON.parse(process.env.E2E_IMAP ?? "{}");
  const client = new ImapFlow({
    ...{ host, port, secure: true, logger: false, auth: { user, pass } },
    tls: { rejectUnauthorized: false }, // the sandbox's own authority, which this process need not trust
  });
  await client.connect();
  try {
    for (const mail of mails) await client.append("INBOX", mail.replace(/\r?\n/g, "\r\n"), []);
  } finally {
    await client.logout();
  }
  await expect(() => poll(page)).toPass({ timeout: HEARD_TIMEOUT_MS });
}

/** Fails while the app's own poll runs: that one may have looked before the mails were there. */
async function poll(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post("/api/v1/backlink-outreach/replies/poll", {
    data: {},
    headers: { origin },
    timeout: HEARD_TIMEOUT_MS,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  expect((await answer.json()).status).not.toBe("already_running");
}

/** An HTML mail from somebody who was never written to. */
export function htmlMail(mail: { from: string; subject: string; html: string }): string {
  return [
    `From: ${mail.from}`,
    "To: robin@bergwind.example",
    `Subject: ${mail.subject}`,
    `Message-ID: <${crypto.randomUUID()}@hostile.example>`,
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(Buffer.from(mail.html)
      .toString("base64")
      .match(/.{1,76}/g) ?? []),
    "",
  ].join("\n");
}
