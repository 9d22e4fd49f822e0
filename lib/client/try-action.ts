import type { ActionResult } from "@/lib/contract/action-result";

/** An action's answer even when the server cannot be reached: then a problem of code `unreachable`. */
export async function tryAction<T>(act: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await act();
  } catch {
    return { ok: false, problem: { code: "unreachable", message: "The server could not be reached. Try again." } };
  }
}
