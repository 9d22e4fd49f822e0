import { expect, test } from "vitest";
import type { Effect } from "./ledger";
import { netOutcome, type ToldEffect } from "./net-outcome";

const told = (sentence: string, effect: Effect): ToldEffect => ({ sentence, effect });
const moved = (to: "replied" | "lost"): Effect => ({ kind: "lead_status", leadId: "l1", from: "contacted", to });
const held = (holdId: string): Effect => ({
  kind: "hold",
  holdId,
  personEmail: "ingrid@fjell.example",
  reason: "in_conversation",
  until: null,
});
const cancelled = (...attemptIds: string[]): Effect => ({ kind: "cancel_queued", attemptIds });

test("what was taken back and done again is not told", () => {
  const undone = [
    told("Lead back", moved("replied")),
    told("Hold lifted", held("h1")),
    told("Queued again", cancelled("a", "b")),
  ];
  const done = [told("Cancelled", cancelled("b", "a")), told("Lead moved", moved("replied")), told("Held", held("h2"))];
  expect(netOutcome(undone, done)).toEqual({ undone: [], done: [] });
});

test("what differs is told on both sides", () => {
  const outcome = netOutcome([told("Lead back", moved("replied"))], [told("Lead lost", moved("lost"))]);
  expect(outcome).toEqual({ undone: ["Lead back"], done: ["Lead lost"] });
});

test("of two equal effects only as many are silent as were taken back", () => {
  const outcome = netOutcome([told("Lifted", held("h1"))], [told("Held", held("h2")), told("Held too", held("h3"))]);
  expect(outcome).toEqual({ undone: [], done: ["Held too"] });
});
