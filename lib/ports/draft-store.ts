import type { Actor } from "../core/user";

export type WrittenDraft = { subject: string; body: string; writtenAt: Date };

/** Answers as far as people have written them, each person's own. */
export interface DraftStore {
  get(actor: Actor, replyId: string): Promise<WrittenDraft | null>;
  /** False when there is no such reply, or it is not the actor's to see. */
  keep(actor: Actor, draft: { replyId: string; subject: string; body: string }, now: Date): Promise<boolean>;
  forget(actor: Actor, replyId: string): Promise<void>;
}
