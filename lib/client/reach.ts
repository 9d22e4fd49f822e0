import type { ActionResult } from "@/lib/contract/action-result";

/** A line that breaks is an answer too. */
export async function reach<Value>(send: () => Promise<ActionResult<Value>>): Promise<ActionResult<Value>> {
  try {
    return await send();
  } catch {
    return { ok: false, problem: { code: "unreachable", message: "the server could not be reached." } };
  }
}
