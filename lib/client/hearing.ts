import type { Wired } from "@/lib/contract/wire";
import type { MailboxHealth } from "@/lib/core/views/record-views";

export type Hearing =
  | { kind: "none" }
  | { kind: "never" }
  /** `problem`: the last poll of one failed, which the next may not. */
  | { kind: "heard"; at: string; problem: string | null }
  | { kind: "deaf"; since: string | null; problem: string };

/** One sentence for all mailboxes: the worst of them speaks, and of the hearing ones the one heard longest ago. */
export function hearingOf(mailboxes: Wired<MailboxHealth>[]): Hearing {
  const watched = mailboxes.filter(({ state }) => state !== "not_configured" && state !== "disabled");
  if (watched.length === 0) return { kind: "none" };
  const deaf = watched.find(({ state }) => state === "deaf");
  if (deaf) return { kind: "deaf", since: deaf.lastHeardAt, problem: problemOf(deaf, watched) };
  const heard = watched.map(({ lastHeardAt }) => lastHeardAt).filter((at) => at !== null);
  const oldest = heard.toSorted()[0];
  if (!oldest || heard.length < watched.length) return { kind: "never" };
  const troubled = watched.find(({ problem }) => problem !== null);
  return { kind: "heard", at: oldest, problem: troubled ? problemOf(troubled, watched) : null };
}

/** Of several mailboxes it says which. */
function problemOf({ email, problem }: Wired<MailboxHealth>, among: Wired<MailboxHealth>[]): string {
  const sentence = problem ?? "The mailbox cannot be reached.";
  return among.length > 1 ? `${email}: ${sentence}` : sentence;
}
