import { expect, test } from "vitest";
import { connectionOptions } from "./smtp-session";

const settings = { host: "smtp.example", user: "u", pass: "p", verifyTls: true, timeoutMs: 1000 };

test.each([
  [465, { secure: true, requireTLS: false }],
  [587, { secure: false, requireTLS: true }],
  [25, { secure: false, requireTLS: true }],
  [2525, { secure: false, requireTLS: true }],
  [466, { secure: false, requireTLS: true }],
])("port %i: no login and no mail without TLS of at least 1.2", (port, security) => {
  expect(connectionOptions({ ...settings, port })).toMatchObject({
    ...security,
    tls: { minVersion: "TLSv1.2", rejectUnauthorized: true },
  });
});

test("only SMTP_VERIFY_TLS=false takes a certificate unseen", () => {
  expect(connectionOptions({ ...settings, port: 587, verifyTls: false }).tls.rejectUnauthorized).toBe(false);
});
