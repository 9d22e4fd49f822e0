"use server";
import { changeLeadStatus } from "../../commands/change-lead-status";
import {
  changeLeadStatusInput,
  createLeadInput,
  importLeadsInput,
  updateLeadInput,
} from "../../contract/action-requests";
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
