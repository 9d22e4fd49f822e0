"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
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
import { actAndTakeOut, actOnReply, refreshAround, type Seen } from "./act-on-reply";
import { changeLeadStatus } from "./change-lead-status";
import { reclassifiedText } from "./reclassified-text";
import { knownReply, patchReply, putReply, takeOut } from "./reply-cache";
import { type Detail, type Row, replyQueries } from "./reply-queries";
import { say } from "./toasts";

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
    reopenWithMail: (id: string) => reopenWithMail(client, id),
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
  const answer = await actOnReply(client, {
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
  const answer = await actOnReply(client, { id, patch, send: () => undoReclassifyAction({ replyId: id }) });
  if (!answer) return;
  putReply(client, answer.reply);
  refreshAround(client);
  say(reclassifiedText(`${INTENT_FACTS[answer.reply.intent].label} again`, answer), {
    ...(taken && { redo: () => void reclassify(client, id, taken) }),
  });
}

async function markRead(client: QueryClient, id: string, read: boolean) {
  const patch = { readAt: read ? new Date().toISOString() : null };
  const answer = await actOnReply(client, { id, patch, send: () => markReadAction({ replyId: id, read }) });
  if (answer && !read) say("Marked unread.", { undo: () => void markRead(client, id, true) });
}

async function setHandled(client: QueryClient, id: string, onUndo: () => void) {
  const patch = { handledAt: new Date().toISOString() };
  const undo = () => {
    void reopen(client, id);
    onUndo();
  };
  const send = (seen: Seen) => setHandledAction({ replyId: id, handled: true, seen });
  const answer = await actAndTakeOut(client, "done", { id, patch, send, retry: () => setHandled(client, id, onUndo) });
  if (!answer) return;
  refreshAround(client);
  say("Done.", { undo });
}

/** The server sets it done with the mail that leaves: its undo is the mail's. */
function doneWithMail(client: QueryClient, id: string) {
  takeOut(client, new Set([id]), "done");
  patchReply(client, id, { handledAt: new Date().toISOString() });
}

/** The mail came back, as its undo says, and the reply with it. Nothing is named as seen: the newest act was our own sending. */
async function reopenWithMail(client: QueryClient, id: string) {
  await openAgain(client, id, () => setHandledAction({ replyId: id, handled: false }));
}

async function reopen(client: QueryClient, id: string) {
  const open = await openAgain(client, id, (seen) => setHandledAction({ replyId: id, handled: false, seen }));
  if (open) say("Back where it was.", { redo: () => void setHandled(client, id, () => undefined) });
}

async function openAgain(client: QueryClient, id: string, send: (seen: Seen) => ReturnType<typeof setHandledAction>) {
  const answer = await actOnReply(client, { id, patch: { handledAt: null, snoozedUntil: null }, send });
  if (!answer) return false;
  putReply(client, answer.reply);
  await client.invalidateQueries({ queryKey: replyQueries.lists });
  refreshAround(client);
  return true;
}

async function remove(client: QueryClient, id: string, onUndo: () => void) {
  const send = (seen: Seen) => deleteReplyAction({ replyId: id, deleted: true, seen });
  const answer = await actAndTakeOut(client, "delete", {
    id,
    patch: {},
    send,
    retry: () => remove(client, id, onUndo),
  });
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
  await actOnReply(client, { id, patch: {}, send: () => deleteReplyAction({ replyId: id, deleted: false }) });
  await client.invalidateQueries({ queryKey: replyQueries.lists });
  await client.invalidateQueries({ queryKey: replyQueries.detail(id).queryKey });
  refreshAround(client);
}

async function snooze(client: QueryClient, id: string, until: Date, onUndo: () => void) {
  const patch = { snoozedUntil: until.toISOString() };
  const send = (seen: Seen) => snoozeReplyAction({ replyId: id, until: patch.snoozedUntil, seen });
  const answer = await actAndTakeOut(client, "snooze", {
    id,
    patch,
    send,
    retry: () => snooze(client, id, until, onUndo),
  });
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
  const answer = await actOnReply(client, { id, patch, send });
  if (!answer) return;
  await client.invalidateQueries({ queryKey: replyQueries.lists });
  refreshAround(client);
}

async function assign(client: QueryClient, id: string, owner: { id: string; name: string } | null) {
  const before = knownReply(client, id)?.owner ?? null;
  const answer = await actOnReply(client, {
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
  const answer = await actOnReply(client, { id, patch: {}, send });
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
  const answer = await actOnReply(client, { id, patch, send: () => trustSenderAction({ replyId: id }) });
  if (!answer) return;
  putReply(client, answer.reply);
  refreshAround(client);
  say(reclassifiedText(`${answer.reply.fromEmail} is trusted`, answer), {
    ...(before && { undo: () => void distrustSender(client, id, before) }),
  });
}

async function distrustSender(client: QueryClient, id: string, before: Detail["safety"]) {
  const patch = { safetyVerdict: before.verdict };
  const answer = await actOnReply(client, { id, patch, send: () => distrustSenderAction({ replyId: id, before }) });
  if (!answer) return;
  putReply(client, answer.reply);
  refreshAround(client);
  say(reclassifiedText(`${answer.reply.fromEmail} is no longer trusted`, answer), {
    redo: () => void trustSender(client, id),
  });
}

async function undoEffect(client: QueryClient, id: string, eventId: string) {
  const answer = await actOnReply(client, { id, patch: {}, send: () => undoAutomationAction({ eventId }) });
  if (!answer) return client.invalidateQueries({ queryKey: replyQueries.detail(id).queryKey });
  say(`${answer.summary.replace(/\.$/, "")}.`, { redo: () => void undoEffect(client, id, answer.undoId) });
  await client.invalidateQueries({ queryKey: replyQueries.detail(id).queryKey });
  refreshAround(client);
}
