"use server";
import { activateModelRequest } from "../../contract/requests";
import { userAction } from "../user-action";

export const activateModelAction = userAction(
  activateModelRequest,
  ({ versionId }, { models, actor }) => models.activate(actor.workspaceId, versionId),
  { role: "admin" },
);
