import { type SQL, sql } from "drizzle-orm";
import { attempts } from "../schema";

/**
 * Whether a queued mail was planned ahead: a campaign's step, or a mail due more than 5 minutes after it was written (one
 * that waits for its undo is due sooner). A further try, at most 2 hours after the one that was refused for now, was not.
 */
export const plannedAhead: SQL<boolean> = sql<boolean>`coalesce(
  (${attempts.kind} = 'step' or ${attempts.dueAt} > ${attempts.createdAt} + interval '5 minutes')
  and (${attempts.claimedAt} is null or ${attempts.dueAt} > ${attempts.claimedAt} + interval '2 hours'),
  false)`;
