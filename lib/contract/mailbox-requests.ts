import { z } from "zod";
import { PROVIDER_NAMES } from "../core/mailbox/providers";
import { emailField } from "./requests";

const id = z.uuid();
const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !/[\r\n\0]/.test(text), "must be one line");
const wholeLine = (longest: number) => line(longest).min(1, "must not be empty");
const secret = z.string().min(1, "must not be empty").max(8192);
const host = wholeLine(253).regex(/^[\p{L}\p{N}.:_-]+$/u, "must be a server's name or address");
const port = z.number().int().min(1).max(65_535);
const server = z.object({ host, port });

/** What signs in. `kept` leaves what is sealed already; nothing that is sealed ever comes back out. */
const credential = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("kept") }),
  z.object({ kind: z.literal("password"), password: secret }),
  z.object({ kind: z.literal("access_token"), accessToken: secret }),
  z.object({
    kind: z.literal("refresh_token"),
    tokenEndpoint: z.url({ protocol: /^https?$/, error: "must be an https address" }),
    clientId: wholeLine(500),
    clientSecret: z.string().max(2000),
    refreshToken: secret,
  }),
]);

/** A mailbox as its form holds it; without `id` it is a new one. */
export const saveMailboxInput = z.object({
  id: id.optional(),
  name: wholeLine(100),
  email: emailField,
  fromName: line(200),
  provider: z.enum(PROVIDER_NAMES),
  user: wholeLine(320),
  smtp: server,
  imap: server,
  folders: z.array(wholeLine(255)).max(20),
  allMail: z.boolean(),
  pollIntervalMinutes: z.number().int().min(1).max(1440).nullable(),
  canary: z.boolean(),
  credential,
});
export type MailboxForm = z.input<typeof saveMailboxInput>;

export const setMailboxDisabledInput = z.object({ mailboxId: id, disabled: z.boolean() });
