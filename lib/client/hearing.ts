import type { Wired } from "@/lib/contract/wire";
import type { MailboxHealth } from "@/lib/core/views/record-views";

export type Hearing =
  | { kind: "none" }
  | { kind: "never" }
  | { kind: "heard"; at: string }
  | { kind: "deaf"; since: string | null; problem: string };

/** One sentence for all mailboxes: the worst of them speaks, and of the hearing ones the one heard longest ago. */
export function hearingOf(mailboxes: Wired<MailboxHealth>[]): Hearing {
  const deaf = mailboxes.find((mailbox) => mailbox.state === "deaf");
  if (deaf) return { kind: "deaf", since: deaf.lastHeardAt, problem: deaf.problem ?? "The mailbox cannot be reached." };
  const configured = mailboxes.filter((mailbox) => mailbox.state !== "not_configured" && mailbox.state !== "disabled");
  if (configured.length === 0) return { kind: "none" };
  const heard = configured.map((mailbox) => mailbox.lastHeardAt).filter((at) => at !== null);
  const oldest = heard.toSorted()[0];
  return oldest && heard.length === configured.length ? { kind: "heard", at: oldest } : { kind: "never" };
}
