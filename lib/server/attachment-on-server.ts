import { err, ok, type Result } from "../core/result";
import type { AttachmentContent } from "../ports/mail-reader";
import type { MailboxFailure, MailboxSession } from "../ports/mailbox";
import type { KeptMail } from "../ports/reply-store";
import { unheard } from "./poll";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

type Place = KeptMail["places"][number];
type Serving = Pick<ActionContext, "reader"> & { doors: Pick<ActionContext["doors"], "of"> };

/** An attachment of a mail too large to be fetched whole, from wherever the server still has the mail. */
export async function attachmentOnServer(
  serving: Serving,
  places: Place[],
  part: string,
): Promise<Result<AttachmentContent, Refusal>> {
  const found = await attachmentsOnServer(serving, places, [part]);
  if (!found.ok) return found;
  const [attachment] = found.value;
  return attachment ? ok(attachment) : err({ kind: "attachment_gone" });
}

/** Those of the parts that are still there, all over one connection. */
export async function attachmentsOnServer(
  { doors, reader }: Serving,
  places: Place[],
  parts: string[],
): Promise<Result<AttachmentContent[], Refusal>> {
  const [newest] = places;
  const mailbox = newest && (await doors.of(newest.mailboxId))?.mailbox;
  if (!mailbox) return err({ kind: "imap_not_configured" });
  const session = await mailbox.connect();
  if (!session.ok) return err(unheard(session.error));
  try {
    const raws = await firstFound(session.value, places, parts);
    if (!raws.ok) return err(unheard(raws.error));
    const read = await Promise.all(raws.value.map((raw) => reader.attachments(raw)));
    return ok(read.flatMap((attachments) => (attachments.ok ? attachments.value.slice(0, 1) : [])));
  } finally {
    await session.value.close();
  }
}

/** A folder that cannot be opened is passed by: it may have been renamed since. */
async function firstFound(
  session: MailboxSession,
  places: Place[],
  parts: string[],
): Promise<Result<Uint8Array[], MailboxFailure>> {
  let failure: MailboxFailure | null = null;
  for (const { folder, uidValidity, uid } of places) {
    const state = await session.open({ path: folder, role: "other" });
    if (!state.ok) failure = state.error;
    if (!state.ok || state.value.uidValidity !== uidValidity) continue;
    const raws = await fetchParts(session, uid, parts);
    if (!raws.ok || raws.value.length > 0) return raws;
  }
  return failure ? err(failure) : ok([]);
}

async function fetchParts(
  session: MailboxSession,
  uid: number,
  parts: string[],
): Promise<Result<Uint8Array[], MailboxFailure>> {
  const raws: Uint8Array[] = [];
  for (const part of parts) {
    const raw = await session.part({ uid, part });
    if (!raw.ok) return raw;
    if (raw.value) raws.push(raw.value);
  }
  return ok(raws);
}
