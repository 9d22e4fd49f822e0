import { NextRequest } from "next/server";
import { openTestDatabase } from "../adapters/db/test-database.fixture";
import type { Role } from "../core/user";
import { readEnv } from "../env";
import { openRuntime, type Runtime } from "./runtime";
import type { Route } from "./with-user";

const ORIGIN = "http://localhost:3000";
export const PASSWORD = "correct horse battery";

/** The whole server as the routes see it, on a database of its own unless `open` names another. */
export async function startServer(variables: Record<string, string> = {}, open = openTestDatabase): Promise<Runtime> {
  const env = readEnv({ AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "error", ...variables });
  if (!env.ok) throw new Error(JSON.stringify(env.error.problems));
  const runtime = await openRuntime(env.value, open);
  globalThis.outreachRuntime = Promise.resolve(runtime);
  return runtime;
}

export async function stopServer(runtime: Runtime): Promise<void> {
  globalThis.outreachRuntime = undefined;
  await runtime.close();
}

/** A user of that role with an API key. */
export async function keyOf(runtime: Runtime, role: Role, email = `${role}@fernweg.example`): Promise<string> {
  const user = { email, name: role, password: PASSWORD, role };
  const created = await runtime.accounts.createUser(runtime.workspaceId, user, new Date());
  if (!created.ok) throw new Error(created.error.kind);
  const key = await runtime.access.createKeyFor(email, "test", new Date());
  if (!key.ok) throw new Error(key.error.kind);
  return key.value.key;
}

type Ask = {
  method?: string;
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
};

/** Calls a route as the framework would. A string body goes out as it is. */
export async function ask(route: Route, { method = "GET", params = {}, query = "", body, key, headers = {} }: Ask) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new NextRequest(`${ORIGIN}/api/v1/backlink-outreach${query}`, {
    method,
    headers: { host: "localhost:3000", ...(key && { authorization: `Bearer ${key}` }), ...headers },
    ...(body !== undefined && { body: text }),
  });
  const response = await route(request, { params: Promise.resolve(params) });
  return { status: response.status, headers: response.headers, body: await bodyOf(response) };
}

async function bodyOf(response: Response) {
  const text = await response.text();
  return response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : text;
}
