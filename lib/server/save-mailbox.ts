import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { saveMailboxInput } from "../contract/mailbox-requests";
import type { MailboxSecrets, MailboxSettings } from "../core/mailbox/mailbox-settings";
import { err, ok, type Result } from "../core/result";
import type { StoredMailbox } from "../ports/mailbox-store";
import { readSecrets } from "./mailbox-secrets";
import { mapped } from "./mapped";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

type Form = z.output<typeof saveMailboxInput>;
type Written = { id: string; old: StoredMailbox | null; settings: MailboxSettings; secrets: MailboxSecrets };

/** Keeps a new mailbox, or what was changed of an added one. Its login is sealed; nothing is connected here. */
export async function saveMailbox(context: ActionContext, form: Form): Promise<Result<{ id: string }, Refusal>> {
  const written = await writtenMailbox(context, form);
  if (!written.ok) return written;
  const { id, old, settings, secrets } = written.value;
  const { mailboxes, seal, actor, now } = context;
  if (!seal) return err({ kind: "encryption_key_missing" });
  const { name, email } = form;
  const row = { id, workspaceId: actor.workspaceId, name, email, settings, sealedSecrets: seal.seal(id, secrets) };
  const saved = old ? await mailboxes.change(row) : await mailboxes.add(row, now);
  return mapped(saved, () => ({ id }));
}

/** What a form says, checked as far as that goes without a connection. */
export async function writtenMailbox(context: ActionContext, form: Form): Promise<Result<Written, Refusal>> {
  const { mailboxes, actor, seal, env } = context;
  if (!seal) return err({ kind: "encryption_key_missing" });
  const old = form.id ? await mailboxes.find(actor.workspaceId, form.id) : null;
  if (form.id && !old) return err({ kind: "not_found" });
  if (old?.fromEnvironment) return err({ kind: "mailbox_of_environment" });
  if (!env.allowPrivateMailboxHosts && !usualPorts(form)) return err({ kind: "mailbox_port_unusual" });
  const secrets = secretsOf(context, form, old);
  if (!secrets.ok) return secrets;
  if (!env.allowPrivateMailboxHosts && !overTls(secrets.value)) return err({ kind: "token_endpoint_insecure" });
  const settings = settingsOf(form, secrets.value.kind);
  return ok({ id: old?.id ?? randomUUID(), old, settings, secrets: secrets.value });
}

/** Other ports lead to other services, which this must not be a way to knock at. */
const SMTP_PORTS = [25, 465, 587, 2525];
const IMAP_PORTS = [143, 993];

function usualPorts({ smtp, imap }: Form): boolean {
  return SMTP_PORTS.includes(smtp.port) && IMAP_PORTS.includes(imap.port);
}

function overTls(secrets: MailboxSecrets): boolean {
  return secrets.kind !== "refresh_token" || secrets.tokenEndpoint.startsWith("https://");
}

/** A login that is kept goes to the servers that it was given for, or must be entered again. */
function secretsOf(
  { seal, doors }: Pick<ActionContext, "seal" | "doors">,
  { credential, ...form }: Form,
  old: StoredMailbox | null,
): Result<MailboxSecrets, Refusal> {
  if (credential.kind === "refresh_token") return ok(doors.latest({ ...credential, access: null }));
  if (credential.kind !== "kept") return ok(credential);
  const kept = old?.sealedSecrets && seal ? readSecrets(seal.open(old.id, old.sealedSecrets)) : null;
  const before = old?.settings;
  if (!kept || !before) return err({ kind: "mailbox_login_needed" });
  const same = before.user === form.user && before.smtp.host === form.smtp.host && before.imap.host === form.imap.host;
  return same ? ok(kept) : err({ kind: "mailbox_login_needed" });
}

function settingsOf(form: Form, credential: MailboxSettings["credential"]): MailboxSettings {
  const { provider, fromName, user, smtp, imap, folders, allMail, pollIntervalMinutes, canary } = form;
  return { provider, fromName, user, smtp, imap, folders, allMail, pollIntervalMinutes, canary, credential };
}
