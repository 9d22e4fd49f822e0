import { setTimeout as pause } from "node:timers/promises";
import { type Database, type DatabaseSettings, openDatabase } from "../../lib/adapters/db/client";
import { requestOf } from "../../lib/adapters/db/sending/outreach.fixture";
import type { Seed } from "../../lib/adapters/db/test-database.fixture";
import type { ImapSettings } from "../../lib/adapters/imap/imap-client";
import type { SmtpSettings } from "../../lib/adapters/smtp/smtp-session";
import type { PollPorts } from "../../lib/pipelines/poll-run";
import { poll, pollPorts } from "../../lib/pipelines/polling.fixture";
import { recoverSends } from "../../lib/pipelines/recover-sends";
import { runDueSends } from "../../lib/pipelines/run-due-sends";
import { type SendPorts, sendOutreach } from "../../lib/pipelines/send-outreach";
import { type SendLimits, sendPorts } from "./outbox";

/** Points at which a sender can be made to die; what has happened just before. */
export const SEND_POINTS = ["claimed", "body-begun", "handed-over", "settled"] as const;
export type SendPoint = (typeof SEND_POINTS)[number];

/** The same for a poller. */
export const POLL_POINTS = ["leased", "fetched", "committed", "before-end"] as const;
export type PollPoint = (typeof POLL_POINTS)[number];

type Clocked = { database: DatabaseSettings /** How far the clock of this process is ahead. */; aheadMs: number };

/** Sends all that is due; with `forever`, again and again until it is killed, outliving outages of the database. */
export type SendTask = Clocked & { kind: "send"; smtp: SmtpSettings; killAt: SendPoint | null; forever: boolean };

/** Sends one mail to each lead, all at once, as so many people would. */
export type RequestTask = Clocked & {
  kind: "request";
  smtp: SmtpSettings;
  limits: SendLimits;
  seed: Seed;
  leadIds: string[];
  subject: string;
};

export type PollTask = Clocked & {
  kind: "poll";
  imap: ImapSettings;
  mailboxId: string;
  slice: number;
  killAt: PollPoint | null;
  forever: boolean;
};

export type Task = SendTask | RequestTask | PollTask;
export type Outcome = { [status: string]: number };

/** Runs a task in this process. `begun` is called when the database is open and work begins. */
export async function runTask(task: Task, begun: () => void): Promise<Outcome> {
  const database = await openDatabase(task.database);
  begun();
  const clock = () => new Date(Date.now() + task.aheadMs);
  const outcome = await perform(database, task, clock);
  await database.close();
  return outcome;
}

function perform(database: Database, task: Task, clock: () => Date): Promise<Outcome> {
  switch (task.kind) {
    case "send":
      return send(database, task, clock);
    case "request":
      return request(database, task, clock);
    case "poll":
      return pollOnce(database, task, clock);
  }
}

const IDLE_MS = 20;

async function send(database: Database, task: SendTask, clock: () => Date): Promise<Outcome> {
  const ports = { ...mortalSender(sendPorts(database.db, task.smtp), task.killAt) };
  const drain = async () => {
    await recoverSends(ports, clock);
    return runDueSends(ports, { limit: 10_000, until: new Date(8.64e15) }, clock);
  };
  if (!task.forever) return drain();
  for (;;) {
    await drain().catch(() => undefined); // the database may be away: the next turn finds it
    await pause(IDLE_MS);
  }
}

async function request(database: Database, task: RequestTask, clock: () => Date): Promise<Outcome> {
  const ports = sendPorts(database.db, task.smtp, task.limits);
  const outcome: Outcome = {};
  const count = (what: string) => {
    outcome[what] = (outcome[what] ?? 0) + 1;
  };
  const ask = async (leadId: string) => {
    const sent = await sendOutreach(ports, requestOf(task.seed, leadId, { subject: task.subject }), clock);
    if (sent.ok) count(sent.value.status);
    else count(sent.error.kind === "blocked" ? `blocked: ${sent.error.policy.failed}` : sent.error.kind);
  };
  await Promise.all(task.leadIds.map(ask));
  return outcome;
}

async function pollOnce(database: Database, task: PollTask, clock: () => Date): Promise<Outcome> {
  const ports = { ...mortalPoller(pollPorts(database.db, task.imap), task.killAt), clock };
  const once = () => poll(ports, task.mailboxId, { fetchLimit: task.slice }, "worker");
  while (task.forever) {
    await once();
    await pause(IDLE_MS);
  }
  const polled = await once();
  if (!polled.ok) return { [polled.error.kind]: 1 };
  const { status, stored, duplicates, remaining } = polled.value;
  return { [status]: 1, stored, duplicates, remaining };
}

function die(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined); // the signal is on its way: nothing more may happen
}

function mortalSender<Ports extends SendPorts>(ports: Ports, killAt: SendPoint | null): Ports {
  const { store, mailer } = ports;
  const at = async (point: SendPoint) => (point === killAt ? die() : undefined);
  return {
    ...ports,
    mailer: {
      ...mailer,
      deliver: async (...given: Parameters<typeof mailer.deliver>) => {
        const delivery = await mailer.deliver(...given);
        await at("handed-over");
        return delivery;
      },
    },
    store: {
      ...store,
      claimDue: async (now: Date) => {
        const claim = await store.claimDue(now);
        if (claim) await at("claimed");
        return claim;
      },
      enterBodyPhase: async (...given: Parameters<typeof store.enterBodyPhase>) => {
        await store.enterBodyPhase(...given);
        await at("body-begun");
      },
      settle: async (...given: Parameters<typeof store.settle>) => {
        const settled = await store.settle(...given);
        await at("settled");
        return settled;
      },
    },
  };
}

function mortalPoller(ports: PollPorts, killAt: PollPoint | null): PollPorts {
  const { inbox } = ports;
  const at = async (point: PollPoint) => (point === killAt ? die() : undefined);
  return {
    ...ports,
    inbox: {
      ...inbox,
      beginPoll: async (...given) => {
        const lease = await inbox.beginPoll(...given);
        await at("leased");
        return lease;
      },
      recognise: async (...given) => {
        await at("fetched");
        return inbox.recognise(...given);
      },
      commit: async (...given) => {
        const committed = await inbox.commit(...given);
        await at("committed");
        return committed;
      },
      endPoll: async (...given) => {
        await at("before-end");
        return inbox.endPoll(...given);
      },
    },
  };
}
