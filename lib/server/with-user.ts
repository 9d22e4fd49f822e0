import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import { toSnakeKeys } from "../contract/wire";
import { ok, type Result } from "../core/result";
import type { Role } from "../core/user";
import type { Account } from "../ports/account-store";
import { authenticate, isSameOrigin, mayAct } from "./authenticate";
import { inFlight } from "./in-flight";
import { problemResponse, type Refusal, Refused } from "./problem";
import { parsed, readBody, readParams, readQuery } from "./read-request";
import { refusalOf } from "./refusal-of";
import { type RequestLimit, takeRequest } from "./request-limits";
import { type Runtime, runtime } from "./runtime";

export type RouteOptions<Param extends string, Body extends z.ZodType, Query extends z.ZodType> = {
  /** The least role; without it a viewer may read and a member may write. */
  role?: Role;
  params?: readonly Param[];
  body?: Body;
  query?: Query;
  limit?: RequestLimit;
  /** How the body is read before `body` checks it; JSON where absent. */
  readBody?: (request: Request) => Promise<unknown>;
};

export type Call<Param extends string, Body extends z.ZodType, Query extends z.ZodType> = Runtime & {
  actor: Account;
  params: Record<Param, string>;
  body: z.output<Body>;
  query: z.output<Query>;
  now: Date;
};

export type Answer = Result<unknown, Refusal> | Response;
type RouteContext = { params: Promise<Record<string, string>> };
export type Route = (request: NextRequest, context: RouteContext) => Promise<Response>;

/** Wraps a route: who asks, may they, is the input sound; then the handler, and its answer in the API's own shape. */
export function withUser<
  const Param extends string = never,
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
>(options: RouteOptions<Param, Body, Query>, handler: (call: Call<Param, Body, Query>) => Promise<Answer>): Route {
  return (request, context) =>
    answering(async (now) => {
      const parts = await runtime();
      const actor = await admitted(parts, request, options, now);
      const params = readParams(options.params ?? [], await context.params);
      const query = (options.query && parsed(options.query, readQuery(request), "wire")) as z.output<Query>;
      const body = (options.body &&
        parsed(options.body, await (options.readBody ?? readBody)(request), "wire")) as z.output<Body>;
      return handler({ ...parts, actor, params, query, body, now });
    });
}

/** Runs a handler and gives whatever comes of it the API's shape: a value, a refusal, or an outage that nobody expected. */
export function answering(handler: (now: Date) => Promise<Answer>): Promise<Response> {
  return inFlight(answered(handler));
}

async function answered(handler: (now: Date) => Promise<Answer>): Promise<Response> {
  const requestId = randomUUID();
  try {
    const answer = await handler(new Date());
    if (answer instanceof Response) return answer;
    return answer.ok ? json(answer.value) : problemResponse(answer.error, requestId);
  } catch (error) {
    return problemResponse(await refusalOf(error, requestId), requestId);
  }
}

/** An answer of the API with its keys in snake_case. */
export function json(value: unknown, status = 200): Response {
  return Response.json(toSnakeKeys(value), { status, headers: { "cache-control": "no-store" } });
}

/** The answer to a creation: 201, or the refusal. */
export function created<T>(result: Result<T, Refusal>): Answer {
  return result.ok ? json(result.value, 201) : result;
}

/** A list that belongs to something: 404 when that is not there or not the caller's to see. */
export async function foundIn<T>(owner: Promise<unknown>, list: () => Promise<T>): Promise<Result<T, Refusal>> {
  return (await owner) === null ? { ok: false, error: { kind: "not_found" } } : ok(await list());
}

/** `null` of a store, as the 404 that it means. */
export function found<T>(value: T | null): Result<T, { kind: "not_found" }> {
  return value === null ? { ok: false, error: { kind: "not_found" } } : ok(value);
}

const READS = ["GET", "HEAD"];

async function admitted(
  parts: Runtime,
  request: NextRequest,
  options: { role?: Role; limit?: RequestLimit },
  now: Date,
): Promise<Account> {
  const caller = await authenticate(parts, request, now);
  if (!caller) throw new Refused({ kind: "unauthenticated" });
  const reads = READS.includes(request.method);
  if (!mayAct(caller.account.role, options.role ?? (reads ? "viewer" : "member")))
    throw new Refused({ kind: "forbidden" });
  if (!reads && caller.by === "session" && !isSameOrigin(request, parts.env.appUrl)) {
    throw new Refused({ kind: "foreign_origin" });
  }
  if (options.limit) {
    const taken = await takeRequest(parts, { name: options.limit, who: caller.account.userId }, now);
    if (!taken.ok) throw new Refused(taken.error);
  }
  return caller.account;
}
