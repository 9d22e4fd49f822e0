import { z } from "zod";
import { camelCase, snakeCase, toCamelKeys } from "../contract/wire";
import { Refused } from "./problem";

const MAX_BODY_BYTES = 1024 * 1024;

/** The JSON body in camelCase; an empty body counts as `{}`. Refuses what is too large or no JSON. */
export async function readBody(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text.trim() === "") return {};
  try {
    return toCamelKeys(JSON.parse(text));
  } catch {
    throw new Refused({ kind: "malformed_json" });
  }
}

/** The query in camelCase. A parameter without a value counts as absent; of repeated ones the last counts. */
export function readQuery(request: Request): Record<string, string> {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  return Object.fromEntries(given.map(([name, value]) => [camelCase(name), value]));
}

/** Parses or refuses with the path of every wrong field, spelled as `spelling` spells names. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  spelling: "wire" | "code",
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refused({ kind: "invalid_request", details: fieldProblems(result.error, spelling) });
}

export function fieldProblems(error: z.ZodError, spelling: "wire" | "code"): { path: string; message: string }[] {
  const name = (step: PropertyKey) => (spelling === "wire" ? snakeCase(String(step)) : String(step));
  return error.issues.map((issue) => ({ path: issue.path.map(name).join("."), message: issue.message }));
}

const uuid = z.uuid();

/** Path parameters are ids, but for `n`, the place of an attachment. What cannot be one names nothing. */
export function readParams<Name extends string>(
  names: readonly Name[],
  given: Record<string, string>,
): Record<Name, string> {
  const entries = names.map((name) => [name, given[name] ?? ""] as const);
  const sound = entries.every(([name, value]) =>
    name === "n" ? /^\d{1,4}$/.test(value) : uuid.safeParse(value).success,
  );
  if (!sound) throw new Refused({ kind: "not_found" });
  // Safe: one entry per name.
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** The whole body as text. Refuses more than 1 MB, however it arrives. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES)
    throw new Refused({ kind: "body_too_large" });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader?.cancel();
      throw new Refused({ kind: "body_too_large" });
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
