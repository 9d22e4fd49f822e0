import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { weigh } from "../../core/suppression";
import type { SuppressionEntry } from "../../ports/suppression-store";
import type { Tx } from "./client";
import { suppressionHash } from "./keyed-hash";
import { placeStop } from "./place-stop";
import { suppressions } from "./schema";

/** PostgreSQL takes 65,535 parameters in a statement; a row has a dozen. */
const ROWS_A_STATEMENT = 1000;

type Placements = { workspaceId: string; secret: string; entries: SuppressionEntry[]; userId: string; now: Date };
type Placed = { place: number; entry: SuppressionEntry; valueHash: string };

/**
 * Adds many stops as `placeStop` adds one, in a few statements. Answers the places of those that are new. All go in the
 * order of their hashes, so that two imports of the same addresses wait for each other and never in a circle.
 */
export async function placeStops(tx: Tx, { entries, ...placing }: Placements): Promise<number[]> {
  const ordered = onceEach(entries, placing.secret);
  const added: number[] = [];
  for (let start = 0; start < ordered.length; start += ROWS_A_STATEMENT) {
    const part = ordered.slice(start, start + ROWS_A_STATEMENT);
    const inserted = await insertStops(tx, part, placing);
    const standing = part.filter(({ valueHash }) => !inserted.has(valueHash));
    const replaced = await replaceMilder(tx, standing, placing);
    added.push(...part.filter(({ valueHash }) => inserted.has(valueHash)).map(({ place }) => place), ...replaced);
  }
  return added.toSorted((one, other) => one - other);
}

/** Of rows that stop the same, the first counts. */
function onceEach(entries: SuppressionEntry[], secret: string): Placed[] {
  const byHash = new Map<string, Placed>();
  for (const [place, entry] of entries.entries()) {
    const valueHash = suppressionHash(secret, entry);
    if (!byHash.has(valueHash)) byHash.set(valueHash, { place, entry, valueHash });
  }
  return [...byHash.values()].sort((one, other) => (one.valueHash < other.valueHash ? -1 : 1));
}

async function insertStops(tx: Tx, part: Placed[], placing: Omit<Placements, "entries">): Promise<Set<string>> {
  const { workspaceId, userId, now } = placing;
  const rows = await tx
    .insert(suppressions)
    .values(
      part.map(({ entry, valueHash }) => ({ ...entry, workspaceId, valueHash, createdBy: userId, createdAt: now })),
    )
    .onConflictDoNothing({
      target: [suppressions.workspaceId, suppressions.valueHash],
      where: sql`released_at is null`,
    })
    .returning({ valueHash: suppressions.valueHash });
  return new Set(rows.map(({ valueHash }) => valueHash));
}

/** Most of what stands stays; only what a row outweighs or outlasts is looked at one by one. */
async function replaceMilder(tx: Tx, part: Placed[], placing: Omit<Placements, "entries">): Promise<number[]> {
  const { workspaceId, now } = placing;
  const live = await liveStops(
    tx,
    workspaceId,
    part.map(({ valueHash }) => valueHash),
  );
  const added: number[] = [];
  for (const { place, entry, valueHash } of part) {
    const standing = live.get(valueHash);
    if (standing && weigh(entry, standing, now).kind === "stands") continue;
    const { created } = await placeStop(tx, { ...placing, entry, attemptId: null });
    if (created) added.push(place);
  }
  return added;
}

async function liveStops(tx: Tx, workspaceId: string, hashes: string[]) {
  if (hashes.length === 0) return new Map();
  const { valueHash, reasonCode, expiresAt } = suppressions;
  const rows = await tx
    .select({ valueHash, reasonCode, expiresAt })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, workspaceId),
        inArray(suppressions.valueHash, hashes),
        isNull(suppressions.releasedAt),
      ),
    );
  return new Map(rows.map((row) => [row.valueHash, row]));
}

/** The places of the entries for which a live stop stands already. */
export async function placesStopped(
  tx: Tx,
  { workspaceId, secret, entries }: Omit<Placements, "userId" | "now">,
): Promise<number[]> {
  const hashes = entries.map((entry) => suppressionHash(secret, entry));
  const live = await liveStops(tx, workspaceId, hashes);
  return [...hashes.keys()].filter((place) => live.has(hashes[place]));
}
