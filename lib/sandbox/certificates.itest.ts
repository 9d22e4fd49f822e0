import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { account } from "./account.fixture";
import { writeCertificateFiles } from "./certificates";
import { startSandboxImap } from "./imap-server";

const { certificate } = account;
const run = promisify(execFile);

describe("the certificate", () => {
  test("is trusted by a client that trusts only the sandbox authority, and by no other", async () => {
    const imap = await startSandboxImap({ ...account });

    expect(await authorised({ port: imap.port, ca: certificate.ca, host: "127.0.0.1" })).toBe(true);
    expect(await authorised({ port: imap.port, ca: certificate.ca, host: "localhost" })).toBe(true);
    expect(await authorised({ port: imap.port, host: "127.0.0.1" })).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
    await imap.close();
  });

  test("reaches the disk as PEM files, and a process that names the CA file in NODE_EXTRA_CA_CERTS trusts it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
    const { caFile, keyFile } = await writeCertificateFiles(certificate, folder);
    const imap = await startSandboxImap({ ...account });
    const script = `require("node:tls").connect(${imap.port}, "127.0.0.1", function () { console.log(this.authorized); this.destroy(); })`;

    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const trusting = { env: { ...env, NODE_EXTRA_CA_CERTS: caFile } };
    expect((await run(process.execPath, ["-e", script], trusting)).stdout).toBe("true\n");
    await expect(run(process.execPath, ["-e", script], { env })).rejects.toThrow("UNABLE_TO_VERIFY_LEAF_SIGNATURE");

    expect((await stat(keyFile)).mode & 0o077).toBe(0);
    await imap.close();
    await rm(folder, { recursive: true });
  });
});

function authorised(to: { port: number; host: string; ca?: string }): Promise<true | string> {
  return new Promise((resolve) => {
    const socket = connect({ ...to, servername: "localhost" }, () => {
      resolve(socket.authorized || String(socket.authorizationError));
      socket.destroy();
    });
    socket.on("error", (error) => resolve("code" in error ? String(error.code) : error.message));
  });
}
