import type { z } from "zod";
import type { saveMailboxInput } from "../contract/mailbox-requests";
import { type ConnectionStep, STEP_OF_FAULT } from "../core/mailbox/connection-fault";
import { PROVIDERS, type ProviderName } from "../core/mailbox/providers";
import { err, ok, type Result } from "../core/result";
import type { MailboxFailure } from "../ports/mailbox";
import type { MailboxDoor } from "./mailbox-doors";
import type { Refusal } from "./problem";
import { writtenMailbox } from "./save-mailbox";
import type { ActionContext } from "./user-action";

/** `step` is the last one that was come to: the one that failed, or the last of all. */
export type ConnectionTest = { ok: boolean; step: ConnectionStep | null; message: string };
export type MailboxTest = { smtp: ConnectionTest; imap: ConnectionTest };

/** Tests a mailbox that is kept. */
export async function testMailbox(context: ActionContext, mailboxId: string): Promise<Result<MailboxTest, Refusal>> {
  const door = await context.doors.of(mailboxId);
  if (!door) return err({ kind: "not_found" });
  const stored = await context.mailboxes.find(context.actor.workspaceId, mailboxId);
  const sender = door.sender?.fallback;
  return ok(await tested(door, { sender, provider: stored?.settings?.provider ?? "generic" }));
}

/** Tests what a form says before it is kept. */
export async function tryMailbox(
  context: ActionContext,
  form: z.output<typeof saveMailboxInput>,
): Promise<Result<MailboxTest, Refusal>> {
  const written = await writtenMailbox(context, form);
  if (!written.ok) return written;
  const loginOf = form.credential.kind === "kept" ? written.value.id : null;
  const door = context.doors.trial({ ...written.value, loginOf });
  return ok(await tested(door, { sender: form.email, provider: form.provider }));
}

type Open = Pick<MailboxDoor, "mailer" | "mailbox">;
type Manner = { sender: string | undefined; provider: ProviderName };

/** Goes through all steps on both sides, sending and changing nothing. */
async function tested({ mailer, mailbox }: Open, manner: Manner): Promise<MailboxTest> {
  const [smtp, imap] = await Promise.all([testSmtp(mailer, manner), testImap(mailbox, manner)]);
  return { smtp, imap };
}

const NOT_CONFIGURED: ConnectionTest = { ok: false, step: null, message: "Not configured" };

async function testSmtp(mailer: Open["mailer"], manner: Manner): Promise<ConnectionTest> {
  if (!mailer) return NOT_CONFIGURED;
  const check = await mailer.check(manner.sender);
  if (!check.ok) return advised(check, manner);
  return { ok: true, step: "sender", message: `Signed in; may send as ${manner.sender ?? "the login's address"}.` };
}

async function testImap(mailbox: Open["mailbox"], manner: Manner): Promise<ConnectionTest> {
  if (!mailbox) return NOT_CONFIGURED;
  const session = await mailbox.connect();
  if (!session.ok) return failed(session.error, manner);
  try {
    const folders = await session.value.folders();
    if (!folders.ok) return failed(folders.error, manner);
    const names = folders.value.map((folder) => folder.path).join(", ");
    return { ok: true, step: "folder", message: `Signed in; reads ${names}.` };
  } finally {
    await session.value.close();
  }
}

function failed({ kind, message }: MailboxFailure, manner: Manner): ConnectionTest {
  return advised({ ok: false, step: STEP_OF_FAULT[kind], message }, manner);
}

/** A refused login mostly means that the provider wants another kind of login. */
function advised(test: ConnectionTest, { provider }: Manner): ConnectionTest {
  if (test.step !== "login" || provider === "generic") return test;
  return { ...test, message: `${test.message} ${PROVIDERS[provider].advice}` };
}
