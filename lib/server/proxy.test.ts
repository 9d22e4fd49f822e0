import { NextRequest } from "next/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { proxy } from "@/proxy";

const respond = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers })).headers;
const policyOf = (path: string) => respond(path).get("content-security-policy");

afterEach(() => vi.unstubAllEnvs());

describe("the policy of a page", () => {
  test("lets no script run but those with a nonce of this one request", () => {
    const nonces = [policyOf("/inbox"), policyOf("/inbox")].map(
      (policy) => /script-src 'nonce-(\w{32})' 'strict-dynamic';/.exec(policy ?? "")?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces).not.toContain(undefined);
  });

  test.each([
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "connect-src 'self'",
  ])("says %s", (directive) => expect(policyOf("/inbox")).toContain(directive));

  test("allows no evaluated code outside development", () => {
    expect(policyOf("/inbox")).not.toContain("unsafe-eval");
    vi.stubEnv("NODE_ENV", "development");
    expect(policyOf("/inbox")).toContain("'unsafe-eval'");
  });
});

test("the API answers nothing that may be shown or framed", () => {
  expect(policyOf("/api/v1/backlink-outreach/replies")).toBe(
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
});

test.each(["html", "source", "attachments/0"])("leaves the policy of a mail's %s to its route", (file) => {
  expect(policyOf(`/api/v1/backlink-outreach/replies/1/${file}`)).toBeNull();
});

test.each(["/inbox", "/api/health", "/_next/static/a.js", "/unsubscribe/x"])("%s is never sniffed", (path) => {
  expect(respond(path).get("x-content-type-options")).toBe("nosniff");
});

test("asks for https for good only where it is spoken", () => {
  expect(respond("/inbox").get("strict-transport-security")).toBeNull();
  expect(respond("/inbox", { "x-forwarded-proto": "https" }).get("strict-transport-security")).toContain(
    "max-age=31536000",
  );
});

test("answers 503 on a host without a lasting disk until it has a database", () => {
  vi.stubEnv("VERCEL", "1");
  vi.stubEnv("DATABASE_URL", "");
  expect(proxy(new NextRequest("http://localhost/inbox")).status).toBe(503);
  vi.stubEnv("DATABASE_URL", "postgres://db/x");
  expect(proxy(new NextRequest("http://localhost/inbox")).status).toBe(200);
});
