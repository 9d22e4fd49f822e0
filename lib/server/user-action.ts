import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ActionResult } from "../contract/action-result";
import { type Wired, wired } from "../contract/wire";
import type { Result } from "../core/result";
import type { Role } from "../core/user";
import type { Account } from "../ports/account-store";
import { mayAct } from "./authenticate";
import { currentAccount } from "./current-account";
import { inFlight } from "./in-flight";
import { problemOf, type Refusal, Refused } from "./problem";
import { parsed } from "./read-request";
import { refusalOf } from "./refusal-of";
import { type RequestLimit, takeRequest } from "./request-limits";
import { type Runtime, runtime } from "./runtime";

export type ActionContext = Runtime & { actor: Account; now: Date };
type Run<Schema extends z.ZodType, T, Context> = (
  input: z.output<Schema>,
  context: Context,
) => Promise<Result<T, Refusal>>;
type Action<Schema extends z.ZodType, T> = (input: z.input<Schema>) => Promise<ActionResult<Wired<T>>>;

/** Makes a server action of a use case: signed in, allowed, input parsed. It never throws across the wire. */
export function userAction<Schema extends z.ZodType, T>(
  schema: Schema,
  run: Run<Schema, T, ActionContext>,
  options: { role?: Role; limit?: RequestLimit } = {},
): Action<Schema, T> {
  return publicAction(schema, async (input, parts) => {
    const actor = await currentAccount();
    if (!actor) throw new Refused({ kind: "unauthenticated" });
    if (!mayAct(actor.role, options.role ?? "member")) throw new Refused({ kind: "forbidden" });
    if (options.limit) {
      const taken = await takeRequest(parts, { name: options.limit, who: actor.userId }, parts.now);
      if (!taken.ok) throw new Refused(taken.error);
    }
    return run(input, { ...parts, actor });
  });
}

/** The same for somebody who is not signed in: the sign-in form and the set-up page. */
export function publicAction<Schema extends z.ZodType, T>(
  schema: Schema,
  run: Run<Schema, T, Runtime & { now: Date }>,
): Action<Schema, T> {
  const answer = async (input: z.input<Schema>): Promise<ActionResult<Wired<T>>> => {
    const requestId = randomUUID();
    try {
      const parts = await runtime();
      const result = await run(parsed(schema, input, "code"), { ...parts, now: new Date() });
      if (result.ok) return { ok: true, value: wired(result.value) };
      return { ok: false, problem: problemOf(result.error, requestId) };
    } catch (error) {
      unstable_rethrow(error); // redirects of the framework travel as errors
      return { ok: false, problem: problemOf(await refusalOf(error, requestId), requestId) };
    }
  };
  return (input) => inFlight(answer(input));
}
