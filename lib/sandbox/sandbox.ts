import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSandboxCertificate, type SandboxCertificate, writeCertificateFiles } from "./certificates";
import { type FolderName, type SandboxImap, startSandboxImap } from "./imap-server";
import { type MailArchive, openMailArchive } from "./mail-archive";
import type { ReceivedMail } from "./received-mail";
import { type Credentials, type RecipientBehaviour, startSandboxSmtp } from "./smtp-server";
import { PROSPECT_STORY, type Story, seedOf } from "./story/story";
import { unsolicitedMails } from "./story/unsolicited";

export type SandboxOptions = {
  /** Where certificate files and mail are kept; unset: a temporary folder that `close` removes. */
  dataFolder?: string;
  /** 0 or unset: any free port. */
  smtpPort?: number;
  imapPort?: number;
  /** The one account. Its user is the address that mail comes from and goes to. */
  credentials?: Credentials;
  certificate?: SandboxCertificate;
  /** How long the quickest answer takes. Others take up to 1.75 times as long, each address always the same. */
  replyDelayMs?: number;
  story?: Story;
  /** Put the mail of strangers into the INBOX, if it is empty. */
  unsolicited?: boolean;
};

export type Endpoint = { host: string; port: number; user: string; pass: string };

export type Sandbox = {
  smtp: Endpoint;
  imap: Endpoint;
  /** PEM of the authority, to be named by NODE_EXTRA_CA_CERTS before the client's process starts. */
  caFile: string;
  certificate: SandboxCertificate;
  /** Every mail that the SMTP server took, oldest first. */
  sent: ReceivedMail[];
  mailbox: SandboxImap;
  deliver: SandboxImap["deliver"];
  /** Resolves when no answer is on its way. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export const SANDBOX_ACCOUNT: Credentials = { user: "robin@bergwind.example", pass: "sandbox-only" };
const DEFAULT_REPLY_DELAY_MS = 2000;

/** Starts the world outside: one mailbox with SMTP and IMAP on loopback, and people who answer what it sends. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), "outreach-sandbox-")));
  const credentials = options.credentials ?? SANDBOX_ACCOUNT;
  const certificate = options.certificate ?? (await makeSandboxCertificate());
  const { caFile } = await writeCertificateFiles(certificate, dataFolder);
  const archive = openMailArchive(join(dataFolder, "mail"));
  const story = options.story ?? PROSPECT_STORY;

  const mailbox = await startMailbox({ credentials, certificate, archive, port: options.imapPort ?? 0 });
  const postman = startPostman(story, mailbox, credentials.user, options.replyDelayMs ?? DEFAULT_REPLY_DELAY_MS);
  const smtp = await startSubmission({ credentials, certificate, story, postman, port: options.smtpPort ?? 0 }).catch(
    async (error: unknown) => {
      await mailbox.close();
      throw error;
    },
  );
  if (options.unsolicited) deliverUnsolicited(mailbox, credentials.user);

  return {
    smtp: { host: smtp.host, port: smtp.port, ...credentials },
    imap: { host: mailbox.host, port: mailbox.port, ...credentials },
    caFile,
    certificate,
    sent: smtp.mails,
    mailbox,
    deliver: mailbox.deliver,
    settled: postman.settled,
    async close() {
      postman.stop();
      await Promise.all([smtp.close(), mailbox.close()]);
      if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The IMAP side, with what earlier runs kept; whatever arrives is kept too. */
async function startMailbox(setting: {
  credentials: Credentials;
  certificate: SandboxCertificate;
  archive: MailArchive;
  port: number;
}): Promise<SandboxImap> {
  const { archive, ...server } = setting;
  const imap = await startSandboxImap({
    ...server,
    uidValidity: archive.uidValidity,
    messages: archive.messages,
  });
  return {
    ...imap,
    deliver(folder, raw, how = {}) {
      const internalDate = how.internalDate ?? new Date();
      const uid = imap.deliver(folder, raw, { ...how, internalDate });
      archive.keep(folder, { uid, internalDate, raw: Buffer.isBuffer(raw) ? raw : Buffer.from(raw, "utf8") });
      return uid;
    },
  };
}

function startSubmission(setting: {
  credentials: Credentials;
  certificate: SandboxCertificate;
  story: Story;
  postman: Postman;
  port: number;
}) {
  const { story, postman, ...server } = setting;
  return startSandboxSmtp({
    ...server,
    behaviour: (recipient): RecipientBehaviour => story.behaviour(recipient),
    onMail: postman.take,
  });
}

type Postman = { take: (mail: ReceivedMail) => void; settled: () => Promise<void>; stop: () => void };

/** Carries accepted mail to the story and its answers back, after a while. */
function startPostman(story: Story, mailbox: SandboxImap, own: string, replyDelayMs: number): Postman {
  const rounds = new Map<string, number>();
  const underway = new Set<NodeJS.Timeout>();
  const waiting: (() => void)[] = [];
  const settle = () => {
    if (underway.size === 0) for (const resolve of waiting.splice(0)) resolve();
  };

  const later = (delayMs: number, act: () => void) => {
    const timer = setTimeout(() => {
      underway.delete(timer);
      act();
      settle();
    }, delayMs);
    underway.add(timer);
  };

  return {
    take(mail) {
      // As Gmail does: what is submitted is found under Sent, read.
      mailbox.deliver("Sent", mail.raw, { flags: ["\\Seen"] });
      for (const recipient of mail.recipients) {
        if (recipient === own) {
          later(replyDelayMs, () => deliverNow(mailbox, "INBOX", () => mail.raw));
          continue;
        }
        const round = rounds.get(recipient) ?? 0;
        rounds.set(recipient, round + 1);
        const planned = story.answersTo(mail, recipient, round);
        planned.forEach(({ folder, compose }, turn) => {
          later((turn + 1) * delayOf(recipient, replyDelayMs), () => deliverNow(mailbox, folder, compose));
        });
      }
    },
    settled: () => new Promise((resolve) => (underway.size === 0 ? resolve() : waiting.push(resolve))),
    stop() {
      for (const timer of underway) clearTimeout(timer);
      underway.clear();
      settle();
    },
  };
}

function delayOf(recipient: string, replyDelayMs: number): number {
  return replyDelayMs * (1 + (seedOf(recipient) % 76) / 100);
}

function deliverNow(mailbox: SandboxImap, folder: FolderName, compose: (at: Date) => Buffer): void {
  const at = new Date();
  mailbox.deliver(folder, compose(at), { internalDate: at });
}

function deliverUnsolicited(mailbox: SandboxImap, to: string): void {
  if (mailbox.messages("INBOX").length > 0) return;
  for (const { raw, internalDate } of unsolicitedMails(to, new Date())) mailbox.deliver("INBOX", raw, { internalDate });
}
