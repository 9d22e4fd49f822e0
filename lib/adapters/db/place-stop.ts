import { isOver, outweighs } from "../../core/suppression";
import type { SuppressionEntry } from "../../ports/suppression-store";
import type { Tx } from "./client";
import { suppressionHash } from "./keyed-hash";
import { endSuppression, insertSuppression, lockLiveSuppression } from "./queries/suppression-rows";

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

/** Adds a stop unless an equal or harder one stands; a milder or expired one ends and stays as history. */
export async function placeStop(tx: Tx, placement: Placement): Promise<{ id: string; created: boolean }> {
  const { workspaceId, secret, entry, userId, attemptId, now } = placement;
  const valueHash = suppressionHash(secret, entry);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const row = { ...entry, workspaceId, valueHash, attemptId, createdBy: userId, createdAt: now };
    const id = await insertSuppression(tx, row);
    if (id !== null) return { id, created: true };
    const standing = await lockLiveSuppression(tx, { workspaceId, valueHash });
    if (standing && !outweighs(entry, standing, now)) return { id: standing.id, created: false };
    if (standing) {
      const reason = isOver(standing, now) ? "It had ended" : "A stronger reason took its place";
      await endSuppression(tx, { id: standing.id, reason, userId, now });
    }
  }
  throw new Error("The suppression list is changed by others all the time; nothing was stored");
}
