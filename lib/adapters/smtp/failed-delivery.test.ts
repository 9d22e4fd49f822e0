import { expect, test } from "vitest";
import { failedDelivery } from "./failed-delivery";

const smtpError = (fields: object) => Object.assign(new Error("x"), fields);
const RCPT = { code: "EENVELOPE", command: "RCPT TO" };

test.each([
  ["no connection", { code: "ECONNECTION", command: "CONN" }, "connection", true],
  ["a refused connection", { code: "ESOCKET", originalCode: "ECONNREFUSED" }, "connection", true],
  ["an unknown host", { code: "EDNS", originalCode: "ENOTFOUND" }, "connection", true],
  ["silence", { code: "ETIMEDOUT", command: "CONN" }, "timeout", true],
  ["STARTTLS refused", { code: "ETLS", command: "STARTTLS", responseCode: 502 }, "tls", false],
  ["STARTTLS not now", { code: "ETLS", command: "STARTTLS", responseCode: 454 }, "tls", true],
  ["a cut handshake", { code: "ETLS", command: "CONN" }, "tls", true],
  ["a foreign certificate", { code: "ESOCKET", originalCode: "SELF_SIGNED_CERT_IN_CHAIN" }, "tls", false],
  ["a certificate of another host", { code: "ESOCKET", originalCode: "ERR_TLS_CERT_ALTNAME_INVALID" }, "tls", false],
  ["a wrong password", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }, "auth", false],
  ["a login server that is down", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 454 }, "auth", true],
  ["a refused sender", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 553 }, "sender_refused", false],
  ["a greylisted recipient", { ...RCPT, responseCode: 450 }, "recipient_refused", true],
  ["a refused DATA", { code: "EENVELOPE", command: "DATA", responseCode: 554 }, "message_refused", false],
  ["a mail that is too large", { code: "EMESSAGE", command: "MAIL FROM" }, "message_refused", false],
  ["a body phase that could not be committed", { code: "ESTREAM", command: "API" }, "aborted", false],
] as const)("before the body, %s proves the mail unsent", (_, fields, reason, retryable) => {
  expect(failedDelivery(smtpError(fields), false)).toMatchObject({ kind: "unsent", reason, retryable });
});

test.each([
  [{ ...RCPT, responseCode: 550 }, true],
  [{ ...RCPT, responseCode: 450 }, false],
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }, false],
] as const)("%o says that the recipient was refused for good: %s", (fields, recipientRefused) => {
  expect(failedDelivery(smtpError(fields), false)).toMatchObject({ recipientRefused });
});

test.each([
  ["a lost connection", { code: "ECONNECTION", command: "CONN" }],
  ["silence", { code: "ETIMEDOUT", command: "CONN" }],
  ["half a refusal on a closing line", { code: "ECONNECTION", command: "CONN", responseCode: 554 }],
  ["an answer that is no answer", { code: "EMESSAGE", command: "DATA", responseCode: 354 }],
  ["an error of another kind", {}],
] as const)("after the body began, %s leaves the outcome unknown", (_, fields) => {
  expect(failedDelivery(smtpError(fields), true)).toMatchObject({ kind: "unknown" });
});

test.each([
  [451, true],
  [421, true],
  [552, false],
  [554, false],
])("after the body began, %i is a definite refusal, retryable: %s", (responseCode, retryable) => {
  const error = smtpError({ code: "EMESSAGE", command: "DATA", responseCode, response: `${responseCode} no` });
  expect(failedDelivery(error, true)).toEqual({
    kind: "unsent",
    reason: "message_refused",
    code: responseCode,
    response: `${responseCode} no`,
    retryable,
    recipientRefused: false,
  });
});
