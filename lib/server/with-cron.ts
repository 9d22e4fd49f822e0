import { createHash, timingSafeEqual } from "node:crypto";
import type { NextRequest } from "next/server";
import { bearerToken } from "./authenticate";
import { Refused } from "./problem";
import { type Runtime, runtime } from "./runtime";
import { type Answer, answering, type Route } from "./with-user";

type CronHandler = (parts: Runtime & { now: Date }) => Promise<Answer>;

/** Wraps a route for schedulers, which prove themselves by `Authorization: Bearer $CRON_SECRET`. */
export function withCron(handler: CronHandler): (request: NextRequest) => Promise<Response> {
  return (request) =>
    answering(async (now) => {
      const parts = await runtime();
      if (!parts.env.cronSecret) throw new Refused({ kind: "cron_not_configured" });
      if (!isCron(request, parts.env.cronSecret)) throw new Refused({ kind: "unauthenticated" });
      return handler({ ...parts, now });
    });
}

/** One URL for both: whoever shows the scheduler's secret is the scheduler, anybody else needs a session or a key. */
export function withCronOrUser(cron: CronHandler, user: Route): Route {
  const scheduled = withCron(cron);
  return async (request, context) => {
    const secret = await runtime().then(
      (parts) => parts.env.cronSecret,
      () => null, // the user's route says why there is no runtime
    );
    return secret && isCron(request, secret) ? scheduled(request) : user(request, context);
  };
}

/** Digests are compared, in constant time: neither the length nor a shared beginning shows. */
function isCron(request: Request, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(bearerToken(request) ?? ""), digest(secret));
}
