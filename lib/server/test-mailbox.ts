import { STEP_OF_FAULT } from "../core/mailbox/connection-fault";
import type { MailboxFailure } from "../ports/mailbox";
import type { Runtime } from "./runtime";

export type ConnectionTest = { ok: boolean; step: string; message: string };

/** Connects, secures and signs in on both sides, sending and changing nothing. */
export async function testMailbox({
  mailer,
  mailbox,
}: Pick<Runtime, "mailer" | "mailbox">): Promise<{ smtp: ConnectionTest; imap: ConnectionTest }> {
  const [smtp, imap] = await Promise.all([testSmtp(mailer), testImap(mailbox)]);
  return { smtp, imap };
}

const NOT_CONFIGURED = { ok: false, step: "configuration", message: "Not configured" };

async function testSmtp(mailer: Runtime["mailer"]): Promise<ConnectionTest> {
  if (!mailer) return NOT_CONFIGURED;
  const check = await mailer.check();
  return check.ok ? { ok: true, step: "login", message: "Signed in over a verified connection" } : check;
}

async function testImap(mailbox: Runtime["mailbox"]): Promise<ConnectionTest> {
  if (!mailbox) return NOT_CONFIGURED;
  const session = await mailbox.connect();
  if (!session.ok) return failed(session.error);
  try {
    const folders = await session.value.folders();
    if (!folders.ok) return failed(folders.error);
    return { ok: true, step: "folders", message: `Watches ${folders.value.map((folder) => folder.path).join(", ")}` };
  } finally {
    await session.value.close();
  }
}

function failed({ kind, message }: MailboxFailure): ConnectionTest {
  return { ok: false, step: STEP_OF_FAULT[kind], message };
}
