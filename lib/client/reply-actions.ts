"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ActionResult } from "@/lib/contract/action-result";
import type { LeadStatus } from "@/lib/core/lead";
import { classificationOf, INTENT_FACTS, type Intent } from "@/lib/core/reply/intents";
import {
  assignReplyAction,
  deleteReplyAction,
  distrustSenderAction,
  linkAttemptAction,
  linkLeadAction,
  markReadAction,
  reclassifyReplyAction,
  setHandledAction,
  snoozeReplyAction,
  trustSenderAction,
  undoAutomationAction,
  undoReclassifyAction,
} from "@/lib/server/actions/replies";
import { changeLeadStatus } from "./change-lead-status";
import { reach } from "./reach";
import { reclassifiedText } from "./reclassified-text";
import { knownReply, patchReply, putReply, type RowPatch, takeOut } from "./reply-cache";
import { type Detail, type Row, replyQueries } from "./reply-queries";
import { say, sayFailure } from "./toasts";

/** Everything a person does to a reply: shown at once, put back with a sentence when the server refuses. */
export function useReplyActions() {
  const client = useQueryClient();
  return useMemo(() => replyActions(client), [client]);
}

export type ReplyActions = ReturnType<typeof replyActions>;

function replyActions(client: QueryClient) {
  return {
    reclassify: (id: string, intent: Intent) => reclassify(client, id, intent),
    markRead: (id: string, read: boolean) => markRead(client, id, read),
    done: (id: string, onUndo: () => void) => setHandled(client, id, onUndo),
    doneWithMail: (id: string) => doneWithMail(client, id),
    reopen: (id: string) => reopen(client, id),
    remove: (id: string, onUndo: () => void) => remove(client, id, onUndo),
    snooze: (id: string, until: Date, onUndo: () => void) => snooze(client, id, until, onUndo),
    assign: (id: string, owner: { id: string; name: string } | null) => assign(client, id, owner),
    link: (id: string, to: LinkTo) => link(client, id, to),
    trustSender: (id: string) => trustSender(client, id),
    undoEffect: (id: string, eventId: string) => undoEffect(client, id, eventId),
    changeLeadStatus: (id: string, leadId: string, status: LeadStatus) => changeLeadStatus(client, id, leadId, status),
  };
}

async function reclassify(client: QueryClient, id: string, intent: Intent) {
  const before = knownReply(client, id);
  const answer = await attempt(client, {
    id,
    patch: {
      intent,
      classification: classificationOf(intent),
      confidence: 1,
      layer: "person",
      flags: [],
      needsReview: false,
    },
    send: (seen) => reclassifyReplyAction({ replyId: id, intent, seen }),
    retry: () => reclassify(client, id, intent),
  });
  if (!answer) return;
  putReply(client, answer.reply);
  refreshAround(client);
  say(reclassifiedText(INTENT_FACTS[intent].label, answer), {
    undo: () => undoReclassify(client, id, before?.intent),
  });
}

async function undoReclassify(client: QueryClient, id: string, earlier: Intent | undefined) {
  const patch = earlier ? { intent: earlier, classification: classificationOf(earlier) } : {};
  const taken = knownReply(client, id)?.intent;
  const answer = await attempt(client, { id, patch, send: () => undoReclassifyAction({ replyId: id }) });
  if (!answer) return;
  putReply(client, answer.reply);
  refreshAround(client);
  say(reclassifiedText(`${INTENT_FACTS[answer.reply.intent].label} again`, answer), {
    ...(taken && { redo: () => void reclassify(client, id, taken) }),
  });
}

async function markRead(client: QueryClient, id: string, read: boolean) {
  const patch = { readAt: read ? new Date().toISOString() : null };
  const answer = await attempt(client, { id, patch, send: () => markReadAction({ replyId: id, read }) });
  if (answer && !read) say("Marked unread.", { undo: () => void markRead(client, id, true) });
}

async function setHandled(client: QueryClient, id: string, onUndo: () => void) {
  const patch = { handledAt: new Date().toISOString() };
  const undo = () => {
    void reopen(client, id);
    onUndo();
  };
  const send = (seen: Seen) => setHandledAction({ replyId: id, handled: true, seen });
  const answer = await leaving(client, "done", { id, patch, send, retry: () => setHandled(client, id, onUndo) });
  if (!answer) return;
  refreshAround(client);
  say("Done.", { undo });
}

/** The server sets it done with the mail that leaves: its undo is the mail's. */
function doneWithMail(client: QueryClient, id: string) {
  takeOut(client, new Set([id]), "done");
  patchReply(client, id, { handledAt: new Date().toISOString() });
}

async function reopen(client: QueryClient, id: string) {
  const answer = await attempt(client, {
    id,
    patch: { handledAt: null, snoozedUntil: null },
    send: (seen) => setHandledAction({ replyId: id, handled: false, seen }),
  });
  if (!answer) return;
  putReply(client, answer.reply);
  await client.invalidateQueries({ queryKey: replyQueries.lists });
  refreshAround(client);
  say("Back where it was.", { redo: () => void setHandled(client, id, () => undefined) });
}

async function remove(client: QueryClient, id: string, onUndo: () => void) {
  const send = (seen: Seen) => deleteReplyAction({ replyId: id, deleted: true, seen });
  const answer = await leaving(client, "delete", { id, patch: {}, send, retry: () => remove(client, id, onUndo) });
  if (!answer) return;
  refreshAround(client);
  say("Deleted.", {
    undo: () => {
      void restore(client, id);
      onUndo();
    },
  });
}

async function restore(client: QueryClient, id: string) {
  await attempt(client, { id, patch: {}, send: () => deleteReplyAction({ replyId: id, deleted: false }) });
  await client.invalidateQueries({ queryKey: replyQueries.lists });
  await client.invalidateQueries({ queryKey: replyQueries.detail(id).queryKey });
  refreshAround(client);
}

async function snooze(client: QueryClient, id: string, until: Date, onUndo: () => void) {
  const patch = { snoozedUntil: until.toISOString() };
  const send = (seen: Seen) => snoozeReplyAction({ replyId: id, until: patch.snoozedUntil, seen });
  const answer = await leaving(client, "snooze", { id, patch, send, retry: () => snooze(client, id, until, onUndo) });
  if (!answer) return;
  refreshAround(client);
  say(`Back on ${dayText(until)}.`, {
    undo: () => {
      void unsnooze(client, id);
      onUndo();
    },
  });
}

function dayText(day: Date): string {
  return day.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
}

async function unsnooze(client: QueryClient, id: string) {
  const patch = { snoozedUntil: null };
  const send = (seen: Seen) => snoozeReplyAction({ replyId: id, until: null, seen });
  const answer = await attempt(client, { id, patch, send });
  if (!answer) return;
  await client.invalidateQueries({ queryKey: replyQueries.lists });
  refreshAround(client);
}

async function assign(client: QueryClient, id: string, owner: { id: string; name: string } | null) {
  const before = knownReply(client, id)?.owner ?? null;
  const answer = await attempt(client, {
    id,
    patch: { owner },
    send: (seen) => assignReplyAction({ replyId: id, ownerId: owner?.id ?? null, seen }),
    retry: () => assign(client, id, owner),
  });
  if (answer)
    say(owner ? `Assigned to ${owner.name}.` : "Assigned to nobody.", { undo: () => assign(client, id, before) });
}

/** A mail of ours, a lead of whom it answers none, or nothing. */
export type LinkTo = { attemptId: string } | { leadId: string } | null;

async function link(client: QueryClient, id: string, to: LinkTo) {
  const before = linkOf(knownReply(client, id));
  const send = () =>
    to && "leadId" in to
      ? linkLeadAction({ replyId: id, leadId: to.leadId })
      : linkAttemptAction({ replyId: id, attemptId: to?.attemptId ?? null });
  const answer = await attempt(client, { id, patch: {}, send });
  if (!answer) return false;
  putReply(client, answer.reply);
  refreshAround(client);
  say(to ? `Linked to ${answer.reply.lead?.site ?? "the mail"}.` : "Unlinked.", {
    undo: () => link(client, id, before),
  });
  return true;
}

function linkOf(reply: Row | undefined): LinkTo {
  if (reply?.attempt) return { attemptId: reply.attempt.id };
  return reply?.lead ? { leadId: reply.lead.id } : null;
}

async function trustSender(client: QueryClient, id: string) {
  const patch = { safetyVerdict: "clean" } as const;
  const before = client.getQueryData(replyQueries.detail(id).queryKey)?.safety;
  const answer = await attempt(client, { id, patch, send: () => trustSenderAction({ replyId: id }) });
  if (!answer) return;
  putReply(client, answer.reply);
  refreshAround(client);
  say(reclassifiedText(`${answer.reply.fromEmail} is trusted`, answer), {
    ...(before && { undo: () => void distrustSender(client, id, before) }),
  });
}

async function distrustSender(client: QueryClient, id: string, before: Detail["safety"]) {
  const patch = { safetyVerdict: before.verdict };
  const answer = await attempt(client, { id, patch, send: () => distrustSenderAction({ replyId: id, before }) });
  if (!answer) return;
  putReply(client, answer.reply);
  refreshAround(client);
  say(reclassifiedText(`${answer.reply.fromEmail} is no longer trusted`, answer), {
    redo: () => void trustSender(client, id),
  });
}

async function undoEffect(client: QueryClient, id: string, eventId: string) {
  const answer = await attempt(client, { id, patch: {}, send: () => undoAutomationAction({ eventId }) });
  if (!answer) return client.invalidateQueries({ queryKey: replyQueries.detail(id).queryKey });
  say(`${answer.summary.replace(/\.$/, "")}.`, { redo: () => void undoEffect(client, id, answer.undoId) });
  await client.invalidateQueries({ queryKey: replyQueries.detail(id).queryKey });
  refreshAround(client);
}

/** The last act on a reply that this screen knows of: the server refuses ours when a colleague's is newer. */
type Seen = string | null;

type Attempted<Value> = {
  id: string;
  patch: RowPatch;
  send: (seen: Seen) => Promise<ActionResult<Value>>;
  retry?: () => void;
};

/** Shows `patch` at once; null when the server refused, after the old values are back and the reason is said. */
async function attempt<Value>(
  client: QueryClient,
  { id, patch, send, retry }: Attempted<Value>,
): Promise<Value | null> {
  const { queryKey } = replyQueries.detail(id);
  const loaded = client.getQueryData(queryKey) !== undefined;
  if (loaded) await client.cancelQueries({ queryKey }); // a first reading goes on: once cancelled, nobody would ask again
  const before = knownReply(client, id);
  patchReply(client, id, patch);
  const answer = await reach(() => send(before?.triagedAt ?? null));
  if (answer.ok && !loaded) patchReply(client, id, patch); // what was read meanwhile may be older
  if (answer.ok) return answer.value;
  if (before) patchReply(client, id, sameFields(before, patch));
  if (answer.problem.code === "changed_since") void showAsItIs(client, id);
  sayFailure(`Not saved: ${answer.problem.message}`, { ...(retry && { retry }) });
  return null;
}

/** After a colleague's act: what the server has. */
async function showAsItIs(client: QueryClient, id: string) {
  await client.refetchQueries({ queryKey: replyQueries.detail(id).queryKey });
  const reply = client.getQueryData(replyQueries.detail(id).queryKey);
  if (reply) putReply(client, reply);
  refreshAround(client);
}

/** The same for a change that takes the row out of lists: refused, it stands again where it stood. */
async function leaving<Value>(
  client: QueryClient,
  act: Parameters<typeof takeOut>[2],
  attempted: Attempted<Value>,
): Promise<Value | null> {
  const ids = new Set([attempted.id]);
  const putBack = takeOut(client, ids, act);
  const answer = await attempt(client, attempted);
  if (answer === null) putBack(ids);
  return answer;
}

function sameFields(row: RowPatch, patch: RowPatch): RowPatch {
  return Object.fromEntries(Object.entries(row).filter(([field]) => field in patch));
}

/** Counts and the head of the list may have changed; the list itself stays as it is under the reader. */
export function refreshAround(client: QueryClient) {
  void client.invalidateQueries({ queryKey: replyQueries.counts().queryKey });
  void client.invalidateQueries({ queryKey: [...replyQueries.everything, "newest"] });
}
