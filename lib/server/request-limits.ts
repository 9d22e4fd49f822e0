import { err, ok, type Result } from "../core/result";
import type { Runtime } from "./runtime";

/** How often one person, key or address may ask. Reads are not limited. Source: spec 7 "Rate limits". */
export const REQUEST_LIMITS = {
  send: { perWindow: 120, windowSeconds: 60 },
  poll: { perWindow: 30, windowSeconds: 60 },
  sign_in: { perWindow: 20, windowSeconds: 300 },
} as const;
export type RequestLimit = keyof typeof REQUEST_LIMITS;

export async function takeRequest(
  { access }: Pick<Runtime, "access">,
  request: { name: RequestLimit; who: string },
  now: Date,
): Promise<Result<null, { kind: "too_many_requests"; retryAfterSeconds: number }>> {
  const limit = { scope: `${request.name}:${request.who}`, ...REQUEST_LIMITS[request.name] };
  const taken = await access.takeRequest(limit, now);
  return taken.allowed ? ok(null) : err({ kind: "too_many_requests", retryAfterSeconds: taken.retryAfterSeconds });
}
