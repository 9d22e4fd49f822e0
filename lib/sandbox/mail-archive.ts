import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FolderName, StoredMessage } from "./imap-server";

/** Keeps the sandbox's mail in a folder, one .eml per message, so that a restarted demo finds its mailbox as it was. */
export type MailArchive = {
  uidValidity: number;
  /** What was kept before. Flags are not. */
  messages: Partial<Record<FolderName, StoredMessage[]>>;
  keep(folder: FolderName, message: Omit<StoredMessage, "flags">): void;
};

export function openMailArchive(root: string): MailArchive {
  mkdirSync(root, { recursive: true });
  return {
    uidValidity: uidValidityOf(join(root, "uidvalidity")),
    messages: {
      INBOX: messagesIn(join(root, "INBOX")),
      Junk: messagesIn(join(root, "Junk")),
      Sent: messagesIn(join(root, "Sent")),
    },
    keep(folder, { uid, raw, internalDate }) {
      mkdirSync(join(root, folder), { recursive: true });
      const file = join(root, folder, `${uid}.eml`);
      writeFileSync(file, raw);
      utimesSync(file, internalDate, internalDate);
    },
  };
}

function uidValidityOf(file: string): number {
  if (existsSync(file)) return Number(readFileSync(file, "utf8"));
  const epoch = Math.floor(Date.now() / 1000);
  writeFileSync(file, String(epoch));
  return epoch;
}

function messagesIn(folder: string): StoredMessage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^(\d+)\.eml$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other)
    .map((uid) => {
      const file = join(folder, `${uid}.eml`);
      return { uid, flags: [], internalDate: statSync(file).mtime, raw: readFileSync(file) };
    });
}
