"use server";
import {
  mailboxInput,
  revokeApiKeyInput,
  setUserAccessInput,
  setUserRoleInput,
  testMailboxInput,
} from "../../contract/action-requests";
import { saveMailboxInput, setMailboxDisabledInput } from "../../contract/mailbox-requests";
import { createApiKeyRequest, createUserRequest } from "../../contract/requests";
import { err, ok } from "../../core/result";
import { mapped } from "../mapped";
import { saveMailbox } from "../save-mailbox";
import { testMailbox, tryMailbox } from "../test-mailbox";
import { userAction } from "../user-action";

const ADMIN = { role: "admin" } as const;

export const createUserAction = userAction(
  createUserRequest,
  async ({ name, ...user }, { accounts, actor, now }) =>
    mapped(await accounts.createUser(actor.workspaceId, { ...user, name: name ?? user.email }, now), (created) => ({
      user: created,
    })),
  ADMIN,
);

export const setUserRoleAction = userAction(
  setUserRoleInput,
  async (change, { accounts, actor, now }) =>
    mapped(await accounts.changeUser(actor.workspaceId, change, now), (user) => ({ user })),
  ADMIN,
);

export const setUserAccessAction = userAction(
  setUserAccessInput,
  async (change, { accounts, actor, now }) =>
    mapped(await accounts.changeUser(actor.workspaceId, change, now), (user) => ({ user })),
  ADMIN,
);

export const createApiKeyAction = userAction(createApiKeyRequest, async ({ name }, { access, actor, now }) =>
  ok({ key: (await access.createKey(actor, name, now)).key }),
);

export const revokeApiKeyAction = userAction(revokeApiKeyInput, async ({ id }, { access, actor, now }) =>
  (await access.revokeKey(actor, id, now)) ? ok(null) : err({ kind: "not_found" }),
);

export const testMailboxAction = userAction(
  testMailboxInput,
  ({ mailboxId }, context) => testMailbox(context, mailboxId),
  ADMIN,
);

export const tryMailboxAction = userAction(saveMailboxInput, (form, context) => tryMailbox(context, form), ADMIN);

export const saveMailboxAction = userAction(saveMailboxInput, (form, context) => saveMailbox(context, form), ADMIN);

export const setMailboxDisabledAction = userAction(
  setMailboxDisabledInput,
  async ({ mailboxId: id, disabled }, { mailboxes, actor, now }) =>
    (await mailboxes.setDisabled({ id, workspaceId: actor.workspaceId, disabled }, now))
      ? ok(null)
      : err({ kind: "not_found" }),
  ADMIN,
);

export const resumeMailboxAction = userAction(
  mailboxInput,
  async ({ mailboxId }, { deliveries, actor }) =>
    (await deliveries.resumeMailbox(actor, mailboxId)) ? ok(null) : err({ kind: "not_found" }),
  ADMIN,
);
