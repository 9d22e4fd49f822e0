import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ImapFlow } from "imapflow";
import { type ParsedMail, simpleParser } from "mailparser";
import nodemailer from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "./sandbox";
import { PROSPECTS } from "./story/prospects";

const TEXT = `Hello,

we made a free map of mountain huts with opening times, kept up to date by the wardens.

Would a link to it fit on your site? I can also write something for you.

Robin

Not relevant? Reply "unsubscribe" and we will not write again.`;

describe("a world with all prospects", () => {
  let sandbox: Sandbox;
  let received: Received[];
  const idOf = new Map<string, string>();

  beforeAll(async () => {
    sandbox = await startSandbox({ replyDelayMs: 5 });
    const transport = transportTo(sandbox);
    for (const { contactEmail } of PROSPECTS) {
      const { messageId } = await transport.sendMail(mailTo(contactEmail));
      idOf.set(contactEmail, messageId);
    }
    transport.close();
    await sandbox.settled();
    received = [...(await readFolder(sandbox, "INBOX")), ...(await readFolder(sandbox, "Junk"))];
  }, 60_000);
  afterAll(() => sandbox.close());

  test("takes forty mails and brings an answer from all but the silent one, from three of them twice", () => {
    expect(sandbox.sent).toHaveLength(40);
    expect(sandbox.mailbox.messages("INBOX")).toHaveLength(41);
    expect(sandbox.mailbox.messages("Junk")).toHaveLength(1);
    expect(answersOf("hannah@quietwoods.example")).toEqual([]);
    expect(answersOf("olga@taigatrails.example")).toHaveLength(2);
  });

  test("leaves every flag as it was when the mail is read by peeking", () => {
    for (const folder of ["INBOX", "Junk"] as const) {
      expect(sandbox.mailbox.messages(folder).flatMap(({ flags }) => flags)).toEqual([]);
    }
    expect(sandbox.mailbox.messages("Sent").every(({ flags }) => flags.includes("\\Seen"))).toBe(true);
  });

  test("threads the answers of people by In-Reply-To and References", () => {
    const { mail } = only("ingrid@fjellvandring.example");
    const id = idOf.get("ingrid@fjellvandring.example");
    expect(mail.inReplyTo).toBe(id);
    expect(mail.references).toBe(id);
    expect(mail.messageId).toMatch(/@fjellvandring\.example>$/);
    expect(mail.subject).toBe("Re: A hut map for your readers");
  });

  test.each([
    [
      "ingrid@fjellvandring.example",
      /On \w{3}, .+ Robin Falk <robin@bergwind\.example>\s+wrote:\n\n> Hello,\n>\n> we made/,
      "gmail_quote",
    ],
    [
      "tom.ashworth@peakandpath.co.uk",
      /From: Robin Falk <robin@bergwind\.example>\nSent: [^\n]+\nTo: tom/,
      "divRplyFwdMsg",
    ],
    ["claire@sentiers-et-sommets.fr", /> Le .+ Robin Falk <robin@bergwind\.example> a écrit/, null],
    [
      "elif.kaya@kaya-outdoor.example",
      /> we made[\s\S]+Yes, this one we can do[\s\S]+> Would a link[\s\S]+That should be ok/,
      null,
    ],
    ["brandl@huettenzauber.de", /Von: Robin Falk [\s\S]+Betreff: A hut map/, "divRplyFwdMsg"],
  ])("quotes our mail as the program of %s does", (address, text, html) => {
    const { mail } = only(address);
    expect(mail.text).toMatch(text);
    if (html) expect(mail.html).toContain(html);
    else expect(mail.html).toBe(false);
  });

  test("writes each language and charset so that it can be read", () => {
    expect(only("redaktion@alpenpfade-magazin.de").raw).toContain("charset=iso-8859-1");
    expect(only("redaktion@alpenpfade-magazin.de").mail.text).toContain("Schöne Grüße aus Füssen");
    expect(only("layla@desert-steps.example").mail.text).toContain("الموضوع مناسب");
    expect(only("layla@desert-steps.example").mail.from?.text).toContain("ليلى حداد");
    expect(only("misaki@yamanoto.example").mail.subject).toBe("自動返信: A hut map for your readers");
    expect(only("dave@trailgearreview.example").raw).not.toContain("text/plain");
    expect(only("dave@trailgearreview.example").mail.html).toContain("$400");
  });

  test("carries an invitation and a picture as real attachments", () => {
    const [invitation] = only("rachel@summitcollective.example").mail.attachments;
    expect(invitation?.filename).toBe("invite.ics");
    expect(invitation?.content.toString()).toContain("METHOD:REQUEST");
    const [logo] = only("henk@wandelwereld.nl").mail.attachments;
    expect(logo?.content.subarray(1, 4).toString()).toBe("PNG");
  });

  test.each([
    ["fiona@wildswimguide.example", "auto-generated"],
    ["antoine.garnier@refuges-du-sud.fr", "auto-replied (vacation)"],
    ["giulia.ferri@sentieriliberi.it", "auto-replied"],
    ["hello@basecampstore.example", "auto-generated"],
  ])("marks what a program wrote for %s as automatic", (address, mark) => {
    expect(only(address).mail.headers.get("auto-submitted")).toBe(mark);
  });

  test.each([
    ["peter@oldtownhikes.example", "5.1.1", "message/rfc822"],
    ["lily@riverbendcamp.example", "5.2.2", "text/rfc822-headers"],
    ["web@fortresscliffs.example", "5.7.1", "message/rfc822"],
  ])("reports that %s failed with %s and returns our mail as %s", (address, status, form) => {
    const { raw } = bounceAbout(address);
    expect(raw).toMatch(/^Return-Path: <>/);
    expect(raw).toContain("multipart/report; report-type=delivery-status");
    expect(raw).toContain(`Final-Recipient: rfc822; ${address}`);
    expect(raw).toContain(`Status: ${status}`);
    expect(raw).toContain(`Content-Type: ${form}`);
    expect(raw).toContain(`Message-ID: ${idOf.get(address)}`);
  });

  test("lets a delay be a warning only, and an old server speak freely", () => {
    const [warning] = answersOf("olga@taigatrails.example");
    expect(warning?.raw).toContain("Action: delayed");
    const { raw, mail } = bounceAbout("sam@lanternhut.example");
    expect(raw).not.toContain("delivery-status");
    expect(mail.text).toContain("This is the qmail-send program at lanternhut.example");
    expect(mail.text).toContain(`Message-ID: ${idOf.get("sam@lanternhut.example")}`);
  });

  test("answers from an assistant's address, and lets a forged mail fail its checks", () => {
    expect(only("hofer@hofer-bergschule.at").mail.from?.value[0]?.address).toBe("buero@hofer-bergschule.at");
    expect(only("scott@cabinlist.example").raw).toContain("dmarc=fail");
    expect(only("greg.holloway@ridgelinejournal.example").raw).toContain("dmarc=pass");
    expect(only("antoine.garnier@refuges-du-sud.fr").raw).toMatch(
      /^Return-Path: <>[\s\S]+header\.from=refuges-du-sud\.fr/,
    );
  });

  function answersOf(address: string): Received[] {
    const id = idOf.get(address);
    if (!id) throw new Error(`Nothing was sent to ${address}`);
    return received.filter(({ raw, mail }) => mail.inReplyTo === id || raw.includes(`<${address}>`));
  }

  function only(address: string): Received {
    const [answer, ...more] = answersOf(address);
    if (!answer || more.length > 0) throw new Error(`${more.length + 1} answers from ${address}`);
    return answer;
  }

  function bounceAbout(address: string): Received {
    const found = received.find(
      ({ mail }) => mail.from?.text.includes("MAILER-DAEMON") && mail.text?.includes(address),
    );
    if (!found) throw new Error(`No bounce about ${address}`);
    return found;
  }
});

test("answers a follow-up shortly, and a mail to an address outside the story with kindness", async () => {
  const sandbox = await startSandbox({ replyDelayMs: 5 });
  const transport = transportTo(sandbox);
  const first = await transport.sendMail(mailTo("henk@wandelwereld.nl"));
  await sandbox.settled();
  const [answer] = await readFolder(sandbox, "INBOX");

  await transport.sendMail({
    ...mailTo("henk@wandelwereld.nl"),
    subject: "Re: A hut map for your readers",
    inReplyTo: answer?.mail.messageId,
    references: [first.messageId, answer?.mail.messageId ?? ""],
  });
  await sandbox.settled();
  await transport.sendMail(mailTo("anna.lind@somewhere-new.example"));
  await sandbox.settled();

  const [, second, stranger] = await readFolder(sandbox, "INBOX");
  expect(second?.mail.text).toContain("Top, hij staat erop");
  expect(second?.mail.subject).toBe("Re: A hut map for your readers");
  expect(second?.mail.references).toHaveLength(3);
  expect(stranger?.mail.from?.text).toBe('"Anna Lind" <anna.lind@somewhere-new.example>');
  transport.close();
  await sandbox.close();
});

test("finds its mailbox as it was after a restart, strangers' mail delivered once", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "sandbox-"));
  const before = await startSandbox({ dataFolder, unsolicited: true });
  const epoch = before.mailbox.uidValidity("INBOX");
  const kept = before.mailbox.messages("INBOX");
  await before.close();

  const after = await startSandbox({ dataFolder, unsolicited: true });
  expect(kept).toHaveLength(3);
  expect(after.mailbox.uidValidity("INBOX")).toBe(epoch);
  expect(after.mailbox.messages("INBOX")).toEqual(kept);
  expect(after.deliver("INBOX", "Subject: next\r\n\r\n.")).toBe(4);
  await after.close();
  await rm(dataFolder, { recursive: true });
});

type Received = { raw: string; mail: ParsedMail };

function transportTo({ smtp, certificate }: Sandbox) {
  return nodemailer.createTransport({
    host: smtp.host,
    port: smtp.port,
    pool: true,
    requireTLS: true,
    auth: { user: smtp.user, pass: smtp.pass },
    tls: { ca: certificate.ca },
  });
}

function mailTo(to: string) {
  return { from: "Robin Falk <robin@bergwind.example>", to, subject: "A hut map for your readers", text: TEXT };
}

async function readFolder({ imap, certificate }: Sandbox, folder: string): Promise<Received[]> {
  const client = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: true,
    auth: { user: imap.user, pass: imap.pass },
    tls: { ca: certificate.ca },
    logger: false,
  });
  await client.connect();
  const { uidNext } = await client.mailboxOpen(folder, { readOnly: true });
  const messages = await client.fetchAll(`1:${uidNext - 1}`, { source: true }, { uid: true });
  await client.logout();
  return Promise.all(
    messages.map(async ({ source = Buffer.alloc(0) }) => ({
      raw: source.toString("latin1"),
      mail: await simpleParser(source),
    })),
  );
}
