import type { NextRequest } from "next/server";
import { ROLES, type Role } from "../core/user";
import type { Account } from "../ports/account-store";
import type { Runtime } from "./runtime";
import { accountOfSession } from "./session";

export type Caller = { account: Account; by: "session" | "key" };

/** Who asks: the owner of the API key in `Authorization`, else the person of the session cookie. */
export async function authenticate(runtime: Runtime, request: NextRequest, now: Date): Promise<Caller | null> {
  const key = bearerToken(request);
  if (key !== null) {
    const account = await runtime.access.accountOfKey(key, now);
    return account && { account, by: "key" };
  }
  const account = await accountOfSession(runtime, request.cookies);
  return account && { account, by: "session" };
}

export function bearerToken(request: Request): string | null {
  const [scheme, token] = (request.headers.get("authorization") ?? "").split(" ");
  return scheme?.toLowerCase() === "bearer" ? (token ?? "") : null;
}

/** `ROLES` runs from the most to the least powerful. */
export function mayAct(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(needed);
}

/**
 * Whether a request comes from the app's own pages. Browsers name the origin of every change; a request that carries a
 * session cookie without saying where it comes from is not trusted.
 */
export function isSameOrigin(request: Request, appUrl: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = URL.parse(request.headers.get("origin") ?? "");
  if (!origin) return false;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin.host === host || origin.origin === URL.parse(appUrl)?.origin;
}
