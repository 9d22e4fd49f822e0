import { expect, test } from "vitest";
import { PROBLEMS, problemOf, problemResponse } from "./problem";

test.each(Object.entries(PROBLEMS))("%s has an error status and a sentence", (_, row) => {
  expect(row.status).toBeGreaterThanOrEqual(400);
  expect(row.message.endsWith(".") || row.message.endsWith("}")).toBe(true);
});

test("fills the sentence from the refusal's fields", () => {
  const refusal = { kind: "placeholder_without_value" as const, names: ["topic", "your_site"] };
  expect(problemOf(refusal, "r").message).toBe("These placeholders have no value: topic, your_site.");
});

test("fills values as they are, without reading placeholders inside them", () => {
  const refusal = { kind: "not_undoable" as const, reason: "Somebody wrote {kind} here." };
  expect(problemOf(refusal, "r").message).toBe("Somebody wrote {kind} here.");
});

test("answers in the shape of the API, with the request's id and details in snake_case", async () => {
  const response = problemResponse({ kind: "policy_blocked", details: { legalBasis: "consent" } }, "req-1");
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({
    error: { code: "policy_blocked", details: { legal_basis: "consent" }, request_id: "req-1" },
  });
});

test("says when to try again", () => {
  const refusal = { kind: "too_many_requests" as const, retryAfterSeconds: 42 };
  const response = problemResponse(refusal, "r");
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("42");
});

test("keeps the refusal's other fields to itself", async () => {
  const refusal = { kind: "internal" as const, sql: "select secret" };
  expect(await problemResponse(refusal, "r").text()).not.toContain("secret");
});
