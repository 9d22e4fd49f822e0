import type { Database, Db } from "../../lib/adapters/db/client";
import { type Seed, seedWorkspace } from "../../lib/adapters/db/test-database.fixture";
import type { DueSends } from "../../lib/pipelines/run-due-sends";
import type { SendPorts } from "../../lib/pipelines/send-outreach";
import type { Log } from "../../lib/ports/log";
import {
  attemptsOf,
  drain,
  hearAlways,
  MINUTE_MS,
  NO_CAPS,
  queueMail,
  repeats,
  type SendLimits,
  sendPorts,
  smtpSettings,
} from "./outbox";
import { type PhaseSmtp, startPhaseSmtp, type Trouble } from "./phase-smtp";
import type { World } from "./world";

/** One process with the whole sending half, a server that does as it is told, and a clock that is moved by hand. */
export type Stage = {
  database: Database;
  db: Db;
  seed: Seed;
  smtp: PhaseSmtp;
  ports: SendPorts & { log: Log };
  /** What the server does to every conversation from now on; null: it takes the mail. */
  trouble: Trouble | null;
  now: Date;
  later(minutes: number): void;
  queue(to?: string): ReturnType<typeof queueMail>;
  /** Takes up what dead senders left and sends all that is due, as the worker does every minute. */
  drain(): Promise<DueSends>;
  /** The attempt as it stands. */
  attempt(attemptId: string): Promise<Awaited<ReturnType<typeof attemptsOf>>[number]>;
  /** Mails that the server took more than once. */
  duplicated(): number;
};

export type StageOptions = { limits?: SendLimits; now?: Date };

/** How long a sender waits for a server that has been told to be silent, and for any other: a busy machine is no trouble. */
const SILENCE_MS = 2_000;
const PATIENCE_MS = 60_000;

export function onStage<T>(world: World, options: StageOptions, play: (stage: Stage) => Promise<T>): Promise<T> {
  return world.withDatabase(async (database) => {
    const { certificate } = world;
    const smtp = await startPhaseSmtp({ certificate, trouble: () => stage.trouble });
    const settings = smtpSettings(smtp, certificate, PATIENCE_MS);
    const ports = sendPorts(database.db, settings, options.limits ?? NO_CAPS);
    const seed = await seedWorkspace(database.db);
    await hearAlways(database.db, seed);
    const stage = staged({ database, seed, smtp, ports, now: options.now ?? new Date() }, (timeoutMs) => {
      settings.timeoutMs = timeoutMs;
    });
    try {
      return await play(stage);
    } finally {
      await smtp.close();
    }
  });
}

type StageParts = Pick<Stage, "database" | "seed" | "smtp" | "ports" | "now">;

function staged(parts: StageParts, wait: (timeoutMs: number) => void): Stage {
  const { database, seed, smtp, ports } = parts;
  const { db } = database;
  let trouble: Trouble | null = null;
  const stage: Stage = {
    ...parts,
    db,
    get trouble() {
      return trouble;
    },
    set trouble(next) {
      trouble = next;
      wait(next?.how === "silence" ? SILENCE_MS : PATIENCE_MS);
    },
    later: (minutes) => {
      stage.now = new Date(stage.now.getTime() + minutes * MINUTE_MS);
    },
    queue: (to) => queueMail(db, ports.store, { seed, now: stage.now, ...(to && { to }) }),
    drain: () => drain(ports, stage.now),
    attempt: async (attemptId) => {
      const row = (await attemptsOf(db, seed)).find(({ id }) => id === attemptId);
      if (!row) throw new Error(`There is no attempt ${attemptId}`);
      return row;
    },
    duplicated: () => repeats(smtp.accepted.map(({ messageId }) => messageId)),
  };
  return stage;
}
