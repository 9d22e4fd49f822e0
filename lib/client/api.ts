import type { Problem } from "@/lib/contract/action-result";
import { toCamelKeys } from "@/lib/contract/wire";

const BASE = "/api/v1/backlink-outreach";

/** An answer the server refused or could not give. `message` is a sentence for a person. */
export class ApiError extends Error {
  constructor(
    readonly problem: Problem,
    readonly status: number,
  ) {
    super(problem.message);
    this.name = "ApiError";
  }
}

export type QueryValues = Record<string, string | number | undefined>;

/** Reads `path` with its keys in camelCase. `Answer` is what the contract promises for that path. */
export async function readApi<Answer>(path: string, query: QueryValues = {}, signal?: AbortSignal): Promise<Answer> {
  return toCamelKeys(await readApiAsSent(path, query, signal)) as Answer; // the contract's shape, checked by the API's own tests
}

/** The same without renaming: for answers whose keys are values, such as the counts by view. */
export async function readApiAsSent<Answer>(
  path: string,
  query: QueryValues = {},
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(apiUrl(path, query), {
    headers: { accept: "application/json" },
    ...(signal && { signal }),
  }).catch(unreached);
  if (response.ok) return response.json();
  if (response.status === 401) window.location.assign("/sign-in");
  throw new ApiError(await problemOf(response), response.status);
}

/** A line that breaks, in our words instead of the browser's. A question that was taken back is no failure. */
function unreached(error: unknown): never {
  if (!(error instanceof TypeError)) throw error;
  throw new ApiError({ code: "unreachable", message: "The server could not be reached." }, UNREACHED);
}

/** Counts as the server's failure: it is tried again. */
const UNREACHED = 503;

export function apiUrl(path: string, query: QueryValues = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  return search.size > 0 ? `${BASE}${path}?${search}` : `${BASE}${path}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = { code: "unreachable", message: `The server answered ${response.status}.` };
  try {
    const body: { error?: { code: string; message: string; details?: unknown; request_id?: string } } =
      await response.json();
    if (!body.error) return fallback;
    const { code, message, details, request_id } = body.error;
    return { code, message, ...(details !== undefined && { details }), ...(request_id && { requestId: request_id }) };
  } catch {
    return fallback;
  }
}
