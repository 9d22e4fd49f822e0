"use server";
import { changeLeadStatus } from "../../commands/change-lead-status";
import {
  changeLeadStatusInput,
  createLeadInput,
  importLeadsInput,
  keepLeadDraftInput,
  leadDraftInput,
  updateLeadInput,
} from "../../contract/action-requests";
import { err, ok } from "../../core/result";
import { addLead } from "../add-lead";
import { defined } from "../defined";
import { importCheckedLeads } from "../import-checked-leads";
import { mapped } from "../mapped";
import { userAction } from "../user-action";

export const changeLeadStatusAction = userAction(changeLeadStatusInput, async (input, { leads, actor, now }) =>
  mapped(await changeLeadStatus(leads, actor, input, now), (lead) => ({ lead })),
);

export const createLeadAction = userAction(createLeadInput, (input, context) => addLead(context, input));

export const updateLeadAction = userAction(updateLeadInput, async ({ leadId, ...changes }, { leads, actor, now }) =>
  mapped(await leads.update(actor, leadId, defined(changes), now), (lead) => ({ lead })),
);

export const importLeadsAction = userAction(importLeadsInput, ({ leads: rows, ...addition }, context) =>
  importCheckedLeads(context, { ...addition, rows, spelling: "code" }),
);

/** A first mail as far as the person has written it, here or on another device. */
export const readLeadDraftAction = userAction(leadDraftInput, async ({ leadId }, { drafts, actor }) =>
  ok({ draft: await drafts.getToLead(actor, leadId) }),
);

export const keepLeadDraftAction = userAction(keepLeadDraftInput, async (draft, { drafts, actor, now }) =>
  (await drafts.keepToLead(actor, draft, now)) ? ok(null) : err({ kind: "not_found" }),
);
