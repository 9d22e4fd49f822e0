import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { StoredMailbox } from "../ports/mailbox-store";
import { inFlight } from "./in-flight";
import { pollOne } from "./poll";
import type { Runtime } from "./runtime";

const LOOK_EVERY_MS = 30_000;
/** Of many workers one holds the connection to a mailbox; another takes over when it is gone. */
const LEASE_MS = 90_000;

type Held = { fingerprint: string; abort: AbortController };

/**
 * Holds one connection per mailbox, so that new mail is heard within seconds. It is a hint: whatever it misses, the next
 * poll hears. After `stop` another worker may listen at once.
 */
export function listenToMailboxes(parts: Runtime): { stop(): Promise<void> } {
  const holder = randomUUID();
  const held = new Map<string, Held>();
  const look = () =>
    hold(parts, holder, held).catch((error: unknown) => {
      parts.log.error("listening_failed", { error: String(error).slice(0, 200) });
    });
  void look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      for (const { abort } of held.values()) abort.abort();
      const over = { holder, until: new Date(0) };
      await Promise.all([...held.keys()].map((id) => parts.watch.hold({ name: leaseName(id), ...over }, new Date())));
    },
  };
}

/** Begins to listen to what is new, leaves what was changed or switched off. */
async function hold(parts: Runtime, holder: string, held: Map<string, Held>): Promise<void> {
  const stored = await parts.mailboxes.list(parts.workspaceId);
  for (const mailbox of stored) {
    const fingerprint = fingerprintOf(mailbox);
    const before = held.get(mailbox.id);
    const mine = mailbox.disabledAt === null && (await isMine(parts, mailbox.id, holder));
    if (before && (!mine || before.fingerprint !== fingerprint)) {
      before.abort.abort();
      held.delete(mailbox.id);
    }
    if (!mine || held.has(mailbox.id)) continue;
    const abort = new AbortController();
    held.set(mailbox.id, { fingerprint, abort });
    void keepListening(parts, mailbox.id, abort.signal);
  }
}

function fingerprintOf({ email, settings }: StoredMailbox): string {
  return JSON.stringify([email, settings]);
}

function isMine({ watch }: Runtime, mailboxId: string, holder: string): Promise<boolean> {
  const now = new Date();
  return watch.hold({ name: leaseName(mailboxId), holder, until: new Date(now.getTime() + LEASE_MS) }, now);
}

const leaseName = (mailboxId: string) => `listen:${mailboxId}`;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** A connection that lived so long was a good one: the next pause is short again. */
const STABLE_MS = 60_000;

async function keepListening(parts: Runtime, mailboxId: string, signal: AbortSignal): Promise<void> {
  const hear = hearer(parts, mailboxId, signal);
  let pauseMs = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    const began = Date.now();
    await listenOnce(parts, { mailboxId, hear, signal });
    pauseMs = Date.now() - began > STABLE_MS ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    await pause(pauseMs * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
  }
}

async function listenOnce(
  { doors, log }: Runtime,
  { mailboxId, hear, signal }: { mailboxId: string; hear: () => void; signal: AbortSignal },
): Promise<void> {
  try {
    const door = await doors.of(mailboxId);
    const listening = await door?.mailbox?.listen(hear);
    if (!listening?.ok) return;
    const { ended, stop } = listening.value;
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    hear(); // what came while nobody listened
    await ended;
    signal.removeEventListener("abort", stop);
  } catch (error) {
    log.error("listening_failed", { mailboxId, error: String(error).slice(0, 200) });
  }
}

/** Mails mostly come in company: one poll for all that arrive within this. */
const GATHER_MS = 300;
const BUSY_PAUSE_MS = 2_000;

/** Polls once for however many hints come meanwhile, and again if one came during the poll. */
function hearer(parts: Runtime, mailboxId: string, signal: AbortSignal): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await pause(GATHER_MS);
      if (signal.aborted) break;
      const polled = await pollOne(parts, mailboxId);
      if (polled.ok && polled.value.status === "already_running") {
        again = true;
        await pause(BUSY_PAUSE_MS);
      }
    } while (again);
    running = false;
  };
  return () => {
    again = true;
    if (running) return;
    inFlight(run()).catch((error: unknown) => {
      running = false;
      parts.log.error("hint_failed", { mailboxId, error: String(error).slice(0, 200) });
    });
  };
}
