/** `npm run verify-audit`: computes every hash of the audit log anew; exit code 1 and the first broken entry when one does not fit. */
import type { AuditProof } from "@/lib/core/views/record-views";
import { command } from "./run-command";

await command<AuditProof>("verify-audit", [], ({ chains, broken }) => {
  for (const { chain, entries, head } of chains) console.log(`${chain}  ${entries} entries  ${head}`);
  if (broken) throw new Error(`Broken at ${placeOf(broken)}: ${broken.fault}.`);
  console.log("The audit log is whole. Keep these last hashes elsewhere: with them a cut end is found as well.");
});

function placeOf({ id, chain, seq }: NonNullable<AuditProof["broken"]>): string {
  const place = chain ? `place ${seq} of chain ${chain}` : "no place in any chain";
  return id ? `entry ${id}, ${place}` : place;
}
