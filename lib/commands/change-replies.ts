import type { BulkAction, BulkOutcome } from "../core/inbox/bulk-action";
import { isProtected } from "../core/inbox/bulk-action";
import type { Intent } from "../core/reply/intents";
import { err, ok, type Result } from "../core/result";
import type { Actor } from "../core/user";
import type { BulkPatch, BulkStore } from "../ports/bulk-store";
import type { DecisionStore } from "../ports/reply-store";

export type BulkPorts = { bulk: BulkStore; decisions: DecisionStore };

/** Does one thing to many replies, and keeps what it takes to undo it. Labels are decided one by one, each with its consequences. */
export async function changeReplies(
  ports: BulkPorts,
  actor: Actor,
  { ids, action }: { ids: string[]; action: BulkAction },
  now: Date,
): Promise<Result<BulkOutcome, { kind: "unknown_owner" }>> {
  const each = [...new Set(ids)];
  if (action.kind === "classify")
    return ok(await labelReplies(ports, actor, { ids: each, intent: action.intent }, now));
  return ports.bulk.change(actor, { ids: each, action }, now);
}

async function labelReplies(
  { bulk, decisions }: BulkPorts,
  actor: Actor,
  { ids, intent }: { ids: string[]; intent: Intent },
  now: Date,
): Promise<BulkOutcome> {
  const labels = new Map((await bulk.labels(actor, ids)).map((label) => [label.id, label]));
  const changed: string[] = [];
  const failed: BulkOutcome["failed"] = [];
  for (const id of ids) {
    const label = labels.get(id);
    if (!label) failed.push({ id, reason: "not_found" });
    else if (isProtected(label.intent)) failed.push({ id, reason: "protected" });
    else if (label.layer === "person" && label.intent === intent) continue;
    else if ((await decisions.reclassify(actor, { replyId: id, intent }, now)).ok) changed.push(id);
    else failed.push({ id, reason: "not_found" });
  }
  const before = changed.map((id) => ({ id }));
  const undoToken =
    before.length > 0 ? await bulk.remember(actor, { action: { kind: "classify", intent }, before }, now) : null;
  return { updated: changed.length, failed, undoToken };
}

/** Takes a bulk change back, once. What somebody has changed since is left alone and named. */
export async function undoBulkChange(
  ports: BulkPorts,
  actor: Actor,
  undoToken: string,
  now: Date,
): Promise<Result<BulkOutcome, { kind: "nothing_to_undo" }>> {
  const undo = await ports.bulk.claimUndo(actor, undoToken, now);
  if (!undo) return err({ kind: "nothing_to_undo" });
  const { action } = undo;
  const outcome =
    action.kind === "classify"
      ? await unlabelReplies(ports, actor, { ids: undo.before.map(({ id }) => id), intent: action.intent }, now)
      : await ports.bulk.restore(actor, { ...undo, action: action satisfies BulkPatch }, now);
  return ok({ ...outcome, undoToken: null });
}

async function unlabelReplies(
  { bulk, decisions }: BulkPorts,
  actor: Actor,
  { ids, intent }: { ids: string[]; intent: Intent },
  now: Date,
): Promise<Pick<BulkOutcome, "updated" | "failed">> {
  const labels = await bulk.labels(actor, ids);
  const standing = new Set(
    labels.filter((label) => label.layer === "person" && label.intent === intent).map(({ id }) => id),
  );
  const failed: BulkOutcome["failed"] = [];
  for (const id of ids) {
    const taken = standing.has(id) && (await decisions.undoReclassify(actor, id, now)).ok;
    if (!taken) failed.push({ id, reason: "changed_since" });
  }
  return { updated: ids.length - failed.length, failed };
}
