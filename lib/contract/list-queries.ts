import { z } from "zod";
import type { EffectKind } from "../core/acting/ledger";
import { SUPPRESSION_REASONS } from "../core/suppression";
import { pageQuery } from "./requests";

/** Queries of the lists that say what was decided, stopped and done. */

const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

export const EFFECT_KINDS = [
  "lead_status",
  "suppress",
  "hold",
  "cancel_queued",
  "archive",
  "bounce_attempt",
  "confirm_sent",
  "resend_attempt",
  "undo",
] as const satisfies readonly EffectKind[];

export const listSuppressionQuery = pageQuery.extend({
  q: z.string().max(254).optional(),
  reasonCode: z.enum(SUPPRESSION_REASONS).optional(),
  reviewed: flag.optional(),
  released: flag.optional(),
});

export const listAuditQuery = pageQuery.extend({
  userId: z.uuid().optional(),
  recipient: z.string().max(254).optional(),
  result: z.enum(["approved", "blocked"]).optional(),
  before: moment.optional(),
  after: moment.optional(),
});

export const listAutomationQuery = pageQuery.extend({ effect: z.enum(EFFECT_KINDS).optional() });

/** Without a cursor or a moment the list starts now: what comes is what changes from here on. */
export const changesQuery = z.object({
  since: moment.optional(),
  cursor: pageQuery.shape.cursor,
  limit: pageQuery.shape.limit,
});

export const mailHtmlQuery = z.object({
  images: z
    .enum(["0", "1"])
    .default("0")
    .transform((value) => value === "1"),
});
