import { type SQL, sql } from "drizzle-orm";
import type { ContactHistory } from "../../../core/compose/preflight";
import { registrableDomain } from "../../../core/email-address";
import { isFreeMail } from "../../../core/matching/free-mail";
import { INTENT_FACTS, INTENTS } from "../../../core/reply/intents";
import { type Db, queryRows } from "../client";
import { attempts, campaigns, replies } from "../schema";

const HUMAN = INTENTS.filter((intent) => INTENT_FACTS[intent].human).map((intent) => sql`${intent}`);

type Question = { workspaceId: string; recipientEmail: string };
type Row = { kind: "mail" | "colleague"; at: string | Date; who: string; reply_id: string | null };

/** Our last mail to an address, from whatever campaign, and the last answer of another person at the same site; one statement. */
export async function contactHistory(db: Db, question: Question): Promise<ContactHistory> {
  const rows = await queryRows<Row>(db, sql`${lastMail(question)} union all ${lastAnswerOfColleague(question)}`);
  const mail = rows.find(({ kind }) => kind === "mail");
  const other = rows.find(({ kind }) => kind === "colleague");
  return {
    lastMail: mail ? { at: new Date(mail.at), campaignName: mail.who } : null,
    colleague: other?.reply_id ? { at: new Date(other.at), email: other.who, replyId: other.reply_id } : null,
  };
}

function lastMail({ workspaceId, recipientEmail }: Question): SQL {
  return sql`(select 'mail' as kind, coalesce(a.sent_at, a.updated_at) as at, c.name as who, null::uuid as reply_id
    from ${attempts} a join ${campaigns} c on c.id = a.campaign_id
    where a.workspace_id = ${workspaceId} and a.recipient_email = ${recipientEmail} and a.status in ('sent', 'unknown')
    order by a.sent_at desc nulls first limit 1)`;
}

/** People who share a mail provider are no colleagues. */
function lastAnswerOfColleague({ workspaceId, recipientEmail }: Question): SQL {
  const domain = registrableDomain(recipientEmail);
  return sql`(select 'colleague' as kind, r.received_at as at, r.from_email as who, r.id as reply_id
    from ${attempts} a join ${replies} r on r.attempt_id = a.id
    where a.workspace_id = ${workspaceId} and a.recipient_domain = ${domain} and ${!isFreeMail(domain)}
      and a.recipient_email <> ${recipientEmail} and r.from_email <> ${recipientEmail}
      and r.deleted_at is null and r.intent in (${sql.join(HUMAN, sql`, `)})
    order by r.received_at desc limit 1)`;
}
