import type { FetchMessageObject, FetchQueryObject, ImapFlow, ListResponse } from "imapflow";
import { addDays } from "../../core/day";
import { err, ok, type Result } from "../../core/result";
import type { FetchedMessage, FolderRole, FolderState, MailboxFailure, MailboxSession } from "../../ports/mailbox";
import { failureOf, mailboxFailure, type Server } from "./imap-failure";
import { fetchLargeMail, fetchPart, type PartedMail } from "./large-mail";
import { sentCopies } from "./sent-folder";
import { uidRanges } from "./uid-ranges";

type Options = Server & { folders: string[] | null; maxMessageBytes: number };
type Listed = { uid: number; size: number; receivedAt: Date; serverMailId?: string };

/** A larger message is fetched in parts. Source: spec 3 "Poll". */
const WHOLE_BYTES = 256 * 1024;
const UIDS = { uid: true } as const;

/** An answer that must not be taken at its word. */
class SenselessAnswer extends Error {}

/** One signed-in connection. Every answer is checked for being an answer: the library reports some failures as nothing found. */
export function imapSession(client: ImapFlow, options: Options): MailboxSession {
  let open: FolderState | null = null;

  const attempt = async <T>(talk: () => Promise<T>): Promise<Result<T, MailboxFailure>> => {
    try {
      const value = await talk();
      return client.usable ? ok(value) : err(mailboxFailure("connection_lost", options));
    } catch (error) {
      return err(error instanceof SenselessAnswer ? mailboxFailure("protocol", options) : failureOf(error, options));
    }
  };

  return {
    async folders() {
      const listed = await attempt(() => client.list());
      if (!listed.ok) return listed;
      const { folders, missing } = watchedFolders(listed.value, options.folders);
      if (missing !== undefined) return err(mailboxFailure("folder_missing", { ...options, folder: missing }));
      return folders.length > 0 ? ok(folders) : err(mailboxFailure("folder_missing", options));
    },
    open: (folder) =>
      attempt(async () => {
        open = await examine(client, folder);
        return open;
      }),
    uids: (range) => attempt(() => uidsWithin(client, range)),
    firstUidSince: (since) => attempt(() => firstUidSince(client, since)),
    fetch: (uids) =>
      attempt(async () => {
        if (!open) throw new Error("No folder is open");
        return fetchMessages(client, { folder: open, uids, maxBytes: options.maxMessageBytes });
      }),
    part: ({ uid, part }) => attempt(() => fetchPart(client, { uid, part, maxBytes: options.maxMessageBytes * 2 })),
    sentCopies: (since) => {
      open = null;
      return attempt(() => sentCopies(client, since));
    },
    close: () => leave(client),
  };
}

const ROLES: Record<string, FolderRole> = { "\\Inbox": "inbox", "\\Junk": "junk", "\\Sent": "sent", "\\All": "all" };
const WATCHED = ["\\Inbox", "\\Junk"];

type Watched = { folders: { path: string; role: FolderRole }[]; missing: string | undefined };

/** `missing`: the first folder that was asked for by name and does not exist. */
function watchedFolders(listed: ListResponse[], wanted: string[] | null): Watched {
  const selectable = listed.filter(({ flags }) => !flags.has("\\Noselect"));
  const named = (name: string) => selectable.find((folder) => isCalled(folder, name));
  const missing = wanted?.find((name) => named(name) === undefined);
  const existing = (wanted ?? WATCHED).map(named).filter((folder) => folder !== undefined);
  const unique = [...new Map(existing.map((folder) => [folder.path, folder])).values()];
  return { folders: unique.map((folder) => ({ path: folder.path, role: roleOf(folder) })), missing };
}

function isCalled({ path, specialUse }: ListResponse, name: string): boolean {
  if (path === name || specialUse === name) return true;
  return isInbox(path) && (isInbox(name) || name === "\\Inbox");
}

function isInbox(path: string): boolean {
  return path.toUpperCase() === "INBOX";
}

function roleOf({ path, specialUse }: ListResponse): FolderRole {
  if (isInbox(path)) return "inbox";
  return ROLES[specialUse ?? ""] ?? "other";
}

/** EXAMINE, every time anew: the UIDNEXT that a held selection shows does not move. */
async function examine(client: ImapFlow, folder: { path: string; role: FolderRole }): Promise<FolderState> {
  const mailbox = await client.mailboxOpen(folder.path, { readOnly: true });
  const uidNext = mailbox.uidNext || (await statusUidNext(client, folder.path));
  return { ...folder, uidValidity: String(mailbox.uidValidity ?? 0), uidNext };
}

async function statusUidNext(client: ImapFlow, path: string): Promise<number> {
  const status = await client.status(path, { uidNext: true });
  const uidNext = status ? status.uidNext : undefined;
  if (!uidNext) throw new SenselessAnswer(`${path} has no UIDNEXT`);
  return uidNext;
}

async function uidsWithin(client: ImapFlow, { from, to }: { from: number; to: number }): Promise<number[]> {
  const found = await searched(client, { uid: `${from}:${to}` });
  if (found.length > 0 || isEmpty(client)) return found;
  // Some servers answer a search with nothing when they mean "I do not know": ask in another way before believing it.
  const fetched = await fetchAll(client, `${from}:${to}`, UIDS);
  return ascending(fetched.map(({ uid }) => uid)).filter((uid) => uid >= from && uid <= to);
}

/** The day of INTERNALDATE is the server's, so one day more is looked at. */
async function firstUidSince(client: ImapFlow, since: Date): Promise<number | null> {
  const [first] = await searched(client, { since: addDays(since, -1) });
  if (first !== undefined) return first;
  if (isEmpty(client)) return null;
  const newest = await client.fetchOne("*", { ...UIDS, internalDate: true });
  const contradicted = newest && dateOf(newest) >= since;
  return contradicted ? 1 : null;
}

async function searched(client: ImapFlow, query: { uid: string } | { since: Date }): Promise<number[]> {
  const found = await client.search(query, { uid: true });
  if (!found) throw new SenselessAnswer("The search failed");
  return ascending(found);
}

function isEmpty(client: ImapFlow): boolean {
  return client.mailbox !== false && client.mailbox.exists === 0;
}

function ascending(uids: number[]): number[] {
  return [...new Set(uids)].sort((a, b) => a - b);
}

async function fetchMessages(
  client: ImapFlow,
  { folder, uids, maxBytes }: { folder: FolderState; uids: number[]; maxBytes: number },
): Promise<FetchedMessage[]> {
  if (uids.length === 0) return [];
  const listed = await listedSizes(client, folder, uids);
  const small = listed.filter(isSmall);
  const sources = new Map<number, PartedMail>(await sourcesOf(client, small));
  for (const message of listed) {
    const large = !isSmall(message) && (await fetchAlone(client, message, maxBytes));
    if (large) sources.set(message.uid, large);
  }
  const unanswered = listed.filter(({ uid }) => !sources.has(uid));
  const gone = await provenGone(
    client,
    unanswered.map(({ uid }) => uid),
  );
  for (const message of unanswered) {
    const again = !gone.has(message.uid) && (await fetchAlone(client, message, maxBytes));
    if (again) sources.set(message.uid, again);
  }
  return listed
    .filter(({ uid }) => !gone.has(uid))
    .map(({ uid, size, receivedAt, ...named }) => ({
      ...named,
      folder: folder.path,
      uidValidity: folder.uidValidity,
      uid,
      receivedAt,
      sizeBytes: size,
      ...(sources.get(uid) ?? { raw: new Uint8Array(), left: null }), // without a word of it: kept for somebody to look at
    }));
}

function isSmall({ size }: Listed): boolean {
  return size <= WHOLE_BYTES;
}

/** Null when the server has no word of it. */
async function fetchAlone(client: ImapFlow, message: Listed, maxBytes: number): Promise<PartedMail | null> {
  const { uid, size } = message;
  if (!isSmall(message)) return fetchLargeMail(client, { uid, firstTextOnly: size > maxBytes });
  const [found] = await sourcesOf(client, [message]);
  return found ? found[1] : null;
}

async function provenGone(client: ImapFlow, uids: number[]): Promise<Set<number>> {
  if (uids.length === 0) return new Set();
  const existing = await searched(client, { uid: uidRanges(uids) });
  return new Set(uids.filter((uid) => !existing.includes(uid)));
}

/** Sizes first, so that nothing is fetched whole that is too large. A UID without one is gone, if a search agrees. */
async function listedSizes(client: ImapFlow, { role }: FolderState, uids: number[]): Promise<Listed[]> {
  const wanted = new Set(uids);
  const found = await fetchAll(client, uidRanges(uids), {
    ...UIDS,
    size: true,
    internalDate: true,
    labels: role === "all",
  });
  const listed = new Map(found.filter(({ uid }) => wanted.has(uid)).map((message) => [message.uid, message]));
  const missing = uids.filter((uid) => !listed.has(uid));
  if (missing.length > 0 && (await searched(client, { uid: uidRanges(missing) })).length > 0) {
    throw new SenselessAnswer("Messages that exist were not fetched");
  }
  const present = uids.flatMap((uid) => listed.get(uid) ?? []);
  return present.filter((message) => !isOnlyOurs(message)).map(listedMessage);
}

/** In Gmail's All Mail stands what was sent and what is not sent yet, too; what came to us from ourselves has both labels. */
function isOnlyOurs({ labels }: FetchMessageObject): boolean {
  return labels !== undefined && (labels.has("\\Draft") || (labels.has("\\Sent") && !labels.has("\\Inbox")));
}

function listedMessage(message: FetchMessageObject): Listed {
  const { uid, size = 0, emailId } = message;
  return { uid, size, receivedAt: dateOf(message), ...(emailId && { serverMailId: emailId }) };
}

async function sourcesOf(client: ImapFlow, listed: Listed[]): Promise<[number, PartedMail][]> {
  if (listed.length === 0) return [];
  const found = await fetchAll(client, uidRanges(listed.map(({ uid }) => uid)), { ...UIDS, source: true });
  return found.flatMap(({ uid, source: raw }): [number, PartedMail][] => (raw ? [[uid, { raw, left: null }]] : []));
}

/** The whole answer. The library ends the list early, without an error, when the connection is gone. */
async function fetchAll(client: ImapFlow, range: string, query: FetchQueryObject): Promise<FetchMessageObject[]> {
  const found = await client.fetchAll(range, query, { uid: true });
  if (!client.usable || !client.mailbox) throw Object.assign(new Error("Cut off"), { code: "NoConnection" });
  return found;
}

function dateOf({ internalDate }: FetchMessageObject): Date {
  const date = new Date(internalDate ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? new Date() : date;
}

const GOODBYE_MS = 2_000;

async function leave(client: ImapFlow): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, GOODBYE_MS);
  });
  await Promise.race([client.logout().catch(() => undefined), patience]);
  clearTimeout(timer);
  client.close();
}
