import { err, ok, type Result } from "../core/result";
import type { AttachmentContent } from "../ports/mail-reader";
import type { MailboxFailure, MailboxSession } from "../ports/mailbox";
import type { KeptMail } from "../ports/reply-store";
import { unheard } from "./poll";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

type Place = KeptMail["places"][number];

/** An attachment of a mail too large to be fetched whole, from wherever the server still has the mail. */
export async function attachmentOnServer(
  { doors, reader }: Pick<ActionContext, "reader"> & { doors: Pick<ActionContext["doors"], "of"> },
  places: Place[],
  part: string,
): Promise<Result<AttachmentContent, Refusal>> {
  const [newest] = places;
  const mailbox = newest && (await doors.of(newest.mailboxId))?.mailbox;
  if (!mailbox) return err({ kind: "imap_not_configured" });
  const session = await mailbox.connect();
  if (!session.ok) return err(unheard(session.error));
  try {
    const raw = await firstFound(session.value, places, part);
    if (!raw.ok) return err(unheard(raw.error));
    const read = raw.value && (await reader.attachments(raw.value));
    const attachment = read?.ok ? read.value[0] : undefined;
    return attachment ? ok(attachment) : err({ kind: "attachment_gone" });
  } finally {
    await session.value.close();
  }
}

/** A folder that cannot be opened is passed by: it may have been renamed since. */
async function firstFound(
  session: MailboxSession,
  places: Place[],
  part: string,
): Promise<Result<Uint8Array | null, MailboxFailure>> {
  let failure: MailboxFailure | null = null;
  for (const { folder, uidValidity, uid } of places) {
    const state = await session.open({ path: folder, role: "other" });
    if (!state.ok) failure = state.error;
    if (!state.ok || state.value.uidValidity !== uidValidity) continue;
    const raw = await session.part({ uid, part });
    if (!raw.ok || raw.value) return raw;
  }
  return failure ? err(failure) : ok(null);
}
