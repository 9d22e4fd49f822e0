import { randomUUID } from "node:crypto";
import { Refused } from "./problem";
import { refusalOf } from "./refusal-of";
import { type Runtime, runtime } from "./runtime";
import { answering, json } from "./with-user";

/**
 * Whether the server can do its work: 200 with its database and a mailbox that is heard, else 503. It needs no sign-in,
 * so it says nothing but the states.
 */
export function readiness(): Promise<Response> {
  return answering(async (now) => {
    try {
      const states = await statesOf(await runtime(), now);
      const ready = states.mailbox.state !== "deaf";
      return json({ status: ready ? "ready" : "not_ready", database: "ok", ...states }, ready ? 200 : 503);
    } catch (error) {
      if (error instanceof Refused) throw error; // says itself what is missing
      await refusalOf(error, randomUUID());
      return json({ status: "not_ready", database: "unreachable" }, 503);
    }
  });
}

async function statesOf({ records, env, mailbox, mailer, workspaceId }: Runtime, now: Date) {
  const expectation = { pollIntervalMinutes: env.pollIntervalMinutes, receives: mailbox !== null };
  const [health] = await records.mailboxes({ workspaceId, userId: NOBODY, role: "admin" }, expectation, now);
  return {
    mailbox: { state: health?.state ?? "not_configured", lastHeardAt: health?.lastHeardAt ?? null },
    sending: mailer ? "configured" : "not_configured",
  };
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
