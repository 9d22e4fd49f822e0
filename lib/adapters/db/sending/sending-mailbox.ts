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

/** Whom a reply answers: the mailbox that it came to, and the address that our mail had come from where that is known. */
export type ThreadSide = { mailboxId: string; senderEmail: string | null };

type Asked = { workspaceId: string; homeId: string | null; senderEmail: string | null; thread?: ThreadSide | null };

/**
 * The address that is asked for chooses the mailbox. Without a wish an answer comes from where the conversation is, any
 * other mail from the campaign's mailbox. An address of none is refused by the policy, which then names the home's. Null
 * while nothing can send.
 */
export async function sendingMailbox(
  tx: Tx,
  settings: OutreachSettings,
  { workspaceId, homeId, senderEmail, thread = null }: Asked,
): Promise<SendingMailbox | null> {
  const accounts = await accountsOf(tx, settings, workspaceId);
  const admits = (email: string | null) =>
    accounts.find(({ rules }) => email !== null && resolveSender(rules, email).allowed);
  const wish = senderEmail ?? (admits(thread?.senderEmail ?? null) ? (thread?.senderEmail ?? null) : null);
  const at = (id: string | null | undefined) => accounts.find((account) => account.id === id);
  const account = admits(wish) ?? at(thread?.mailboxId) ?? at(homeId) ?? accounts.at(-1);
  if (!account) return null;
  return { mailboxId: account.id, sender: resolveSender(account.rules, wish), senderName: account.name };
}

/** Every address that may stand in From, but for the many of a whole domain; that of the environment first. */
export async function senderAddresses(tx: Tx, settings: OutreachSettings, workspaceId: string): Promise<string[]> {
  const accounts = await accountsOf(tx, settings, workspaceId);
  const addresses = accounts
    .toReversed()
    .flatMap(({ rules }) => [rules.fallback, ...rules.allowed.filter((pattern) => !pattern.startsWith("*"))]);
  return [...new Set(addresses)];
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
