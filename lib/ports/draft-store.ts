import type { Actor } from "../core/user";

export type WrittenDraft = { subject: string; body: string; writtenAt: Date };

/** Mails as far as people have written them, each person's own. */
export interface DraftStore {
  get(actor: Actor, replyId: string): Promise<WrittenDraft | null>;
  /** False when there is no such reply, or it is not the actor's to see. */
  keep(actor: Actor, draft: { replyId: string; subject: string; body: string }, now: Date): Promise<boolean>;
  forget(actor: Actor, replyId: string): Promise<void>;
  /** The same for a first mail to a lead. */
  getToLead(actor: Actor, leadId: string): Promise<WrittenDraft | null>;
  keepToLead(actor: Actor, draft: { leadId: string; subject: string; body: string }, now: Date): Promise<boolean>;
  forgetToLead(actor: Actor, leadId: string): Promise<void>;
}
