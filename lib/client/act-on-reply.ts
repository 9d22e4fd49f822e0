import type { QueryClient } from "@tanstack/react-query";
import type { ActionResult } from "@/lib/contract/action-result";
import { reach } from "./reach";
import { knownReply, patchReply, putReply, type RowPatch, takeOut } from "./reply-cache";
import { replyQueries } from "./reply-queries";
import { sayFailure } from "./toasts";

/** The last act on a reply that this screen knows of: the server refuses ours when a colleague's is newer. */
export type Seen = string | null;

type Act<Value> = {
  id: string;
  patch: RowPatch;
  send: (seen: Seen) => Promise<ActionResult<Value>>;
  retry?: () => void;
};

/** Shows `patch` at once; null when the server refused, after the old values are back and the reason is said. */
export async function actOnReply<Value>(
  client: QueryClient,
  { id, patch, send, retry }: Act<Value>,
): Promise<Value | null> {
  const { queryKey } = replyQueries.detail(id);
  const loaded = client.getQueryData(queryKey) !== undefined;
  if (loaded) await client.cancelQueries({ queryKey }); // a first reading goes on: once cancelled, nobody would ask again
  const before = knownReply(client, id);
  patchReply(client, id, patch);
  const answer = await reach(() => send(before?.triagedAt ?? null));
  if (answer.ok && !loaded) patchReply(client, id, patch); // what was read meanwhile may be older
  if (answer.ok) return answer.value;
  if (before) patchReply(client, id, sameFields(before, patch));
  if (answer.problem.code === "changed_since") void showAsItIs(client, id);
  sayFailure(`Not saved: ${answer.problem.message}`, { ...(retry && { retry }) });
  return null;
}

/** The same for a change that takes the row out of lists: refused, it stands again where it stood. */
export async function actAndTakeOut<Value>(
  client: QueryClient,
  leaves: Parameters<typeof takeOut>[2],
  act: Act<Value>,
): Promise<Value | null> {
  const ids = new Set([act.id]);
  const putBack = takeOut(client, ids, leaves);
  const answer = await actOnReply(client, act);
  if (answer === null) putBack(ids);
  return answer;
}

/** Counts and the head of the list may have changed; the list itself stays as it is under the reader. */
export function refreshAround(client: QueryClient) {
  void client.invalidateQueries({ queryKey: replyQueries.counts().queryKey });
  void client.invalidateQueries({ queryKey: [...replyQueries.everything, "newest"] });
}

function sameFields(row: RowPatch, patch: RowPatch): RowPatch {
  return Object.fromEntries(Object.entries(row).filter(([field]) => field in patch));
}

/** After a colleague's act: what the server has. */
async function showAsItIs(client: QueryClient, id: string) {
  await client.refetchQueries({ queryKey: replyQueries.detail(id).queryKey });
  const reply = client.getQueryData(replyQueries.detail(id).queryKey);
  if (reply) putReply(client, reply);
  refreshAround(client);
}
