import { z } from "zod";
import { NEXT_ACTIONS, NEXT_ACTS, type NextAction } from "../core/acting/next-action";
import { ROUTING_ACTIONS, type RoutingDecision } from "../core/acting/routing";
import { INTENTS } from "../core/reply/intents";
import { LINK_TYPES, type Offer } from "../core/reply/offer";
import type { PlannedResumption } from "../core/views/planner-views";
import type { EarlierOffer } from "../core/views/reply-views";
import type { Wired } from "./wire";

/** What the API answers about what to do next, for the document it publishes. */

const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const moment = z.iso.datetime();

export const nextAction = z.object({
  action: z.enum(NEXT_ACTIONS),
  rule: z.string(),
  title: z.string(),
  reason: z.string(),
  button: nullable(z.object({ act: z.enum(NEXT_ACTS), label: z.string() })),
  replyId: nullable(z.uuid()),
  until: nullable(moment),
}) satisfies z.ZodType<Wired<NextAction>>;

export const routing = z.object({
  action: z.enum(ROUTING_ACTIONS),
  reason: z.string(),
}) satisfies z.ZodType<RoutingDecision>;

export const offer = z.object({
  amount: nullable(z.number()),
  currency: nullable(z.string()),
  linkType: nullable(z.enum(LINK_TYPES)),
  turnaroundDays: nullable(z.number()),
  guidelineUrl: nullable(z.string()),
}) satisfies z.ZodType<Offer>;

export const earlierOffer = z.object({
  replyId: z.uuid(),
  at: moment,
  from: z.string(),
  offer,
}) satisfies z.ZodType<Wired<EarlierOffer>>;

export const referral = z.object({
  name: nullable(z.string()),
  address: nullable(z.string()),
  directed: z.boolean(),
});

const mail = { subject: z.string(), body: z.string() };

export const plannedResumption = z.object({
  replyId: z.uuid(),
  kind: z.enum(["out_of_office", "not_now", "snoozed"]),
  intent: z.enum(INTENTS),
  person: z.string(),
  email: z.string(),
  lead: nullable(z.object({ id: z.uuid(), site: z.string() })),
  campaignName: nullable(z.string()),
  until: moment,
  why: z.string(),
  readings: nullable(z.tuple([z.iso.date(), z.iso.date()])),
  needsReview: z.boolean(),
  queued: nullable(z.object({ attemptId: z.uuid(), kind: z.enum(["step", "follow_up"]), ...mail, dueAt: moment })),
  draft: nullable(z.object(mail)),
}) satisfies z.ZodType<Wired<PlannedResumption>>;
