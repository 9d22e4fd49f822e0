"use server";
import { changeLeadStatusInput, createLeadInput, importLeadsInput } from "../../contract/action-requests";
import { changeLeadStatus, importLeads } from "../change-lead";
import { userAction } from "../user-action";

export const changeLeadStatusAction = userAction(changeLeadStatusInput, (input, context) =>
  changeLeadStatus(context, input),
);

export const createLeadAction = userAction(createLeadInput, (input, { leads, actor, now }) =>
  leads.create(actor, input, now),
);

export const importLeadsAction = userAction(importLeadsInput, ({ campaignId, leads }, context) =>
  importLeads(context, { campaignId, rows: leads, spelling: "code" }),
);
