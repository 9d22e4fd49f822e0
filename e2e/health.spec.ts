import { expect } from "@playwright/test";
import { test } from "./demo-test";

test("the app says that it is alive and that its database answers", async ({ request }) => {
  expect((await request.get("/api/health")).status()).toBe(200);
  expect((await request.get("/api/ready")).status()).toBe(200);
});
