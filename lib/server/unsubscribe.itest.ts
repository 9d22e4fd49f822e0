import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, stopServer } from "./api.fixture";
import type { Runtime } from "./runtime";
import { confirmUnsubscribe, unsubscribe } from "./unsubscribe";

let runtime: Runtime;

beforeAll(async () => {
  runtime = await startServer();
});
afterAll(() => stopServer(runtime));

describe("the unsubscribe page", () => {
  const token = (value: string) => ({ params: Promise.resolve({ token: value }) });

  test("asks before it stops anybody", async () => {
    const response = await confirmUnsubscribe();
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<form method="post"><button>Stop mailing me</button>');
  });

  test.each(["", "x", "A".repeat(43), "..%2f"])("answers 200 to the foreign token %j", async (value) => {
    const response = await unsubscribe(new Request("http://localhost/"), token(value));
    expect(response.status).toBe(200);
  });
});
