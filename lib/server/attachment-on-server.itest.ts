import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { imapMailbox } from "../adapters/imap/mailbox";
import { createMailReader } from "../adapters/reading/mail-reader";
import { mailWithAttachment, PICTURE } from "../pipelines/large-mail.fixture";
import type { Mailbox } from "../ports/mailbox";
import { makeSandboxCertificate } from "../sandbox/certificates";
import { type SandboxImap, startSandboxImap } from "../sandbox/imap-server";
import { attachmentOnServer } from "./attachment-on-server";
import { ownImages } from "./own-images";
import type { ActionContext } from "./user-action";

const reader = createMailReader();
let imap: SandboxImap;
let mailbox: Mailbox;
let parts: Pick<ActionContext, "reader"> & { doors: Pick<ActionContext["doors"], "of"> };

beforeAll(async () => {
  const certificate = await makeSandboxCertificate();
  imap = await startSandboxImap({ credentials: { user: "ana", pass: "s3cret" }, certificate, uidValidity: 77 });
  mailbox = imapMailbox({
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

describe("the pictures that a large mail shows", () => {
  async function kept(uid: number) {
    const session = await mailbox.connect();
    if (!session.ok) throw new Error(session.error.message);
    await session.value.open({ path: "INBOX", role: "inbox" });
    const fetched = await session.value.fetch([uid]);
    await session.value.close();
    const [message] = fetched.ok ? fetched.value : [];
    if (!message) throw new Error("It is not there");
    const [read] = await reader.read([message]);
    if (!read?.ok) throw new Error(read?.error.reason);
    return { raw: message.raw, attachments: read.value.message.attachments, places: [place("INBOX", uid)] };
  }
  const shown = new Set(["logo@elsewhere"]);
  const embedded = `data:image/png;base64,${PICTURE.toString("base64")}`;

  test("come from the server, and nothing else of it does", async () => {
    const mail = await kept(imap.deliver("INBOX", mailWithAttachment({ bytes: 300_000 })));
    expect(await ownImages(parts, mail, shown)).toEqual(new Map([["logo@elsewhere", embedded]]));
    expect(await ownImages(parts, mail, new Set(["other@elsewhere"]))).toEqual(new Map());
  });

  test("come from the source where it is kept whole", async () => {
    const mail = await kept(imap.deliver("INBOX", mailWithAttachment({ bytes: 3_000 })));
    expect(await ownImages(parts, { ...mail, places: [] }, shown)).toEqual(new Map([["logo@elsewhere", embedded]]));
  });

  test("are missing where the server has the mail no more", async () => {
    const uid = imap.deliver("INBOX", mailWithAttachment({ bytes: 300_000 }));
    const mail = await kept(uid);
    imap.remove("INBOX", uid);
    expect(await ownImages(parts, mail, shown)).toEqual(new Map());
    expect(await ownImages({ ...parts, doors: { of: async () => null } }, mail, shown)).toEqual(new Map());
  });
});
