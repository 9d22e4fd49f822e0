"use server";
import { cookies } from "next/headers";
import { z } from "zod";
import { signInRequest } from "../../contract/requests";
import { ok } from "../../core/result";
import { rememberSession } from "../remember-session";
import { sessionCookie } from "../session";
import { signIn } from "../sign-in";
import { publicAction } from "../user-action";

export const signInAction = publicAction(signInRequest, async (credentials, parts) => {
  const account = await signIn(parts, credentials, parts.now);
  if (!account.ok) return account;
  await rememberSession(account.value, parts.env);
  return ok(null);
});

export const signOutAction = publicAction(z.undefined(), async (_, { env }) => {
  (await cookies()).delete(sessionCookie(env.appUrl).name);
  return ok(null);
});
