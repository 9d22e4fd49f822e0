import { eq } from "drizzle-orm";
import type { AutoSuppress } from "../../core/acting/consequences";
import type { ChangedSince } from "../../core/inbox/triage";
import { undoBlockedBy } from "../../core/inbox/undo-blocked";
import { err, ok, type Result } from "../../core/result";
import type { Actor } from "../../core/user";
import type { DecisionOutcome, DecisionRefusal, DecisionStore, Undone } from "../../ports/reply-store";
import type { Db, Tx } from "./client";
import { heedOthers } from "./deciding/heed-others";
import { linkAttempt, linkLead, unlinkAttempt } from "./deciding/link-attempt";
import { lockReply } from "./deciding/locked-reply";
import { reclassify, undoReclassify } from "./deciding/reclassify";
import type { Decision } from "./deciding/settle-decision";
import { distrustSender, trustSender } from "./deciding/trust-sender";
import { every } from "./queries/conditions";
import { oneReply } from "./queries/reply-detail";
import { changedSince } from "./queries/triaged";
import { visibleEvents } from "./queries/visibility";
import { automationEvents } from "./schema";
import { takeBackUndo, undoAutomation } from "./undo-effects";

export function createDecisionStore(db: Db, settings: { autoSuppress: AutoSuppress }): DecisionStore {
  const decide = <Refusal = DecisionRefusal>(
    subject: { actor: Actor; replyId: string; now: Date },
    run: (tx: Tx, decision: Decision) => Promise<Result<DecisionOutcome, Refusal>>,
  ): Promise<Result<DecisionOutcome, Refusal | { kind: "not_found" }>> =>
    db.transaction(async (tx) => {
      const reply = await lockReply(tx, oneReply(subject.actor, subject.replyId));
      return reply ? run(tx, { ...settings, ...subject, reply }) : err({ kind: "not_found" });
    });
  return {
    reclassify: (actor, { replyId, intent, seen }, now) =>
      decide<DecisionRefusal | ChangedSince>({ actor, replyId, now }, async (tx, decision) => {
        const since = seen === undefined ? null : await changedSince(tx, { actor, replyId, seen });
        return since ? err(since) : ok(await reclassify(tx, decision, intent));
      }),
    undoReclassify: (actor, replyId, now) => decide({ actor, replyId, now }, undoReclassify),
    linkAttempt: (actor, { replyId, attemptId }, now) =>
      decide({ actor, replyId, now }, async (tx, decision) => {
        if (attemptId === null) return ok(await unlinkAttempt(tx, decision));
        return linkAttempt(tx, decision, attemptId);
      }),
    linkLead: (actor, { replyId, leadId }, now) =>
      decide({ actor, replyId, now }, (tx, decision) => linkLead(tx, decision, leadId)),
    trustSender: (actor, replyId, now) => decide({ actor, replyId, now }, trustSender),
    distrustSender: (actor, { replyId, before }, now) =>
      decide({ actor, replyId, now }, (tx, decision) => distrustSender(tx, decision, before)),
    undoEvent: (actor, eventId, now) => db.transaction((tx) => undoEvent(tx, { actor, eventId, now, ...settings })),
  };
}

const LEFT_ALONE = "Changed since, left alone";

async function undoEvent(
  tx: Tx,
  { actor, eventId, autoSuppress, now }: { actor: Actor; eventId: string; autoSuppress: AutoSuppress; now: Date },
): Promise<Result<Undone, DecisionRefusal>> {
  const [event] = await tx
    .select({
      replyId: automationEvents.replyId,
      effect: automationEvents.effect,
      undoneAt: automationEvents.undoneAt,
      leftAlone: automationEvents.leftAlone,
    })
    .from(automationEvents)
    .where(every(visibleEvents(actor), eq(automationEvents.id, eventId)))
    .for("update");
  if (!event) return err({ kind: "not_found" });
  const blocked = undoBlockedBy(event);
  if (blocked !== null) return err({ kind: "not_undoable", reason: blocked });
  const { workspaceId, userId } = actor;
  const author = { workspaceId, userId, now };
  const undone =
    event.effect.kind === "undo"
      ? await takeBackUndo(tx, { ...author, undoId: eventId })
      : (await undoAutomation(tx, { ...author, eventId })).undone[0];
  if (!undone) return err({ kind: "not_undoable", reason: LEFT_ALONE });
  if (event.replyId !== null) await heedOthers(tx, { workspaceId, replyId: event.replyId, autoSuppress, now });
  return ok(undone);
}
