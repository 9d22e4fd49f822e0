import { cookies } from "next/headers";
import { cache } from "react";
import type { Account } from "../ports/account-store";
import { runtime } from "./runtime";
import { accountOfSession } from "./session";

/** The signed-in person of this request, looked up once per request; null when nobody is. */
export const currentAccount = cache(
  async (): Promise<Account | null> => accountOfSession(await runtime(), await cookies()),
);
