/** What leaves the server when something is refused or fails. `message` is a sentence for a person. */
export type Problem = { code: string; message: string; details?: unknown; requestId?: string };

/** What every server action answers; it never throws across the wire. */
export type ActionResult<T> = { ok: true; value: T } | { ok: false; problem: Problem };
