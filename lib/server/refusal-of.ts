import { type Refusal, Refused } from "./problem";
import { runtime } from "./runtime";

/** What a thrown error means to the caller. Only what was refused on purpose is told; the rest is logged and hidden. */
export async function refusalOf(error: unknown, requestId: string): Promise<Refusal> {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof Error && error.name === "BadCursor") {
    return { kind: "invalid_request", details: [{ path: "cursor", message: "is not a cursor of this list" }] };
  }
  const log = await runtime().then(
    (parts) => parts.log,
    () => null,
  );
  if (log) log.error("request_failed", { requestId, error });
  else console.error("request_failed", requestId, error instanceof Error ? error.name : "unknown");
  return { kind: "internal" };
}
