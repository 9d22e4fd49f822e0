import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "selfsigned";

export type SandboxCertificate = {
  /** PEM of the server's private key. */
  key: string;
  /** PEM of the server's certificate, for `localhost` and `127.0.0.1`. */
  cert: string;
  /** PEM of the authority that signed it: what a client has to trust. */
  ca: string;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a new authority and a server certificate signed by it, both valid for a year. The authority's key is forgotten. */
export async function makeSandboxCertificate(now = new Date()): Promise<SandboxCertificate> {
  // A clock that is a little behind must not find the certificate "not yet valid".
  const validity = {
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + 365 * DAY_MS),
  };
  const algorithm = { keyType: "ec", curve: "P-256", algorithm: "sha256" } as const;

  // A name of its own: a client that trusts two authorities of one name may check against the wrong one and refuse.
  const name = `Outreach sandbox authority ${randomBytes(4).toString("hex")}`;
  const authority = await generate([{ name: "commonName", value: name }], {
    ...algorithm,
    ...validity,
    extensions: [
      { name: "basicConstraints", cA: true, pathLenConstraint: 0, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });

  const server = await generate([{ name: "commonName", value: "localhost" }], {
    ...algorithm,
    ...validity,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });

  return { key: server.private, cert: server.cert, ca: authority.cert };
}

export type CertificateFiles = { keyFile: string; certFile: string; caFile: string };

/** Writes the three PEM files into a folder. `caFile` is what NODE_EXTRA_CA_CERTS of the client names. */
export async function writeCertificateFiles(
  certificate: SandboxCertificate,
  folder: string,
): Promise<CertificateFiles> {
  const files = {
    keyFile: join(folder, "sandbox-key.pem"),
    certFile: join(folder, "sandbox-cert.pem"),
    caFile: join(folder, "sandbox-ca.pem"),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(files.keyFile, certificate.key, { mode: 0o600 });
  await writeFile(files.certFile, certificate.cert);
  await writeFile(files.caFile, certificate.ca);
  return files;
}
