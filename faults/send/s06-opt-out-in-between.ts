import { and, desc, eq } from "drizzle-orm";
import { readUnsubscribeToken, unsubscribeToken } from "../../lib/adapters/crypto/unsubscribe-token";
import { attempts, auditLog, workspaces } from "../../lib/adapters/db/schema";
import { requestOf } from "../../lib/adapters/db/sending/outreach.fixture";
import { createSuppressionStore } from "../../lib/adapters/db/suppression-store";
import { seedLead } from "../../lib/adapters/db/test-database.fixture";
import { sendOutreach } from "../../lib/pipelines/send-outreach";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { onStage, type Stage } from "../harness/stage";

/** Moments at which a person may click "stop" while a mail to them is on its way out. Each answers the attempt, if there is one. */
const MOMENTS = {
  "between the approval on screen and the send": async (stage: Stage) => {
    const leadId = await seedLead(stage.db, stage.seed);
    const first = await sendOutreach(stage.ports, requestOf(stage.seed, leadId), () => stage.now);
    if (!first.ok) throw new Error("The first mail was not sent");
    const request = { ...requestOf(stage.seed, leadId), subject: "One more thought" };
    const asked = await stage.ports.store.evaluate({ ...request, recipientEmail: "" }, stage.now);
    if (!asked.ok || !asked.value.allowed) throw new Error("The policy did not approve");
    await optOut(stage, first.value.attemptId);
    await sendOutreach(stage.ports, request, () => stage.now);
    return first.value.recipientEmail;
  },
  "while the mail waits in the queue": async (stage: Stage) => {
    const { attemptId, recipient } = await stage.queue();
    await optOut(stage, attemptId);
    await stage.drain();
    return recipient;
  },
  "while a refused mail waits for its next try": async (stage: Stage) => {
    const { attemptId, recipient } = await stage.queue();
    stage.trouble = { at: "rcpt", how: { answer: "450 4.2.0 Greylisted" } };
    await stage.drain();
    stage.trouble = null;
    await optOut(stage, attemptId);
    return recipient;
  },
  "at the same moment as the send": async (stage: Stage) => {
    const { attemptId, recipient } = await stage.queue();
    await Promise.all([optOut(stage, attemptId), stage.drain()]);
    return recipient;
  },
} as const;

/** Whoever has asked for no more gets no more: everything is read again in the transaction that lets a mail go. */
export const optOutInBetween: Fault = {
  id: "S6",
  title: "opt-out between approval and send",
  databases: DATABASES,
  run: (world) =>
    onStage(world, {}, async (stage) => {
      const { hold, broken } = promises();
      const cases = Array.from({ length: world.size(5, 50) }, () => Object.entries(MOMENTS)).flat();
      for (const [moment, play] of cases) {
        const recipient = await play(stage);
        const before = mailsTo(stage, recipient);
        stage.later(30);
        await stage.drain();
        await stage.drain();
        const expected = moment.startsWith("between") ? 1 : 0;
        const concurrent = moment.startsWith("at the same");
        hold(`no mail leaves after an opt-out ${moment}`, mailsTo(stage, recipient) === before);
        hold(`nothing was mailed by an opt-out ${moment}`, concurrent || before === expected);
        hold(`the audit log says why (opt-out ${moment})`, concurrent || (await auditNames(stage, recipient)));
      }
      return { runs: cases.length, lost: 0, duplicated: stage.duplicated(), broken };
    }),
};

function mailsTo({ smtp }: Stage, recipient: string): number {
  return smtp.accepted.filter((mail) => mail.recipient === recipient).length;
}

/** What the link in the mail does. */
async function optOut({ db, seed, now }: Stage, attemptId: string): Promise<void> {
  const [workspace] = await db.select().from(workspaces).where(eq(workspaces.id, seed.workspaceId));
  const link = readUnsubscribeToken(unsubscribeToken(workspace?.secret ?? "", attemptId));
  if (!link || !(await createSuppressionStore(db).unsubscribe(link, now))) throw new Error("The opt-out was not taken");
}

/** The last word about this person is a refusal, or the mail was taken out of the queue with the opt-out. */
async function auditNames(stage: Stage, recipient: string): Promise<boolean> {
  const { db, seed } = stage;
  const [last] = await db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, seed.workspaceId), eq(auditLog.leadEmail, recipient)))
    .orderBy(desc(auditLog.id))
    .limit(1);
  return last?.policyResult !== "approved" || (await cancelled(stage, recipient));
}

async function cancelled({ db, seed }: Stage, recipient: string): Promise<boolean> {
  const rows = await db
    .select({ status: attempts.status })
    .from(attempts)
    .where(and(eq(attempts.workspaceId, seed.workspaceId), eq(attempts.recipientEmail, recipient)));
  return rows.every(({ status }) => status === "cancelled");
}
