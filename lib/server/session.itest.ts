import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as campaigns from "@/app/api/v1/backlink-outreach/campaigns/route";
import { ask, keyOf, PASSWORD, startServer, stopServer } from "./api.fixture";
import type { Runtime } from "./runtime";
import { sessionCookie, sessionToken } from "./session";
import { signIn } from "./sign-in";

let runtime: Runtime;

beforeAll(async () => {
  runtime = await startServer();
  await keyOf(runtime, "admin");
  await keyOf(runtime, "viewer");
});
afterAll(() => stopServer(runtime));

describe("a session", () => {
  async function cookieOf(email: string): Promise<string> {
    const account = await signIn(runtime, { email, password: PASSWORD }, new Date());
    if (!account.ok) throw new Error(account.error.kind);
    const { name } = sessionCookie(runtime.env.appUrl);
    return `${name}=${await sessionToken(account.value, runtime.env.authSecret)}`;
  }
  const create = { method: "POST", body: { name: "By cookie" } };

  test("reads by its cookie, and writes only from the app's own pages", async () => {
    const cookie = await cookieOf("admin@fernweg.example");
    expect((await ask(campaigns.GET, { headers: { cookie } })).status).toBe(200);
    const write = (headers: object) => ask(campaigns.POST, { ...create, headers: { cookie, ...headers } });
    expect((await write({ origin: "http://localhost:3000" })).status).toBe(201);
    expect((await write({ "sec-fetch-site": "same-origin" })).status).toBe(201);
    for (const headers of [
      {},
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ]) {
      const answer = await write(headers);
      expect([answer.status, answer.body.error.code]).toEqual([403, "foreign_origin"]);
    }
  });

  test("dies with a change of the password", async () => {
    const email = `${randomUUID()}@fernweg.example`;
    await keyOf(runtime, "member", email);
    const cookie = await cookieOf(email);
    expect((await ask(campaigns.GET, { headers: { cookie } })).status).toBe(200);
    const user = (await runtime.accounts.users(runtime.workspaceId)).find((one) => one.email === email);
    await runtime.accounts.changeUser(
      runtime.workspaceId,
      { userId: user?.id ?? "", password: "another long one" },
      new Date(),
    );
    expect((await ask(campaigns.GET, { headers: { cookie } })).status).toBe(401);
  });

  test("is nothing when forged", async () => {
    const { name } = sessionCookie(runtime.env.appUrl);
    const cookie = await cookieOf("admin@fernweg.example");
    for (const forged of [`${name}=x.y.z`, `${name}=`, cookie.slice(0, -4)]) {
      expect((await ask(campaigns.GET, { headers: { cookie: forged } })).status).toBe(401);
    }
  });

  test("cannot be guessed at: after 20 tries the address waits, known or not", async () => {
    const now = new Date(); // one moment: tries on both sides of a window's end are counted apart
    for (const email of ["viewer@fernweg.example", "nobody@fernweg.example"]) {
      const tries = [];
      for (let index = 0; index < 21; index += 1) tries.push(await signIn(runtime, { email, password: "wrong" }, now));
      const kinds = tries.map((result) => (result.ok ? "in" : result.error.kind));
      expect(new Set(kinds.slice(0, 20))).toEqual(new Set(["wrong_credentials"]));
      expect(kinds[20]).toBe("too_many_requests");
    }
  });
});
