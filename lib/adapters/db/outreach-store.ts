import { err, type Result } from "../../core/result";
import type { Claim, OutreachStore, SendRefusal, SendRequest } from "../../ports/outreach-store";
import type { Db, Tx } from "./client";
import { cancelQueuedMail } from "./sending/cancel";
import { claimDraft } from "./sending/claim-draft";
import { claimNextDue } from "./sending/claim-due";
import { draftRequest } from "./sending/draft";
import { evaluateQuestion } from "./sending/evaluate";
import type { OutreachParts } from "./sending/outreach-parts";
import { enqueueRequest } from "./sending/queue";
import { enterBody, recoverLeases } from "./sending/recover";
import { settleClaim } from "./sending/settle";

/** The sending side of the database. Every method is one transaction; none of them waits for the network. */
export function createOutreachStore(db: Db, parts: OutreachParts): OutreachStore {
  return {
    evaluate: (question, now) => db.transaction((tx) => evaluateQuestion(tx, parts.settings, question, now)),
    claim: (request, now) => db.transaction((tx) => claimRequest(tx, parts, request, now)),
    enqueue: (request, now) => db.transaction((tx) => enqueueRequest(tx, parts, request, now)),
    claimDue: (now) => db.transaction((tx) => claimNextDue(tx, parts, now)),
    enterBodyPhase: (claim, now) => enterBody(db, claim, now),
    settle: (claim, delivery, now) => db.transaction((tx) => settleClaim(tx, claim, delivery, now)),
    recoverAbandoned: (now) => db.transaction((tx) => recoverLeases(tx, now)),
    cancel: (actor, attemptId, now) => db.transaction((tx) => cancelQueuedMail(tx, { actor, attemptId, now })),
  };
}

async function claimRequest(
  tx: Tx,
  parts: OutreachParts,
  request: SendRequest,
  now: Date,
): Promise<Result<Claim, SendRefusal>> {
  const draft = await draftRequest(tx, parts.settings, request);
  if (!draft.ok) return draft;
  const claim = await claimDraft(tx, parts, draft.value, now);
  return claim.ok ? claim : err({ kind: "blocked", policy: claim.error.policy });
}
