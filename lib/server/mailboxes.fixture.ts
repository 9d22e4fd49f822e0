import { createServer, type IncomingMessage } from "node:http";
import { type MailboxForm, saveMailboxInput } from "../contract/mailbox-requests";
import type { Account } from "../ports/account-store";
import type { Sandbox } from "../sandbox/sandbox";
import type { Runtime } from "./runtime";
import type { ActionContext } from "./user-action";

/** The account of the mailbox that is added on the screen. */
export const MARA = { user: "mara@talblick.example", pass: "sandbox-mara", accessToken: "token-1" };

/** What the environment says where mailboxes of this machine may be added. */
export const ADDING = { ENCRYPTION_KEY: "k".repeat(32), ALLOW_PRIVATE_MAILBOX_HOSTS: "true" };

/** An admin's action, as the settings pages cause it. */
export async function adminContext(runtime: Runtime, email: string): Promise<ActionContext> {
  const user = (await runtime.accounts.users(runtime.workspaceId)).find((account) => account.email === email);
  if (!user) throw new Error(`There is no user ${email}`);
  const actor: Account = { ...user, userId: user.id, workspaceId: runtime.workspaceId, tokenVersion: 0 };
  return { ...runtime, actor, now: new Date() };
}

/** The filled form for a sandbox's account. */
export function formFor(sandbox: Sandbox, changes: Partial<MailboxForm> = {}) {
  const { smtp, imap } = sandbox;
  return saveMailboxInput.parse({
    name: "Second",
    email: smtp.user,
    fromName: "Mara Lind",
    provider: "generic",
    user: smtp.user,
    smtp: { host: smtp.host, port: smtp.port },
    imap: { host: imap.host, port: imap.port },
    folders: [],
    allMail: false,
    pollIntervalMinutes: null,
    canary: false,
    credential: { kind: "password", password: smtp.pass },
    ...changes,
  });
}

export type TokenEndpoint = { url: string; asked: Record<string, string>[]; close(): void };

/** A token endpoint on loopback that answers what `answer` says. */
export async function startTokenEndpoint(
  answer: (form: Record<string, string>) => { status: number; body: object },
): Promise<TokenEndpoint> {
  const asked: Record<string, string>[] = [];
  const server = createServer(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await textOf(request)));
    asked.push(form);
    const { status, body } = answer(form);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/token`, asked, close: () => server.close() };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
