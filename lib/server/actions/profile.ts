"use server";
import { changeNameInput, changePasswordInput, noticesInput } from "../../contract/action-requests";
import { err, ok } from "../../core/result";
import { rememberSession } from "../remember-session";
import { signIn } from "../sign-in";
import { userAction } from "../user-action";

const ANYBODY = { role: "viewer" } as const;

export const changeNameAction = userAction(
  changeNameInput,
  async (change, { accounts, actor }) => ok({ name: (await accounts.changeOwn(actor, change)).name }),
  ANYBODY,
);

export const keepNoticesAction = userAction(
  noticesInput,
  async (chosen, { notices, actor }) => {
    await notices.keep(actor, chosen);
    return ok(null);
  },
  ANYBODY,
);

/** Every other session of the person ends; this browser stays signed in. */
export const changePasswordAction = userAction(
  changePasswordInput,
  async ({ password, newPassword }, context) => {
    const { accounts, actor, env, now } = context;
    const known = await signIn(context, { email: actor.email, password }, now);
    if (!known.ok) return known.error.kind === "wrong_credentials" ? err({ kind: "wrong_password" }) : known;
    await rememberSession(await accounts.changeOwn(actor, { password: newPassword }), env);
    return ok(null);
  },
  ANYBODY,
);
