import { and, eq, isNull } from "drizzle-orm";
import { err, ok } from "../../core/result";
import { UNRELEASABLE_REASONS } from "../../core/suppression";
import type { Actor } from "../../core/user";
import type { SuppressionView } from "../../core/views/record-views";
import type { SuppressionEntry, SuppressionStore } from "../../ports/suppression-store";
import type { Db, Tx } from "./client";
import { erasePerson } from "./erase-person";
import { placeStop } from "./place-stop";
import { placeStops, placesStopped } from "./place-stops";
import { workspaceSecret } from "./queries/send-targets";
import { endSuppression, findSuppression, listSuppressions } from "./queries/suppression-rows";
import { suppressions } from "./schema";
import { unsubscribe } from "./unsubscribe";

export function createSuppressionStore(db: Db): SuppressionStore {
  return {
    suppress: (actor, entry, now) => db.transaction((tx) => suppress(tx, { actor, entry, now })),
    suppressAll: (actor, entries, now) =>
      db.transaction(async (tx) => placeStops(tx, { ...(await owner(tx, actor)), entries, userId: actor.userId, now })),
    stopped: (actor, entries) =>
      db.transaction(async (tx) => placesStopped(tx, { ...(await owner(tx, actor)), entries })),
    erase: (actor, person, now) => db.transaction((tx) => erasePerson(tx, { actor, ...person, now })),
    unsubscribe: (link, now) => db.transaction((tx) => unsubscribe(tx, link, now)),
    list: (actor, { filter, page }, now) => listSuppressions(db, { actor, filter, page, now }),
    release: (actor, release, now) => db.transaction((tx) => releaseStop(tx, { actor, ...release, now })),
    async markReviewed({ workspaceId, userId }, suppressionId, now) {
      const standing = and(eq(suppressions.workspaceId, workspaceId), eq(suppressions.id, suppressionId));
      await db
        .update(suppressions)
        .set({ reviewedAt: now, reviewedBy: userId })
        .where(and(standing, isNull(suppressions.reviewedAt)));
      return (await findSuppression(db, { workspaceId, id: suppressionId })) !== null;
    },
  };
}

async function suppress(tx: Tx, { actor, entry, now }: { actor: Actor; entry: SuppressionEntry; now: Date }) {
  const { workspaceId, secret } = await owner(tx, actor);
  const { userId } = actor;
  const { id, created } = await placeStop(tx, { workspaceId, secret, entry, userId, attemptId: null, now });
  return { suppression: await stored(tx, { workspaceId, id }), created };
}

/** Whose list it is, and the key of its hashes. */
async function owner(tx: Tx, { workspaceId }: Actor): Promise<{ workspaceId: string; secret: string }> {
  return { workspaceId, secret: await workspaceSecret(tx, workspaceId) };
}

async function stored(tx: Tx, stop: { workspaceId: string; id: string }): Promise<SuppressionView> {
  const view = await findSuppression(tx, stop);
  if (!view) throw new Error("The suppression was not stored");
  return view;
}

type Release = { actor: Actor; suppressionId: string; reason: string; now: Date };

async function releaseStop(tx: Tx, { actor, suppressionId, reason, now }: Release) {
  const { workspaceId, userId } = actor;
  const [stop] = await tx
    .select({ reasonCode: suppressions.reasonCode, releasedAt: suppressions.releasedAt })
    .from(suppressions)
    .where(and(eq(suppressions.workspaceId, workspaceId), eq(suppressions.id, suppressionId)))
    .for("update");
  if (!stop) return err({ kind: "not_found" as const });
  if (stop.releasedAt) return err({ kind: "already_released" as const });
  const { reasonCode } = stop;
  if (UNRELEASABLE_REASONS.includes(reasonCode)) return err({ kind: "unreleasable" as const, reasonCode });
  await endSuppression(tx, { id: suppressionId, reason, userId, now });
  return ok(await stored(tx, { workspaceId, id: suppressionId }));
}
