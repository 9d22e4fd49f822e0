import type { TrustedSender } from "../core/trusted-sender";
import type { Actor } from "../core/user";
import type { TrustedSenderView } from "../core/views/record-views";

/** Senders whom people vouch for. */
export interface TrustStore {
  /** Newest first. */
  list(actor: Actor): Promise<TrustedSenderView[]>;
  /** Adds a sender; `created` is false where they stand already. */
  add(actor: Actor, sender: TrustedSender, now: Date): Promise<{ sender: TrustedSenderView; created: boolean }>;
  /** False: there is none. Verdicts that were given meanwhile stay. */
  remove(actor: Actor, id: string): Promise<boolean>;
  /** Every address and domain, as the classifier takes them. */
  values(workspaceId: string): Promise<ReadonlySet<string>>;
}
