import { isOver, weigh } from "../../core/suppression";
import type { SuppressionEntry } from "../../ports/suppression-store";
import type { Tx } from "./client";
import { suppressionHash } from "./keyed-hash";
import { endSuppression, extendSuppression, insertSuppression, lockLiveSuppression } from "./queries/suppression-rows";

export type Placement = {
  workspaceId: string;
  secret: string;
  entry: SuppressionEntry;
  /** Null when the recipient asked for it. */
  userId: string | null;
  attemptId: string | null;
  now: Date;
};

/** Another transaction may add or end the same stop between two statements; each such race costs one turn. */
const TURNS = 5;

/**
 * Adds a stop unless an equal or harder one stands, which is lengthened where the new one would last longer; a milder or
 * expired one ends and stays as history.
 */
export async function placeStop(tx: Tx, placement: Placement): Promise<{ id: string; created: boolean }> {
  const { workspaceId, secret, entry, userId, attemptId, now } = placement;
  const valueHash = suppressionHash(secret, entry);
  let { expiresAt } = entry;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const row = { ...entry, expiresAt, workspaceId, valueHash, attemptId, createdBy: userId, createdAt: now };
    const id = await insertSuppression(tx, row);
    if (id !== null) return { id, created: true };
    const standing = await lockLiveSuppression(tx, { workspaceId, valueHash });
    if (!standing) continue;
    const weighed = weigh(entry, standing, now);
    if (weighed.kind === "extends") await extendSuppression(tx, { id: standing.id, expiresAt: weighed.expiresAt });
    if (weighed.kind !== "replaces") return { id: standing.id, created: false };
    const reason = isOver(standing, now) ? "It had ended" : "A stronger reason took its place";
    await endSuppression(tx, { id: standing.id, reason, userId, now });
    expiresAt = weighed.expiresAt;
  }
  throw new Error("The suppression list is changed by others all the time; nothing was stored");
}
