import { z } from "zod";
import type { MailboxSecrets } from "../core/mailbox/mailbox-settings";

const text = z.string().min(1);

/** What was sealed for a mailbox, once it is open again. */
const mailboxSecrets = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("password"), password: text }),
  z.object({ kind: z.literal("access_token"), accessToken: text }),
  z.object({
    kind: z.literal("refresh_token"),
    tokenEndpoint: text,
    clientId: text,
    clientSecret: z.string(),
    refreshToken: text,
    access: z.object({ token: text, expiresAt: text }).nullable(),
  }),
]) satisfies z.ZodType<MailboxSecrets>;

/** Null when it does not open, or is nothing that we have sealed. */
export function readSecrets(opened: unknown): MailboxSecrets | null {
  const parsed = mailboxSecrets.safeParse(opened);
  return parsed.success ? parsed.data : null;
}
