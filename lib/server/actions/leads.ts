"use server";
import { changeLeadStatus } from "../../commands/change-lead-status";
import {
  changeLeadStatusInput,
  createLeadInput,
  importLeadsInput,
  updateLeadInput,
} from "../../contract/action-requests";
import { defined } from "../defined";
import { importCheckedLeads } from "../import-checked-leads";
import { mapped } from "../mapped";
import { userAction } from "../user-action";

export const changeLeadStatusAction = userAction(changeLeadStatusInput, async (input, { leads, actor, now }) =>
  mapped(await changeLeadStatus(leads, actor, input, now), (lead) => ({ lead })),
);

export const createLeadAction = userAction(createLeadInput, (input, { leads, actor, now }) =>
  leads.create(actor, input, now),
);

export const updateLeadAction = userAction(updateLeadInput, async ({ leadId, ...changes }, { leads, actor, now }) =>
  mapped(await leads.update(actor, leadId, defined(changes), now), (lead) => ({ lead })),
);

export const importLeadsAction = userAction(importLeadsInput, ({ campaignId, leads }, context) =>
  importCheckedLeads(context, { campaignId, rows: leads, spelling: "code" }),
);
