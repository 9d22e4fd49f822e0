import { randomUUID } from "node:crypto";
import { mailboxes } from "./lists";
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

/** With several mailboxes the worst of them speaks. */
async function statesOf({ records, doors, workspaceId }: Runtime, now: Date) {
  const actor = { workspaceId, userId: NOBODY, role: "admin" as const };
  const fared = await mailboxes({ records, doors, actor, now });
  const watched = fared.filter(({ state }) => state !== "disabled" && state !== "not_configured");
  const worst = watched.find(({ state }) => state === "deaf") ?? watched[0];
  const sends = (await doors.all()).some(({ mailer }) => mailer !== null);
  const rests = watched.some(({ paused }) => paused !== null);
  const state = rests ? "paused" : "configured";
  return {
    mailbox: { state: worst?.state ?? "not_configured", lastHeardAt: worst?.lastHeardAt ?? null },
    mailboxes: watched.map(({ state, lastHeardAt }) => ({ state, lastHeardAt })),
    sending: sends ? state : "not_configured",
  };
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
