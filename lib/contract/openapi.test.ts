import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openApi } from "./openapi";
import { OPERATIONS } from "./operations";

const routes = fileURLToPath(new URL("../../app/api/v1/backlink-outreach", import.meta.url));

/** `get /replies/{id}` for every method that a route file exports. */
function routeMethods(): string[] {
  const files = readdirSync(routes, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("/route.ts"));
  return files
    .filter((file) => !file.startsWith("[[...path]]"))
    .flatMap((file) => {
      const path = `/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`;
      const source = readFileSync(`${routes}/${file}`, "utf8");
      const methods = [...source.matchAll(/export const (GET|POST|PATCH|PUT|DELETE)\b/g)].map(([, name = ""]) => name);
      return methods.map((method) => `${method.toLowerCase()} ${path}`);
    });
}

test("describes every route and no other", () => {
  const described = Object.entries(OPERATIONS).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path}`),
  );
  expect(described.toSorted()).toEqual(routeMethods().toSorted());
});

test("speaks the names of the wire", () => {
  const text = JSON.stringify(openApi());
  expect(text).toContain('"campaign_id"');
  expect(text).toContain('"next_cursor"');
  expect(text).toContain("/campaigns/{id}/leads/{lead_id}/status");
  expect(text).not.toMatch(/"(campaignId|nextCursor|leadId|requestId|dailyUserCount)"/);
});

test("names what a request must hold", () => {
  const send: unknown = openApi().paths;
  expect(send).toHaveProperty(
    ["/outreach/send", "post", "requestBody", "content", "application/json", "schema", "required"],
    ["campaign_id", "lead_id", "subject", "body"],
  );
});
