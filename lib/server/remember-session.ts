import { cookies } from "next/headers";
import type { Account } from "../ports/account-store";
import type { Runtime } from "./runtime";
import { SESSION_SECONDS, sessionCookie, sessionToken } from "./session";

/** Signs the browser of this request in. */
export async function rememberSession(account: Account, env: Runtime["env"]): Promise<void> {
  const { name, options } = sessionCookie(env.appUrl);
  (await cookies()).set(name, await sessionToken(account, env.authSecret), { ...options, maxAge: SESSION_SECONDS });
}
