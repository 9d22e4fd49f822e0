import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { keyOf, startServer, stopServer } from "./api.fixture";
import { ADDING, adminContext, formFor, MARA } from "./mailboxes.fixture";
import type { Runtime } from "./runtime";
import { tryMailbox } from "./test-mailbox";
import type { ActionContext } from "./user-action";

const trusted = getCACertificates("default");

let mara: Sandbox;
let runtime: Runtime;
let context: ActionContext;

beforeAll(async () => {
  mara = await startSandbox({ replyDelayMs: 5, credentials: MARA });
  setDefaultCACertificates([...trusted, mara.certificate.ca]);
  runtime = await startServer(ADDING);
  await keyOf(runtime, "admin");
  context = await adminContext(runtime, "admin@fernweg.example");
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await stopServer(runtime);
  await mara.close();
});

describe("the connection test", () => {
  const tried = async (changes: Parameters<typeof formFor>[1], using = context) => {
    const answer = await tryMailbox(using, formFor(mara, changes));
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value;
  };
  const at = (port: number, host = "127.0.0.1") => ({ host, port });

  test("goes to the last step without leaving a mail anywhere", async () => {
    const mails = mara.sent.length;
    expect(await tried({})).toMatchObject({
      smtp: { ok: true, step: "sender" },
      imap: { ok: true, step: "folder", message: expect.stringContaining("INBOX") },
    });
    expect(mara.sent).toHaveLength(mails);
  });

  test.each<[string, Parameters<typeof formFor>[1], string]>([
    ["a host that does not exist", { smtp: at(587, "mail.invalid"), imap: at(993, "mail.invalid") }, "dns"],
    ["a port where nothing listens", { smtp: at(1), imap: at(1) }, "connect"],
    ["a wrong password", { credential: { kind: "password", password: "wrong" } }, "login"],
    ["a token that is not taken", { credential: { kind: "access_token", accessToken: "stale" } }, "login"],
  ])("names the step that fails with %s", async (_, changes, step) => {
    const { smtp, imap } = await tried(changes);
    expect([smtp.ok, smtp.step, imap.ok, imap.step]).toEqual([false, step, false, step]);
    expect(smtp.message).toMatch(/Check|Settings/);
  });

  test("names the folder that is missing", async () => {
    expect((await tried({ folders: ["Nowhere"] })).imap).toMatchObject({ ok: false, step: "folder" });
  });

  test("names the certificate that nobody vouches for", async () => {
    setDefaultCACertificates(trusted);
    onTestFinished(() => setDefaultCACertificates([...trusted, mara.certificate.ca]));
    const { smtp, imap } = await tried({});
    expect([smtp.step, imap.step]).toEqual(["certificate", "certificate"]);
  });

  test("knocks at no private network unless that is allowed", async () => {
    const shared = { ...runtime.database, close: async () => undefined };
    const strict = await startServer({ ...ADDING, ALLOW_PRIVATE_MAILBOX_HOSTS: "false" }, async () => shared);
    onTestFinished(() => stopServer(strict));
    const asked = await adminContext(strict, "admin@fernweg.example");
    const usual = { smtp: at(587), imap: at(993) };
    const { smtp, imap } = await tried(usual, asked);
    expect([smtp.step, imap.step]).toEqual(["dns", "dns"]);
    expect(smtp.message).toContain("ALLOW_PRIVATE_MAILBOX_HOSTS");
    expect(await tryMailbox(asked, formFor(mara, { ...usual, imap: at(22) }))).toMatchObject({
      error: { kind: "mailbox_port_unusual" },
    });
  });
});
