import { decode, encode } from "next-auth/jwt";
import type { Account } from "../ports/account-store";
import type { Runtime } from "./runtime";

/** A person stays signed in for a week, unless a password change or a revocation ends all sessions before. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

type CookieReader = { get(name: string): { value: string } | undefined };

/** The session cookie: unreadable for scripts, not sent along from other sites, over https only where the app is on https. */
export function sessionCookie(appUrl: string) {
  const secure = appUrl.startsWith("https://");
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return { name: secure ? "__Host-outreach.session" : "outreach.session", options };
}

/** What the cookie of a signed-in person holds: encrypted, and worthless once the account's token version moves on. */
export function sessionToken(account: Account, authSecret: string): Promise<string> {
  const token = { sub: account.userId, tokenVersion: account.tokenVersion };
  return encode({ token, secret: authSecret, maxAge: SESSION_SECONDS });
}

/** The person behind a session cookie; null when there is none, it is forged or expired, or the account has moved on. */
export async function accountOfSession(runtime: Runtime, cookies: CookieReader): Promise<Account | null> {
  const cookie = cookies.get(sessionCookie(runtime.env.appUrl).name);
  const token = cookie && (await readToken(cookie.value, runtime.env.authSecret));
  return token ? runtime.accounts.account(token) : null;
}

async function readToken(value: string, secret: string): Promise<{ userId: string; tokenVersion: number } | null> {
  const token = await decode({ token: value, secret }).catch(() => null); // forged, cut, expired or of another secret
  if (typeof token?.sub !== "string" || typeof token.tokenVersion !== "number") return null;
  return { userId: token.sub, tokenVersion: token.tokenVersion };
}
