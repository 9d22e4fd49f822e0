import { normaliseAddress } from "../core/email-address";
import { err, ok, type Result } from "../core/result";
import type { Account } from "../ports/account-store";
import { takeRequest } from "./request-limits";
import type { Runtime } from "./runtime";

export type SignInRefusal = { kind: "wrong_credentials" } | { kind: "too_many_requests"; retryAfterSeconds: number };

/** One door for the form and the auth route. An unknown address is answered, and takes as long, as a wrong password. */
export async function signIn(
  runtime: Runtime,
  credentials: { email: string; password: string },
  now: Date,
): Promise<Result<Account, SignInRefusal>> {
  const email = normaliseAddress(credentials.email) ?? credentials.email.slice(0, 254).toLowerCase();
  const limit = await takeRequest(runtime, { name: "sign_in", who: email }, now);
  if (!limit.ok) return limit;
  const account = await runtime.accounts.signIn({ email, password: credentials.password.slice(0, 1024) });
  return account ? ok(account) : err({ kind: "wrong_credentials" });
}
