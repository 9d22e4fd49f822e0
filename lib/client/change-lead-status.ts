import type { QueryClient } from "@tanstack/react-query";
import { LEAD_STATUS_LABELS, type LeadStatus } from "@/lib/core/lead";
import { changeLeadStatusAction } from "@/lib/server/actions/leads";
import { reach } from "./reach";
import { knownReply, patchReply } from "./reply-cache";
import { type Detail, replyQueries } from "./reply-queries";
import { say, sayFailure } from "./toasts";

/** Moves the lead of an open reply: shown at once, put back with a sentence when the server refuses. */
export async function changeLeadStatus(client: QueryClient, id: string, leadId: string, status: LeadStatus) {
  const detail = client.getQueryData(replyQueries.detail(id).queryKey);
  const before = detail?.leadCard?.status;
  putLeadStatus(client, id, status);
  const answer = await reach(() => changeLeadStatusAction({ leadId, status }));
  if (!answer.ok) {
    if (before) putLeadStatus(client, id, before);
    return sayFailure(`Not saved: ${answer.problem.message}`, {
      retry: () => changeLeadStatus(client, id, leadId, status),
    });
  }
  say(`Lead moved to ${LEAD_STATUS_LABELS[status].toLowerCase()}.`, {
    ...(before && { undo: () => changeLeadStatus(client, id, leadId, before) }),
  });
  await client.invalidateQueries({ queryKey: replyQueries.detail(id).queryKey });
}

function putLeadStatus(client: QueryClient, id: string, status: LeadStatus) {
  client.setQueryData(replyQueries.detail(id).queryKey, (detail) => detail && withLeadStatus(detail, status));
  const lead = knownReply(client, id)?.lead;
  if (lead) patchReply(client, id, { lead: { ...lead, status } });
}

function withLeadStatus(detail: Detail, status: LeadStatus): Detail {
  return { ...detail, leadCard: detail.leadCard && { ...detail.leadCard, status } };
}
