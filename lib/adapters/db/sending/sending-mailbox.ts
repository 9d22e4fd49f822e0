import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { resolveSender, type SenderRules } from "../../../core/policy/sender";
import type { Tx } from "../client";
import { mailboxes } from "../schema";
import type { OutreachSettings } from "./outreach-parts";

/** The mailbox that a mail leaves by, and as whom. */
export type SendingMailbox = {
  mailboxId: string;
  sender: ReturnType<typeof resolveSender>;
  /** The name beside the address; empty for none. */
  senderName: string;
};

type Account = { id: string; rules: SenderRules; name: string };

/**
 * The address that is asked for chooses the mailbox; without a wish it is the campaign's. An address of none is refused
 * by the policy, which then names the home's. Null while nothing can send.
 */
export async function sendingMailbox(
  tx: Tx,
  settings: OutreachSettings,
  asked: { workspaceId: string; homeId: string | null; senderEmail: string | null },
): Promise<SendingMailbox | null> {
  const accounts = await accountsOf(tx, settings, asked.workspaceId);
  const home = accounts.find(({ id }) => id === asked.homeId) ?? accounts.at(-1);
  const chosen = accounts.find(({ rules }) => asked.senderEmail && resolveSender(rules, asked.senderEmail).allowed);
  const account = chosen ?? home;
  if (!account) return null;
  return {
    mailboxId: account.id,
    sender: resolveSender(account.rules, asked.senderEmail),
    senderName: account.name,
  };
}

/** Added ones first: their one address is theirs, even where the environment's may use the whole domain. */
async function accountsOf(tx: Tx, settings: OutreachSettings, workspaceId: string): Promise<Account[]> {
  const rows = await tx
    .select({
      id: mailboxes.id,
      email: mailboxes.email,
      fromEnvironment: mailboxes.fromEnvironment,
      settings: mailboxes.settings,
    })
    .from(mailboxes)
    .where(and(eq(mailboxes.workspaceId, workspaceId), isNull(mailboxes.disabledAt)))
    .orderBy(asc(mailboxes.fromEnvironment), desc(mailboxes.createdAt));
  return rows.flatMap(({ id, email, fromEnvironment, settings: added }) => {
    if (added) return [{ id, rules: { fallback: email, allowed: [] }, name: added.fromName }];
    return fromEnvironment && settings.sender ? [{ id, ...settings.sender }] : [];
  });
}
