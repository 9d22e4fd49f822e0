import { err, type Result } from "../core/result";
import type { Mailer } from "../ports/mailer";
import type { Claim, OutreachStore, SendRefusal, SendRequest, Settled } from "../ports/outreach-store";

export type SendPorts = { store: OutreachStore; mailer: Pick<Mailer, "deliver"> };

/** Sends one mail now: claim, hand over, settle. What SMTP made of it is in the answer's status. */
export async function sendOutreach(
  ports: SendPorts,
  request: SendRequest,
  clock: () => Date,
): Promise<Result<Settled, SendRefusal>> {
  const claim = await ports.store.claim(request, clock()); // one transaction: policy, audit, slots, key, attempt
  if (!claim.ok) return err(claim.error);
  return { ok: true, value: await deliverClaim(ports, claim.value, clock) };
}

/** Hands a claimed mail to SMTP and writes what became of it. No transaction is open meanwhile. */
export async function deliverClaim(ports: SendPorts, claim: Claim, clock: () => Date): Promise<Settled> {
  const delivery = await ports.mailer.deliver(claim.mail, {
    onBodyStart: () => ports.store.enterBodyPhase(claim, clock()),
  });
  return ports.store.settle(claim, delivery, clock()); // sent | failed | unknown, or queued for another try
}
