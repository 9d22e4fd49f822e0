import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { emailField } from "../contract/requests";
import { ok, type Result } from "../core/result";
import { ROLES } from "../core/user";
import { bearerToken } from "./authenticate";
import { mapped } from "./mapped";
import { poll } from "./poll";
import { type Refusal, Refused } from "./problem";
import { parsed, readBody } from "./read-request";
import { type Runtime, runtime } from "./runtime";
import { answering } from "./with-user";

/** What `npm run user:create`, `api-key:create`, `poll` and `verify-audit` ask for. */
export const commandRequest = z.discriminatedUnion("command", [
  z.object({
    command: z.literal("user:create"),
    email: emailField,
    password: z.string().min(8).max(1024),
    role: z.enum(ROLES),
    name: z.string().max(200).optional(),
  }),
  z.object({ command: z.literal("api-key:create"), email: emailField, name: z.string().min(1).max(200) }),
  z.object({ command: z.literal("poll") }),
  z.object({ command: z.literal("verify-audit") }),
]);
export type CommandRequest = z.output<typeof commandRequest>;

declare global {
  var outreachCommandToken: string | undefined;
}

/** Lets commands of this machine in: their token stands in the lock file, which only the app's own user can read. */
export async function openCommandDoor({ database, env }: Runtime): Promise<void> {
  globalThis.outreachCommandToken = randomBytes(32).toString("base64url");
  await database.announce({ url: `http://127.0.0.1:${env.port}`, token: globalThis.outreachCommandToken });
}

export function commandRoute(request: NextRequest): Promise<Response> {
  return answering(async (now) => {
    const token = globalThis.outreachCommandToken;
    if (!token || !isSame(bearerToken(request) ?? "", token)) throw new Refused({ kind: "unauthenticated" });
    return runCommand(await runtime(), parsed(commandRequest, await readBody(request), "wire"), now);
  });
}

/** Carries one command out; the answer is what the command prints. */
export async function runCommand(
  parts: Runtime,
  request: CommandRequest,
  now: Date,
): Promise<Result<unknown, Refusal>> {
  if (request.command === "poll") return poll(parts, { trigger: "command" });
  if (request.command === "verify-audit") return ok(await parts.records.verifyAudit(parts.workspaceId));
  if (request.command === "api-key:create") return parts.access.createKeyFor(request.email, request.name, now);
  const { email, password, role, name } = request;
  return mapped(
    await parts.accounts.createUser(parts.workspaceId, { email, password, role, name: name ?? email }, now),
    (user) => ({ email: user.email, role: user.role }),
  );
}

function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
