import { makeSandboxCertificate } from "./certificates";

/** The account that a test's server serves, and the certificate by which a client trusts it. */
export const account = {
  credentials: { user: "desk@bergwind.example", pass: "s3cret with spaces" },
  certificate: await makeSandboxCertificate(),
};
