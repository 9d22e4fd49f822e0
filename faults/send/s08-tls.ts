import { UNSENT_LABELS } from "../../lib/core/attempt";
import { makeSandboxCertificate } from "../../lib/sandbox/certificates";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { CREDENTIALS, DAY_MS, sendPorts, smtpSettings } from "../harness/outbox";
import { type PhaseSmtpOptions, startPhaseSmtp } from "../harness/phase-smtp";
import { onStage, type Stage } from "../harness/stage";
import type { World } from "../harness/world";

type Impostor = (world: World) => Promise<Partial<PhaseSmtpOptions>>;

/** What somebody between us and the server can do, or a server that is not who it says. */
const IMPOSTORS: Readonly<{ [name: string]: Impostor }> = {
  "no STARTTLS, logins in the clear": async () => ({ withoutStartTls: true }),
  "STARTTLS refused": async () => ({
    trouble: () => ({ at: "starttls", how: { answer: "454 4.7.0 TLS not available" } }),
  }),
  "STARTTLS answered and not begun": async () => ({
    trouble: () => ({ at: "handshake", how: { answer: "250 AUTH PLAIN" } }),
  }),
  "an expired certificate": async () => ({
    certificate: await makeSandboxCertificate(new Date(Date.now() - 500 * DAY_MS)),
  }),
  "a certificate of an authority that nobody knows": async () => ({ certificate: await makeSandboxCertificate() }),
  "a certificate of another host": async () => ({ host: "127.0.0.2" }),
};

/** Without a connection that can be trusted neither the password nor the mail leaves. */
export const untrustedServers: Fault = {
  id: "S8",
  title: "STARTTLS stripped, certificates expired, foreign or of another host",
  databases: DATABASES,
  run: (world) =>
    onStage(world, {}, async (stage) => {
      const { hold, broken } = promises();
      const cases = Array.from({ length: world.size(2, 20) }, () => Object.entries(IMPOSTORS)).flat();
      for (const [name, impostor] of cases) {
        const said = await meet(stage, world, await impostor(world));
        hold(`no AUTH on the wire: ${name}`, !/AUTH/i.test(said.all) && !said.all.includes(PASSWORD));
        hold(`no mail on the wire: ${name}`, said.accepted === 0 && !/MAIL FROM|^DATA/im.test(said.all));
        hold(`the mail says what is wrong (${said.failure}): ${name}`, said.failure === UNSENT_LABELS.tls);
        hold(`the mail is not called sent (${said.status}): ${name}`, ["failed", "queued"].includes(said.status));
      }
      return { runs: cases.length, lost: 0, duplicated: stage.duplicated(), broken };
    }),
};

const PASSWORD = Buffer.from(CREDENTIALS.pass).toString("base64").replace(/=+$/, "");

async function meet(stage: Stage, world: World, impostor: Partial<PhaseSmtpOptions>) {
  const server = await startPhaseSmtp({ certificate: world.certificate, ...impostor });
  // The product trusts the one authority that it was told of.
  const ports = sendPorts(stage.db, smtpSettings(server, world.certificate));
  const { attemptId } = await stage.queue();
  const claim = await ports.store.claimDue(stage.now);
  if (!claim?.ok) throw new Error("Nothing was due");
  const delivery = await ports.mailer.deliver(claim.value.mail, {
    onBodyStart: () => ports.store.enterBodyPhase(claim.value, stage.now),
  });
  await ports.store.settle(claim.value, delivery, stage.now);
  await server.close();
  const { status, failure } = await stage.attempt(attemptId);
  const all = [...server.clear, ...server.secret].join("");
  return { all, accepted: server.accepted.length, status, failure };
}
