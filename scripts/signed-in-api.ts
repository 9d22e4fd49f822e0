import { z } from "zod";

/** The fields of answers that scripts look at. */
const answerShape = z.looseObject({
  id: z.string().optional(),
  items: z.array(z.looseObject({ id: z.string(), contact_email: z.string().nullish() })).default([]),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type Answer = z.output<typeof answerShape>;

export type SignedInApi = {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  /** Like `post`, with a refusal as a value. */
  tryPost(path: string, body: unknown): Promise<{ ok: true } | { ok: false; message: string }>;
};

const PREFIX = "/api/v1/backlink-outreach";

/** The HTTP API as somebody who signed in with a password sees it. Throws when signing in or a request is refused. */
export async function signedInApi(url: string, account: { email: string; password: string }): Promise<SignedInApi> {
  const cookie = await signIn(url, account);
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const init = { method, headers: { cookie, origin: url, "content-type": "application/json" } };
    const response = await fetch(`${url}${PREFIX}${path}`, {
      ...init,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return answerShape.parse(await response.json());
  };
  const demand = (answer: Answer): Answer => {
    if (answer.error) throw new Error(`${answer.error.code}: ${answer.error.message}`);
    return answer;
  };
  return {
    get: async (path) => demand(await call("GET", path)),
    post: async (path, body) => demand(await call("POST", path, body)),
    patch: async (path, body) => demand(await call("PATCH", path, body)),
    tryPost: async (path, body) => {
      const { error } = await call("POST", path, body);
      return error ? { ok: false, message: error.message } : { ok: true };
    },
  };
}

async function signIn(url: string, { email, password }: { email: string; password: string }): Promise<string> {
  const start = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await start.json());
  const form = new URLSearchParams({ csrfToken, email, password, json: "true" });
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookiesOf(start), origin: url },
    body: form,
    redirect: "manual",
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("outreach.session=")) throw new Error(`Signing in as ${email} was refused`);
  return cookie;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
