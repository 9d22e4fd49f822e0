import { z } from "zod";
import { LINK_TYPES } from "../core/reply/offer";

/** What people say about planned mail, terms and working hours. */

const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const mail = {
  subject: z
    .string()
    .trim()
    .min(1)
    .max(998)
    .refine((text) => !/[\r\n\0]/.test(text), "must be one line without control characters"),
  body: z
    .string()
    .min(1)
    .max(100_000)
    .refine((text) => !text.includes("\0"), "must not hold NUL characters"),
};

/** `when`: at the end of the wait, or at once. */
export const planFollowUpRequest = z.object({
  replyId: z.uuid(),
  ...mail,
  when: z.enum(["then", "now"]).default("then"),
});

/** Another end of the wait, or which of two readings of its day is meant. */
export const changeFollowUpRequest = z
  .object({ until: moment.optional(), day: z.iso.date().optional() })
  .refine(({ until, day }) => (until === undefined) !== (day === undefined), "takes until or day");

export const moveResumptionInput = z.object({ replyId: z.uuid(), until: moment });
export const chooseDayInput = z.object({ replyId: z.uuid(), day: z.iso.date() });

const day = z.iso.date().nullable();
/** A wait as it was before a change that is taken back. */
export const putWaitBackInput = z.object({
  replyId: z.uuid(),
  before: z.object({
    at: moment,
    holds: z.array(z.object({ id: z.uuid(), until: moment.nullable() })).max(100),
    mails: z.array(z.object({ id: z.uuid(), dueAt: moment.nullable() })).max(100),
    snoozedUntil: moment.nullable(),
    returnDate: day,
    returnDateAlternative: day,
    needsReview: z.boolean(),
  }),
});

const webAddress = z.url({ protocol: /^https?$/, error: "must be an http or https address" }).max(2000);

/** The terms of a publisher, put right by a person. */
export const offerField = z.object({
  amount: z.number().min(0).max(1e9).nullable(),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "must be a currency of three letters")
    .nullable(),
  linkType: z.enum(LINK_TYPES).nullable(),
  turnaroundDays: z.number().int().min(0).max(365).nullable(),
  guidelineUrl: webAddress.nullable(),
});
export const saveOfferInput = z.object({ replyId: z.uuid(), offer: offerField });

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 09:00");
/** Null: the clocks run always. */
export const workingHoursInput = z.object({
  hours: z
    .object({
      timeZone: z.string().max(100),
      days: z.array(z.number().int().min(1).max(7)).max(7),
      from: clock,
      to: clock,
    })
    .nullable(),
});
