import type { AttemptStatus } from "../attempt";
import type { LeadStatus } from "../lead";
import type { Flag, SafetyVerdict } from "../reply/classification";
import { INTENT_FACTS, type Intent } from "../reply/intents";
import { SUPPRESSION_LABELS, type SuppressionReason } from "../suppression";
import { HOLD_LABELS, type HoldReason } from "./holds";
import { REPLY_WORDS } from "./next-action-words";

export const NEXT_ACTIONS = ["stop", "escalate", "reply", "wait", "nudge"] as const;
export type NextActionKind = (typeof NEXT_ACTIONS)[number];

/** What a button does: answer or decide a reply, write a mail of our own, find whom to write to. */
export const NEXT_ACTS = ["reply", "decide", "write", "find_contact"] as const;
export type NextAct = (typeof NEXT_ACTS)[number];

export type NextAction = {
  action: NextActionKind;
  /** The row of the table that decided. */
  rule: string;
  title: string;
  /** A sentence for a person. */
  reason: string;
  button: { act: NextAct; label: string } | null;
  /** The reply that it is about. */
  replyId: string | null;
  /** Until when to wait; null: no time is known. */
  until: Date | null;
};

/** The whole timeline of a lead, each list in any order. `name`: how the person is called in a sentence. */
export type LeadStanding = {
  name: string;
  status: LeadStatus;
  hasAddress: boolean;
  suppression: SuppressionReason | null;
  holds: { reason: HoldReason; until: Date | null }[];
  mails: { status: AttemptStatus; sentAt: Date | null; dueAt: Date | null }[];
  replies: StandingReply[];
  now: Date;
};

export type StandingReply = {
  id: string;
  at: Date;
  intent: Intent;
  safety: SafetyVerdict;
  flags: Flag[];
  needsReview: boolean;
  handledAt: Date | null;
};

/** What to do next about a lead: the first row of the table that fits. Source: reference "Next-best-action", spec 5. */
export function nextActionOf(standing: LeadStanding): NextAction {
  const view = viewOf(standing);
  for (const { rule, action, suits } of TABLE) {
    const found = suits(view);
    if (found) return { action, rule, button: null, replyId: null, until: null, ...found };
  }
  return { action: "wait", rule: "no_signal", ...QUIET, button: null, replyId: null, until: null };
}

/** What the rows ask of: the standing, with the questions that several of them share answered once. */
type View = LeadStanding & {
  /** Newest reply that a person wrote. */
  lastWord: StandingReply | null;
  newest: StandingReply | null;
  /** Replies of people that nobody has dealt with: not done, and no mail of ours since. */
  open: StandingReply[];
  lastSentAt: Date | null;
  nextDueAt: Date | null;
};

type Found = Pick<NextAction, "title" | "reason"> & Partial<Pick<NextAction, "button" | "replyId" | "until">>;
type Row = { rule: string; action: NextActionKind; suits: (view: View) => Found | null };

const SENSITIVE: readonly Intent[] = ["legal", "billing", "security"];
const REFUSALS: readonly Intent[] = ["objection", "unsubscribe"];
const POSITIVE: readonly Intent[] = ["interested", "meeting_booked", "offer", "question", "referral", "support"];
const WAITING_HOLDS: readonly HoldReason[] = ["out_of_office", "not_now", "soft_bounce"];

const JUST_SENT_MS = 24 * 3_600_000;
const QUIET_MS = 7 * 24 * 3_600_000;
const QUIET = { title: "Wait", reason: "Nothing speaks for writing now." };

const REPLY_BUTTON = { act: "reply", label: "Reply with the draft" } as const;
const DECIDE_BUTTON = { act: "decide", label: "Decide" } as const;
const WRITE_BUTTON = { act: "write", label: "Write" } as const;
const FIND_BUTTON = { act: "find_contact", label: "Find another contact" } as const;

const TABLE: readonly Row[] = [
  {
    rule: "suppressed",
    action: "stop",
    suits: ({ suppression, name }) =>
      suppression && {
        title: "Leave it",
        reason: `Mail to ${name} is stopped: ${SUPPRESSION_LABELS[suppression].toLowerCase()}.`,
      },
  },
  {
    rule: "refused",
    action: "stop",
    suits: ({ lastWord, name }) =>
      lastWord && REFUSALS.includes(lastWord.intent) && !lastWord.needsReview
        ? { title: "Leave it", reason: `${name} ${REPLY_WORDS[lastWord.intent].why}`, replyId: lastWord.id }
        : null,
  },
  {
    rule: "unsafe",
    action: "escalate",
    suits: ({ open }) => about(open, ({ safety }) => safety !== "clean", unsafe),
  },
  {
    rule: "sensitive",
    action: "escalate",
    suits: ({ open, name }) =>
      about(
        open,
        ({ intent }) => SENSITIVE.includes(intent),
        (reply) => answer(reply, name),
      ),
  },
  {
    rule: "undecided",
    action: "escalate",
    suits: ({ open, name }) =>
      about(
        open,
        ({ needsReview, intent }) => needsReview || intent === "unclassified",
        (reply) => undecided(reply, name),
      ),
  },
  {
    rule: "positive",
    action: "reply",
    suits: ({ open, name }) =>
      about(
        open,
        ({ intent }) => POSITIVE.includes(intent),
        (reply) => answer(reply, name),
      ),
  },
  {
    rule: "left_company",
    action: "stop",
    suits: ({ newest, name }) =>
      newest?.intent === "left_company" && newest.handledAt === null
        ? { ...worded(newest, name), button: FIND_BUTTON, replyId: newest.id }
        : null,
  },
  {
    rule: "held",
    action: "wait",
    suits: ({ holds, name }) => {
      const [hold] = holds.filter(({ reason }) => WAITING_HOLDS.includes(reason)).toSorted(latestFirst);
      return hold
        ? {
            title: WAIT_TITLES[hold.reason] ?? "Wait",
            reason: `${name}: ${HOLD_LABELS[hold.reason].toLowerCase()}. Mailing waits.`,
            until: hold.until,
          }
        : null;
    },
  },
  {
    rule: "closed",
    action: "stop",
    suits: ({ status, name }) => CLOSED[status]?.(name) ?? null,
  },
  {
    rule: "placed",
    action: "wait",
    suits: ({ status }) => (status === "placed" ? { title: "Nothing to do", reason: "The link is placed." } : null),
  },
  {
    rule: "no_address",
    action: "wait",
    suits: ({ hasAddress }) =>
      hasAddress ? null : { title: "Find an address", reason: "Nobody can be written to yet.", button: FIND_BUTTON },
  },
  {
    rule: "planned",
    action: "wait",
    suits: ({ nextDueAt }) =>
      nextDueAt && { title: "Wait for the planned mail", reason: "The next mail goes by itself.", until: nextDueAt },
  },
  {
    rule: "never_mailed",
    action: "nudge",
    suits: ({ lastSentAt, name }) =>
      lastSentAt
        ? null
        : { title: "Write the first mail", reason: `${name} was never written to.`, button: WRITE_BUTTON },
  },
  {
    rule: "just_sent",
    action: "wait",
    suits: ({ lastSentAt, now, name }) =>
      lastSentAt && now.getTime() - lastSentAt.getTime() < JUST_SENT_MS
        ? {
            title: "Give it a day",
            reason: `The last mail to ${name} left less than a day ago.`,
            until: new Date(lastSentAt.getTime() + JUST_SENT_MS),
          }
        : null,
  },
  {
    rule: "quiet",
    action: "nudge",
    suits: (view) =>
      view.now.getTime() - lastActivity(view) > QUIET_MS
        ? { title: "Send a friendly reminder", reason: "Nothing has happened for over 7 days.", button: WRITE_BUTTON }
        : null,
  },
];

const WAIT_TITLES: Partial<Record<HoldReason, string>> = {
  out_of_office: "Wait for the return",
  not_now: "Wait until the named time",
};

const CLOSED: Partial<Record<LeadStatus, (name: string) => Found>> = {
  lost: () => ({ title: "Leave it", reason: "The lead is lost." }),
  unsubscribed: (name) => ({ title: "Leave it", reason: `${name} opted out and is never mailed again.` }),
  bounced: (name) => ({
    title: "Find another address",
    reason: `Mail to ${name} comes back.`,
    button: FIND_BUTTON,
  }),
};

function viewOf(standing: LeadStanding): View {
  const { replies, mails } = standing;
  const newestFirst = replies.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const sent = mails.flatMap(({ sentAt }) => sentAt?.getTime() ?? []);
  const lastSent = Math.max(...sent);
  const due = mails.flatMap(({ status, dueAt }) => (status === "queued" && dueAt ? dueAt.getTime() : []));
  const isOpen = ({ handledAt, at }: StandingReply) => handledAt === null && at.getTime() > lastSent;
  return {
    ...standing,
    newest: newestFirst[0] ?? null,
    lastWord: newestFirst.find(({ intent }) => INTENT_FACTS[intent].human) ?? null,
    open: newestFirst.filter(isOpen).filter((reply) => INTENT_FACTS[reply.intent].human || reply.needsReview),
    lastSentAt: sent.length > 0 ? new Date(lastSent) : null,
    nextDueAt: due.length > 0 ? new Date(Math.min(...due)) : null,
  };
}

function about(
  open: StandingReply[],
  fits: (reply: StandingReply) => boolean,
  say: (reply: StandingReply) => Found,
): Found | null {
  const reply = open.find(fits);
  return reply ? { ...say(reply), replyId: reply.id } : null;
}

function worded({ intent }: StandingReply, name: string): Found {
  const { title, why } = REPLY_WORDS[intent];
  return { title, reason: `${name} ${why}` };
}

function answer(reply: StandingReply, name: string): Found {
  return reply.needsReview ? undecided(reply, name) : { ...worded(reply, name), button: REPLY_BUTTON };
}

function unsafe({ safety }: StandingReply): Found {
  return {
    title: "Have it looked at",
    reason: `It looks like ${safety}. Nothing is done by itself.`,
    button: DECIDE_BUTTON,
  };
}

function undecided({ flags }: StandingReply, name: string): Found {
  const reason = flags.includes("conflicting_intents")
    ? "Two readings in one mail. Only sending is frozen."
    : "No reading was sure enough to act on.";
  return { title: `Decide what ${name} means`, reason, button: DECIDE_BUTTON };
}

function latestFirst(one: { until: Date | null }, other: { until: Date | null }): number {
  const end = ({ until }: { until: Date | null }) => until?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return end(other) - end(one);
}

function lastActivity({ lastSentAt, newest }: View): number {
  return Math.max(lastSentAt?.getTime() ?? 0, newest?.at.getTime() ?? 0);
}
