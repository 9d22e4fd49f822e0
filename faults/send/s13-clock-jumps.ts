import { requestOf } from "../../lib/adapters/db/sending/outreach.fixture";
import { seedLead } from "../../lib/adapters/db/test-database.fixture";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { poll } from "../../lib/pipelines/polling.fixture";
import { sendOutreach } from "../../lib/pipelines/send-outreach";
import { DATABASES, type Fault, promises, type Tally } from "../harness/fault";
import { compared, onInbox, pollToTheEnd } from "../harness/inbox";
import { DAY_MS, MINUTE_MS, NO_CAPS } from "../harness/outbox";
import { onStage, type Stage } from "../harness/stage";
import type { World } from "../harness/world";

type Hold = (claim: string, holds: boolean) => void;
const CAP = 5;
/** Either side of the date line, and where clocks change. */
const ZONES = ["Pacific/Kiritimati", "America/Adak", "Europe/Lisbon", "Australia/Lord_Howe"];

/** A clock that jumps by a day, either way, opens no second window, frees no slot and leaves nothing locked up. */
export const clockJumps: Fault = {
  id: "S13",
  title: "the clock jumps by a day, the machine changes its zone",
  databases: DATABASES,
  run: async (world) => {
    const sending = await onStage(
      world,
      { limits: { ...NO_CAPS, userPerDay: CAP }, now: new Date("2026-03-29T23:50:00Z") },
      async (stage) => {
        const { hold, broken } = promises();
        await capsFollowTheDay(stage, hold);
        await leasesOfSenders(stage, hold);
        await stolenWhileSending(stage, hold);
        return { runs: 2 * ZONES.length + 4, lost: 0, duplicated: stage.duplicated(), broken };
      },
    );
    const receiving = await leasesOfPolls(world);
    return {
      ...sending,
      runs: sending.runs + receiving.runs,
      lost: receiving.lost,
      broken: [...sending.broken, ...receiving.broken],
    };
  },
};

/** Each day of the universal calendar has its own cap, however often and from wherever it is visited. */
async function capsFollowTheDay(stage: Stage, hold: Hold): Promise<void> {
  const zone = process.env.TZ;
  const start = stage.now;
  const perDay = new Map<string, number>();
  for (const [index, TZ] of [...ZONES, ...ZONES].entries()) {
    process.env.TZ = TZ;
    stage.now = new Date(start.getTime() + (index % 2 === 0 ? 0 : DAY_MS) + index * MINUTE_MS);
    const day = stage.now.toISOString().slice(0, 10);
    for (let mails = 0; mails < CAP; mails += 1) {
      const sent = await sendOutreach(
        stage.ports,
        requestOf(stage.seed, await seedLead(stage.db, stage.seed)),
        () => stage.now,
      );
      if (sent.ok) perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  hold(
    `each day takes its cap and no more: ${JSON.stringify([...perDay])}`,
    [...perDay.values()].every((count) => count === CAP),
  );
  stage.now = new Date(start.getTime() + 3 * DAY_MS);
}

/** A sender whose clock was ahead has died. When the clock is right again its mail does not wait until that day. */
async function leasesOfSenders(stage: Stage, hold: Hold): Promise<void> {
  const right = stage.now;
  const { attemptId } = await stage.queue();
  stage.now = new Date(right.getTime() + DAY_MS);
  const claim = await stage.ports.store.claimDue(stage.now);
  if (!claim?.ok) throw new Error("Nothing was due");
  stage.now = new Date(right.getTime() + 5 * MINUTE_MS);
  await stage.drain();
  const { status } = await stage.attempt(attemptId);
  hold(`a lease taken by a clock that was ahead is not kept (${status})`, status === "sent");
}

/** The clock jumps ahead in the middle of a conversation: somebody else takes the mail up, and it still leaves once. */
async function stolenWhileSending(stage: Stage, hold: Hold): Promise<void> {
  const { attemptId } = await stage.queue();
  const claim = await stage.ports.store.claimDue(stage.now);
  if (!claim?.ok) throw new Error("Nothing was due");
  stage.now = new Date(stage.now.getTime() + DAY_MS);
  await stage.drain();
  const delivery = await stage.ports.mailer.deliver(claim.value.mail, {
    onBodyStart: () => stage.ports.store.enterBodyPhase(claim.value, stage.now),
  });
  await stage.ports.store.settle(claim.value, delivery, stage.now);
  const { status, messageId } = await stage.attempt(attemptId);
  const arrived = stage.smtp.accepted.filter((accepted) => accepted.messageId === messageId).length;
  hold(`a mail taken up by another one leaves once (${arrived}, ${status})`, arrived === 1 && status === "sent");
}

function leasesOfPolls(world: World): Promise<Tally> {
  return onInbox(world, {}, async (inbox) => {
    const { hold, broken } = promises();
    const { ports, seed } = inbox;
    const ids = ["<s13-0@elsewhere.example>", "<s13-1@elsewhere.example>"];
    const tomorrow = new Date(Date.now() + DAY_MS);
    await inbox.deliver("INBOX", [mail({ messageId: ids[0] ?? "" })]);
    const dead = await ports.inbox.beginPoll(
      { mailboxId: seed.mailboxId, trigger: "worker", leaseMs: 180_000 },
      tomorrow,
    );
    const result = await inbox.poll();
    hold(
      "a lease taken by a clock that was ahead does not make the mailbox deaf",
      dead !== null && result.ok && result.value.status === "ok",
    );
    await poll({ ...ports, clock: () => tomorrow }, seed.mailboxId);
    await inbox.deliver("INBOX", [mail({ messageId: ids[1] ?? "" })]);
    await pollToTheEnd(inbox);
    const tally = compared(ids, await inbox.stored(), 2);
    return { ...tally, broken: [...broken, ...tally.broken] };
  });
}
