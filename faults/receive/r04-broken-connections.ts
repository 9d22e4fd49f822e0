import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import type { ImapProxy } from "../harness/imap-proxy";
import { compared, onInbox, pollToTheEnd } from "../harness/inbox";

const SILENCE_MS = 400;
/**
 * Connecting, one silence and a goodbye that nobody answers take 3 s; a poll that falls back on the library's own patience
 * takes minutes. In between lies what a busy machine may add.
 */
const DEADLINE_MS = 30_000;

const first = (wanted: string) => {
  let met = false;
  return (name: string) => {
    if (met || name !== wanted) return false;
    met = true;
    return true;
  };
};

type Break = (proxy: ImapProxy, bytes: number) => void;

const BREAKS: Readonly<{ [name: string]: Break }> = {
  "cut in the middle of an answer": (proxy, afterBytes) => {
    proxy.wire = () => ({ kind: "cut", afterBytes });
  },
  "silence in the middle of an answer": (proxy, afterBytes) => {
    proxy.wire = () => ({ kind: "silence", afterBytes });
  },
  "reset during the TLS handshake": (proxy) => {
    proxy.wire = () => ({ kind: "reset-in-handshake" });
  },
  "BYE instead of a search": (proxy) => {
    const search = first("UID SEARCH");
    proxy.fate = (name) => (search(name) ? "bye" : "pass");
  },
  "silence at a fetch": (proxy) => {
    const fetch = first("UID FETCH");
    proxy.fate = (name) => (fetch(name) ? "silence" : "pass");
  },
  "cut at a fetch": (proxy) => {
    const fetch = first("UID FETCH");
    proxy.fate = (name) => (fetch(name) ? "cut" : "pass");
  },
  "NO to the selection of a folder": (proxy) => {
    const examine = first("EXAMINE");
    proxy.fate = (name) => (examine(name) ? "no" : "pass");
  },
};

/** However a connection breaks: the poll ends in time, says so, and the next one misses nothing. */
export const brokenConnections: Fault = {
  id: "R4",
  title: "connection cut, silent, reset or dismissed at any point",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, { timeouts: { connect: 2_000, greeting: 2_000, silence: SILENCE_MS } }, async (inbox) => {
      const { hold, broken } = promises();
      const ids: string[] = [];
      const cases = Array.from({ length: world.size(3, 30) }, () => Object.entries(BREAKS)).flat();
      for (const [name, breakIt] of cases) {
        const fresh = Array.from({ length: 12 }, (_, index) => `<r4-${ids.length + index}@elsewhere.example>`);
        ids.push(...fresh);
        await inbox.deliver(
          "INBOX",
          fresh.map((messageId) => mail({ messageId })),
        );
        breakIt(inbox.proxy, world.random.between(100, 6_000));
        const started = performance.now();
        const result = await inbox.poll({ fetchLimit: 5 });
        const tookMs = performance.now() - started;
        hold(`the poll ends in time after ${name} (${Math.round(tookMs)} ms)`, tookMs < DEADLINE_MS);
        hold(
          `the poll does not call ${name} a success`,
          !result.ok || result.value.status !== "ok" || heardAll(result.value),
        );
        inbox.proxy.fate = () => "pass";
        inbox.proxy.wire = () => null;
        await pollToTheEnd(inbox);
      }
      const tally = compared(ids, await inbox.stored(), cases.length);
      return { ...tally, broken: [...broken, ...tally.broken] };
    }),
};

/** A break so late that everything had been heard by then is none. */
function heardAll({ stored, remaining }: { stored: number; remaining: number }): boolean {
  return stored === 12 && remaining === 0;
}
