import { ok, type Result } from "../core/result";
import { sendCanary } from "../pipelines/send-canary";
import { mailboxes } from "./lists";
import type { MailboxDoor } from "./mailbox-doors";
import type { Refusal } from "./problem";
import type { Runtime } from "./runtime";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Tells of mailboxes that fell silent or came back, and sends the canaries that are due. */
export async function watchMailboxes(parts: Runtime): Promise<Result<null, Refusal>> {
  const { workspaceId, watch, log, doors } = parts;
  const now = new Date();
  const actor = { workspaceId, userId: NOBODY, role: "admin" as const };
  for (const health of await mailboxes({ ...parts, actor, now })) {
    const noted = await watch.noteHealth({ workspaceId, ...health }, now);
    if (noted) log.warn(`mailbox.${noted}`, { mailboxId: health.id, problem: health.problem });
  }
  const watched = (await doors.all()).filter((door) => door.canary && door.mailer && door.mailbox);
  await Promise.all(watched.map((door) => sendCanary(parts, { id: door.id, email: senderOf(door) }, now)));
  return ok(null);
}

function senderOf({ sender, email }: MailboxDoor): string {
  return sender?.fallback ?? email;
}
