import type { EffectKind } from "../acting/ledger";
import type { AttemptStatus } from "../attempt";
import { shortDay } from "../day";
import { INTENT_FACTS, type Intent } from "../reply/intents";
import type { TimelineEntry } from "../views/reply-views";

/** What is known of one lead, each kind in any order. */
export type LeadHistory = {
  added: { at: Date; source: string | null } | null;
  mails: { number: number; status: AttemptStatus; sentAt: Date | null; createdAt: Date }[];
  replies: { id: string; at: Date; intent: Intent; returnDate: string | null }[];
  /** `effect` is the kind of an automatic effect; kinds that say nothing about the lead are left out. */
  events: { at: Date; effect: string; summary: string; undone: boolean }[];
};

/** Everything that happened with a lead, newest first. */
export function timelineOf(history: LeadHistory): TimelineEntry[] {
  const entries = [
    ...history.events.flatMap(eventEntry),
    ...history.replies.map(replyEntry),
    ...history.mails.map(mailEntry),
    ...(history.added ? [addedEntry(history.added)] : []),
  ];
  return entries.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

const EVENT_KINDS: Partial<Record<string, TimelineEntry["kind"]>> = {
  lead_status: "status",
  suppress: "suppressed",
  hold: "hold",
  cancel_queued: "queued",
} satisfies Partial<Record<EffectKind, TimelineEntry["kind"]>>;

function eventEntry(event: LeadHistory["events"][number]): TimelineEntry[] {
  const kind = EVENT_KINDS[event.effect];
  const text = event.undone ? `${event.summary}, taken back` : event.summary;
  return kind ? [{ at: event.at, kind, text, intent: null, replyId: null }] : [];
}

function replyEntry({ id, at, intent, returnDate }: LeadHistory["replies"][number]): TimelineEntry {
  const { label, human } = INTENT_FACTS[intent];
  const what = human ? `Reply, ${label.toLowerCase()}` : label;
  const until = intent === "out_of_office" && returnDate ? ` to ${shortDay(returnDate)}` : "";
  return { at, kind: "reply", text: `${what}${until}`, intent, replyId: id };
}

const MAIL_OUTCOMES: Record<AttemptStatus, string> = {
  queued: "planned",
  sending: "leaves now",
  sent: "",
  failed: "not sent",
  unknown: "outcome unknown",
  bounced: "came back",
  cancelled: "cancelled",
};

function mailEntry(mail: LeadHistory["mails"][number]): TimelineEntry {
  const name = mail.number === 1 ? "First mail" : `Follow-up #${mail.number}`;
  const outcome = MAIL_OUTCOMES[mail.status];
  const text = outcome === "" ? name : `${name}, ${outcome}`;
  const kind = mail.status === "queued" || mail.status === "cancelled" ? "queued" : "sent";
  return { at: mail.sentAt ?? mail.createdAt, kind, text, intent: null, replyId: null };
}

function addedEntry({ at, source }: { at: Date; source: string | null }): TimelineEntry {
  return { at, kind: "imported", text: source ? `Added from ${source}` : "Added", intent: null, replyId: null };
}
