import type { InboundMessage } from "../message";
import { fold } from "../reading/fold";
import { type Finding, finding } from "./finding";

const ACCEPTED =
  /^(?:accepted|zugesagt|angenommen|accepte|aceptad[oa]|aceito|aceite|accettat[oa]|geaccepteerd|zaakceptowano|accepterat|accepteret|godtatt|hyvaksytty|prijato|принято|kabul edildi|承諾|已接受|수락)\s?:/;
const INVITED =
  /^(?:invitation|updated invitation|einladung|invitacion|invito|convite|uitnodiging|new event|neuer termin|confirmed|booking confirmed)\s?:/;
const TENTATIVE = /^(?:tentative|tentatively accepted|mit vorbehalt|provisoire|provisional|provvisorio|voorlopig)\s?:/;
const DECLINED = /^(?:declined|abgelehnt|refuse|rechazad[oa]|recusad[oa]|rifiutat[oa]|geweigerd|afgewezen)\s?:/;

/** A calendar program's answer for its user: accepted or sent an invitation, or declined one. Source: RFC 5546. */
export function findCalendarAnswer(message: InboundMessage): Finding | null {
  const hasCalendar =
    /^text\/calendar/i.test(message.contentType) ||
    message.attachments.some(
      ({ contentType, filename }) =>
        /^(?:text\/calendar|application\/ics)/.test(contentType) || /\.ics$/i.test(filename),
    );
  if (!hasCalendar) return null;
  const subject = fold(message.subject).trim();
  const evidence = { kind: "subject" as const, text: message.subject };
  if (ACCEPTED.test(subject) || INVITED.test(subject))
    return finding("meeting_booked", 0.9, "header", [{ ...evidence, intent: "meeting_booked" }]);
  if (TENTATIVE.test(subject))
    return finding("meeting_booked", 0.65, "header", [{ ...evidence, intent: "meeting_booked" }]);
  return DECLINED.test(subject) ? finding("objection", 0.55, "header", [{ ...evidence, intent: "objection" }]) : null;
}
