import type { FetchMessageObject, ImapFlow, ListResponse } from "imapflow";
import { ATTEMPT_HEADER } from "../../core/attempt";
import { addDays } from "../../core/day";
import type { CopyHeaders } from "../../core/matching/sent-copy";
import { uidRanges } from "./uid-ranges";

/** For servers that mark no folder as \\Sent. */
const SENT_NAMES =
  /^(inbox[./])?(sent|sent items|sent mail|sent messages|gesendet|gesendete elemente|envoy[eé]s|enviados)$/i;
/** Of a very full folder only the newest are looked at. */
const MOST_COPIES = 1000;

/** The headers of what the Sent folder holds since a moment; none where the server keeps no such folder. Only reads. */
export async function sentCopies(client: ImapFlow, since: Date): Promise<CopyHeaders[]> {
  const folder = sentFolder(await client.list());
  if (!folder) return [];
  await client.mailboxOpen(folder.path, { readOnly: true });
  // The day of a message is the server's, so one day more is looked at.
  const uids = await client.search({ since: addDays(since, -1) }, { uid: true });
  if (!uids) throw new Error("The search failed");
  const newest = [...uids].sort((a, b) => a - b).slice(-MOST_COPIES);
  if (newest.length === 0) return [];
  const query = { uid: true, envelope: true, headers: [ATTEMPT_HEADER] };
  const found = await client.fetchAll(uidRanges(newest), query, { uid: true });
  return found.map(headersOf);
}

function sentFolder(listed: ListResponse[]): ListResponse | undefined {
  const selectable = listed.filter(({ flags }) => !flags.has("\\Noselect"));
  const marked = selectable.find(({ specialUse }) => specialUse === "\\Sent");
  return marked ?? selectable.find(({ path }) => SENT_NAMES.test(path));
}

const HEADER_VALUE = new RegExp(`^${ATTEMPT_HEADER}:\\s*([0-9a-f-]{36})\\s*$`, "im");

function headersOf({ envelope, headers }: FetchMessageObject): CopyHeaders {
  return {
    messageId: envelope?.messageId?.trim() || null,
    attemptId: HEADER_VALUE.exec(headers?.toString("latin1") ?? "")?.[1]?.toLowerCase() ?? null,
    to: envelope?.to?.[0]?.address?.toLowerCase() ?? null,
    subject: envelope?.subject ?? "",
    date: dateOf(envelope?.date),
  };
}

function dateOf(value: Date | string | undefined): Date | null {
  const date = new Date(value ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
