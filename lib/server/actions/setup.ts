"use server";
import { firstAdminInput } from "../../contract/action-requests";
import { ok } from "../../core/result";
import { rememberSession } from "../remember-session";
import { publicAction } from "../user-action";

/** Makes the first admin and signs them in; only while there is no user. */
export const createFirstAdminAction = publicAction(firstAdminInput, async (input, { accounts, env, now }) => {
  const created = await accounts.createFirstAdmin(input, now);
  if (!created.ok) return created;
  await rememberSession(created.value, env);
  return ok(null);
});
