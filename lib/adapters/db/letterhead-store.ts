import { eq } from "drizzle-orm";
import { placeholderValues } from "../../core/compose/placeholder-values";
import type { Actor } from "../../core/user";
import type { Letterhead, LetterheadStore } from "../../ports/letterhead-store";
import type { Db, Tx } from "./client";
import { findAnswered, findLead } from "./queries/send-targets";
import { users } from "./schema";
import type { OutreachSettings } from "./sending/outreach-parts";
import { senderAddresses, sendingMailbox } from "./sending/sending-mailbox";

/** Answers by the same rules by which the mail is sent. */
export function createLetterheadStore(db: Db, settings: OutreachSettings): LetterheadStore {
  return { read: (actor, mail) => db.transaction((tx) => readLetterhead(tx, settings, { actor, ...mail })) };
}

type Asked = { actor: Actor; leadId: string; replyId: string | null; senderEmail: string | null };

async function readLetterhead(
  tx: Tx,
  settings: OutreachSettings,
  { actor, leadId, replyId, senderEmail }: Asked,
): Promise<Letterhead | null> {
  const { workspaceId, userId } = actor;
  const lead = await findLead(tx, { actor, leadId });
  const thread = replyId ? await findAnswered(tx, { workspaceId, leadId, replyId }) : null;
  if (!lead || (replyId && !thread)) return null;
  const mail = { workspaceId, homeId: lead.mailboxId, thread };
  const usual = await sendingMailbox(tx, settings, { ...mail, senderEmail: null });
  const from = await sendingMailbox(tx, settings, { ...mail, senderEmail });
  if (!usual || !from) return { from: null, senders: [], values: await valuesOf(tx, { lead, userId, email: null }) };
  const { mailboxId, sender } = from;
  const others = await senderAddresses(tx, settings, workspaceId);
  return {
    from: { mailboxId, email: sender.requested },
    senders: [...new Set([usual.sender.requested, ...others])],
    values: await valuesOf(tx, { lead, userId, email: sender.requested }),
  };
}

type Facts = { lead: Parameters<typeof placeholderValues>[0]["lead"]; userId: string; email: string | null };

async function valuesOf(tx: Tx, { lead, userId, email }: Facts) {
  const [writer] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return placeholderValues({ lead, writerName: writer?.name ?? null, senderEmail: email });
}
