"use server";
import { deleteTemplateInput, saveTemplateInput } from "../../contract/action-requests";
import { mapped } from "../mapped";
import { userAction } from "../user-action";

export const saveTemplateAction = userAction(saveTemplateInput, async (input, { campaigns, actor, now }) =>
  mapped(await campaigns.saveTemplate(actor, input, now), (template) => ({ template })),
);

export const deleteTemplateAction = userAction(deleteTemplateInput, ({ id }, { campaigns, actor }) =>
  campaigns.deleteTemplate(actor, id),
);
