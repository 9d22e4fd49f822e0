import { gunzipSync, gzipSync } from "node:zlib";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Tx } from "./client";
import { sourceNames, withoutAddresses } from "./erased-address";
import { quarantine, replySources } from "./schema";

/** So many messages are held in memory at a time. */
const AT_A_TIME = 20;

/** Other people's messages lose the address; one that hides it in an encoding loses its bytes, the reply's words stay. */
export async function eraseFromSources(
  tx: Tx,
  { replyIds, addresses }: { replyIds: string[]; addresses: string[] },
): Promise<void> {
  for (let start = 0; start < replyIds.length; start += AT_A_TIME) {
    const ids = replyIds.slice(start, start + AT_A_TIME);
    const rows = await tx.select().from(replySources).where(inArray(replySources.replyId, ids));
    for (const { replyId, gzip } of rows) {
      const source = withoutAddresses(gunzipSync(gzip), addresses);
      const own = eq(replySources.replyId, replyId);
      if (sourceNames(source, addresses)) await tx.delete(replySources).where(own);
      else
        await tx
          .update(replySources)
          .set({ gzip: gzipSync(source) })
          .where(own);
    }
  }
}

/** Nobody knows whose words an unreadable message holds: one that names the person is emptied. Answers how many did. */
export async function eraseFromQuarantine(
  tx: Tx,
  { workspaceId, addresses, now }: { workspaceId: string; addresses: string[]; now: Date },
): Promise<number> {
  let emptied = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await tx
      .select({ id: quarantine.id, gzip: quarantine.gzip })
      .from(quarantine)
      .where(and(eq(quarantine.workspaceId, workspaceId), gt(quarantine.id, after)))
      .orderBy(asc(quarantine.id))
      .limit(AT_A_TIME);
    const naming = rows.filter(({ gzip }) => sourceNames(gunzipSync(gzip), addresses)).map(({ id }) => id);
    if (naming.length > 0)
      await tx
        .update(quarantine)
        .set({ gzip: gzipSync(""), sizeBytes: 0, error: "Erased", leftOnServer: null, resolvedAt: now })
        .where(inArray(quarantine.id, naming));
    emptied += naming.length;
    const last = rows.at(-1);
    if (!last || rows.length < AT_A_TIME) return emptied;
    after = last.id;
  }
}
