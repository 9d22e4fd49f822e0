"use server";
import { suppress } from "../../commands/suppress";
import { releaseSuppressionInput, reviewSuppressionInput } from "../../contract/action-requests";
import { suppressRequest } from "../../contract/requests";
import { eraseRequest, importSuppressionRequest } from "../../contract/suppression-import";
import { err, ok } from "../../core/result";
import { importCheckedStops } from "../import-checked-stops";
import { mapped } from "../mapped";
import { userAction } from "../user-action";

export const suppressAction = userAction(suppressRequest, async (input, { suppressions, actor, now }) =>
  ok(await suppress(suppressions, actor, input, now)),
);

export const importStopsAction = userAction(importSuppressionRequest, (input, context) =>
  importCheckedStops(context, { ...input, spelling: "code" }),
);

export const erasePersonAction = userAction(
  eraseRequest,
  (person, { suppressions, actor, now }) => suppressions.erase(actor, person, now),
  { role: "admin" },
);

export const releaseSuppressionAction = userAction(
  releaseSuppressionInput,
  async ({ id, reason }, { suppressions, actor, now }) =>
    mapped(await suppressions.release(actor, { suppressionId: id, reason }, now), (suppression) => ({ suppression })),
);

export const reviewSuppressionAction = userAction(
  reviewSuppressionInput,
  async ({ id }, { suppressions, actor, now }) =>
    (await suppressions.markReviewed(actor, id, now)) ? ok(null) : err({ kind: "not_found" }),
);
