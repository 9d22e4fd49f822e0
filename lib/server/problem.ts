import type { Problem } from "../contract/action-result";
import { toSnakeKeys } from "../contract/wire";

type ProblemRow = {
  status: number;
  /** What the caller reads as `code`; the kind itself where absent. */
  code?: string;
  /** One sentence for a person. `{name}` is filled from the refusal's field of that name. */
  message: string;
};

/** Every way in which the server refuses or fails, by the kind that core, stores and pipelines answer. */
export const PROBLEMS = {
  malformed_json: { status: 400, message: "The body is not valid JSON." },
  invalid_request: { status: 422, message: "The request has fields that are missing or wrong." },
  body_too_large: { status: 413, message: "The body is larger than 1 MB." },
  unauthenticated: { status: 401, message: "Sign in, or send an API key as a bearer token." },
  wrong_credentials: { status: 401, message: "This address and password do not belong together." },
  wrong_password: { status: 403, message: "The current password is not right." },
  forbidden: { status: 403, message: "Your role does not allow this." },
  foreign_origin: { status: 403, message: "A change by cookie must come from the app's own pages." },
  attachment_gone: {
    status: 410,
    message: "The mail server no longer has this mail, and one so large is not kept here whole.",
  },
  not_found: { status: 404, message: "There is no such thing, or it is not yours to see." },
  too_many_requests: { status: 429, message: "Too many requests. Try again in {retryAfterSeconds} s." },
  internal: { status: 500, message: "Something went wrong on the server. Nothing more was changed." },

  already_set_up: { status: 409, message: "There is a user already. Sign in instead." },
  email_taken: { status: 409, message: "A user with this address exists already." },
  last_admin: { status: 409, message: "The last active admin cannot be demoted or disabled." },
  unknown_mailbox: { status: 422, message: "There is no such mailbox." },
  unknown_owner: { status: 422, message: "The owner must be an active user who may answer." },
  unknown_user: { status: 422, message: "No user has this address." },
  not_a_sender: { status: 422, message: "This is neither an e-mail address nor a domain." },
  anybodys_domain: { status: 422, message: "Anybody can have an address at {domain}. Trust the one address instead." },
  changed_since: { status: 409, message: "{by} {did} in the meantime." },
  unknown_attempt: { status: 422, message: "There is no such mail of yours to link." },
  unknown_lead: { status: 422, message: "There is no such lead of yours to link." },
  website_taken: { status: 409, message: "The campaign has another lead with this website." },
  name_taken: { status: 409, message: "The name is taken." },
  in_use: { status: 409, message: "A campaign's step uses it." },
  already_released: { status: 409, message: "It was released before." },
  unreleasable: { status: 409, message: "Legal stops and complaints stay for good." },
  mail_in_flight: { status: 409, message: "A mail to this person is being handed over. Try again in a minute." },
  too_many_replies: {
    status: 422,
    message: "The filter names {count} replies, and at most {most} can be changed at once. Narrow it.",
  },
  nothing_to_undo: { status: 409, message: "There is nothing to take back." },
  not_undoable: { status: 409, message: "{reason}" },
  mail_queued: {
    status: 409,
    message: "Mail of it is queued ({queued}). Cancel it first, or delete with force.",
  },
  mail_leaving: { status: 409, message: "A mail of it is leaving right now. Try again in a minute." },
  not_resendable: {
    status: 409,
    message: "The mail is {status}; only one that has failed, or whose outcome is unknown, can be sent again.",
  },
  not_unknown: { status: 409, message: "The mail is {status}; only one of unknown outcome can be marked as sent." },
  wait_changed: { status: 409, message: "It was changed since, or its mail has left. It stays as it is." },
  hours_invalid: { status: 422, message: "{reason}." },
  steps_invalid: { status: 422, message: "{reason}." },
  no_steps: { status: 409, message: "The campaign has no mails to send. Write the first one." },
  not_queued: { status: 409, message: "The mail is {status}; only a queued one can be taken back." },

  policy_blocked: { status: 403, message: "The mail may not be sent: {reason}." },
  lead_without_address: { status: 422, message: "The lead has no e-mail address." },
  reply_without_lead: { status: 422, message: "The reply is linked to no lead. Link it to a mail first." },
  sender_not_own: { status: 422, message: "{senderEmail} is not an address of one of your mailboxes." },
  placeholder_without_value: { status: 422, message: "These placeholders have no value: {names}." },
  delivery_failed: { status: 500, message: "The mail was not delivered. It can be sent again." },
  delivery_unknown: {
    status: 500,
    message:
      "The connection broke while the mail was being handed over. It may have arrived; it is not sent again by itself.",
  },

  mailbox_not_configured: {
    status: 503,
    code: "smtp_not_configured",
    message: "Sending is not configured. Set SMTP_HOST, SMTP_USER, SMTP_PASS and SMTP_FROM_EMAIL and start again.",
  },
  imap_not_configured: {
    status: 503,
    message: "Receiving is not configured. Set IMAP_HOST, IMAP_USER and IMAP_PASS and start again.",
  },
  mailbox_closed: { status: 503, message: "{reason}" },
  mailbox_name_taken: { status: 409, message: "Another mailbox has this name." },
  mailbox_address_taken: { status: 409, message: "Another mailbox sends from this address." },
  mailbox_of_environment: {
    status: 409,
    message: "This mailbox comes from the environment. Change its variables and start again.",
  },
  mailbox_login_needed: { status: 422, message: "Enter the login again: the server or the user has changed." },
  mailbox_port_unusual: {
    status: 422,
    message: "Mail is sent over port 465, 587, 2525 or 25 and read over 993 or 143.",
  },
  token_endpoint_insecure: { status: 422, message: "The token endpoint must be an https address." },
  encryption_key_missing: {
    status: 503,
    message:
      "Logins of mailboxes are kept sealed, and ENCRYPTION_KEY is not set. Make one by openssl rand -base64 32, set it and start again.",
  },
  cron_not_configured: { status: 503, message: "No CRON_SECRET is set, so no scheduler can call this." },
  database_not_configured: {
    status: 503,
    message: "This host has no lasting disk for the embedded database. Set DATABASE_URL to a PostgreSQL server.",
  },
  database_in_use: { status: 503, message: "{reason}" },
  configuration_invalid: { status: 503, message: "The configuration is not valid: {reason}" },

  imap_connection_refused: { status: 502, message: "{reason}" },
  imap_host_unknown: { status: 502, message: "{reason}" },
  imap_host_private: { status: 502, message: "{reason}" },
  imap_certificate_invalid: { status: 502, message: "{reason}" },
  imap_token_failed: { status: 502, message: "{reason}" },
  imap_sender_refused: { status: 502, message: "{reason}" },
  imap_login_failed: { status: 502, message: "{reason}" },
  imap_tls_failed: { status: 502, message: "{reason}" },
  imap_folder_missing: { status: 502, message: "{reason}" },
  imap_connection_lost: { status: 502, message: "{reason}" },
  imap_protocol: { status: 502, message: "{reason}" },
  imap_timeout: { status: 504, message: "{reason}" },
} as const satisfies Record<string, ProblemRow>;

export type ProblemKind = keyof typeof PROBLEMS;

/** A failure on its way out. Any error of core or a store whose kind stands in PROBLEMS is one. */
export type Refusal = { kind: ProblemKind; details?: unknown };

/** Thrown where no value can be returned: before a request reaches its handler. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
    this.name = "Refused";
  }
}

export function problemOf(refusal: Refusal, requestId: string): Problem {
  const row: ProblemRow = PROBLEMS[refusal.kind];
  return {
    code: row.code ?? refusal.kind,
    message: filled(row.message, refusal),
    ...(refusal.details !== undefined && { details: refusal.details }),
    requestId,
  };
}

export function problemResponse(refusal: Refusal, requestId: string): Response {
  const headers = new Headers({ "cache-control": "no-store", "x-request-id": requestId });
  if ("retryAfterSeconds" in refusal) headers.set("retry-after", String(refusal.retryAfterSeconds));
  const body = { error: toSnakeKeys(problemOf(refusal, requestId)) };
  return Response.json(body, { status: PROBLEMS[refusal.kind].status, headers });
}

function filled(sentence: string, refusal: Refusal): string {
  const fields = new Map<string, unknown>(Object.entries(refusal));
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fields.get(name);
    return Array.isArray(value) ? value.join(", ") : String(value ?? "unknown");
  });
}
