import { afterAll, beforeAll, expect, test } from "vitest";
import { imapMailbox } from "../adapters/imap/mailbox";
import { createMailReader } from "../adapters/reading/mail-reader";
import { mailWithAttachment } from "../pipelines/large-mail.fixture";
import { makeSandboxCertificate } from "../sandbox/certificates";
import { type SandboxImap, startSandboxImap } from "../sandbox/imap-server";
import { attachmentOnServer } from "./attachment-on-server";
import type { ActionContext } from "./user-action";

const reader = createMailReader();
let imap: SandboxImap;
let parts: Pick<ActionContext, "reader"> & { doors: Pick<ActionContext["doors"], "of"> };

beforeAll(async () => {
  const certificate = await makeSandboxCertificate();
  imap = await startSandboxImap({ credentials: { user: "ana", pass: "s3cret" }, certificate, uidValidity: 77 });
  const mailbox = imapMailbox({
    host: "localhost",
    port: imap.port,
    user: "ana",
    password: "s3cret",
    verifyTls: true,
    ca: certificate.ca,
    folders: null,
    maxMessageBytes: 25 * 1024 * 1024,
  });
  parts = { reader, doors: { of: async (id) => (id === "here" ? { ...NO_DOOR, mailbox } : null) } };
});
afterAll(async () => {
  await reader.close();
  await imap.close();
});

const NO_DOOR = {
  id: "here",
  name: "default",
  email: "ana@fernweg.example",
  fromEnvironment: true,
  disabled: false,
  mailer: null,
  sender: null,
  ownAddresses: [],
  pollIntervalMinutes: 5,
  canary: false,
  problem: null,
};
const place = (folder: string, uid: number, uidValidity = "77") => ({ mailboxId: "here", folder, uidValidity, uid });

test("an attachment that was left on the server comes from wherever the mail still is", async () => {
  const gone = imap.deliver("INBOX", mailWithAttachment({ bytes: 300_000 }));
  const kept = imap.deliver("Junk", mailWithAttachment({ bytes: 300_000 }));
  imap.remove("INBOX", gone);
  const places = [place("Nowhere", 1), place("INBOX", gone), place("Junk", kept)];
  const found = await attachmentOnServer(parts, places, "2");
  expect(found).toMatchObject({ ok: true, value: { filename: "Preise ä.pdf", contentType: "application/pdf" } });
  expect(found.ok && found.value.content.length).toBe(300_000);
});

test("a folder that was numbered anew is not asked: its UIDs mean other mails", async () => {
  const uid = imap.deliver("INBOX", mailWithAttachment({ bytes: 300_000 }));
  const found = await attachmentOnServer(parts, [place("INBOX", uid, "76")], "2");
  expect(found).toMatchObject({ ok: false, error: { kind: "attachment_gone" } });
});

test("a mailbox that is not set up any more is a refusal", async () => {
  const found = await attachmentOnServer(parts, [{ ...place("INBOX", 1), mailboxId: "elsewhere" }], "2");
  expect(found).toMatchObject({ ok: false, error: { kind: "imap_not_configured" } });
});
