"use server";
import { addTrustedInput, removeTrustedInput } from "../../contract/action-requests";
import { err, ok } from "../../core/result";
import { trustTyped } from "../trust-sender";
import { userAction } from "../user-action";

export const addTrustedAction = userAction(addTrustedInput, ({ sender }, context) => trustTyped(context, sender));

export const removeTrustedAction = userAction(removeTrustedInput, async ({ id }, { trust, actor }) =>
  (await trust.remove(actor, id)) ? ok(null) : err({ kind: "not_found" }),
);
