import { z } from "zod";
import { normaliseAddress } from "./core/email-address";
import { err, ok, type Result } from "./core/result";

/** One thing that is wrong with the configuration, said so that a person can put it right. */
export type EnvProblem = { name: string; message: string };

export type Env = {
  production: boolean;
  /** A host without a lasting disk: there an embedded database would vanish. */
  serverless: boolean;
  port: number;
  dataDir: string;
  appUrl: string;
  databaseUrl: string | null;
  authSecret: string;
  encryptionKey: string | null;
  admin: { email: string; password: string } | null;
  cronSecret: string | null;
  smtp: SmtpEnv | null;
  imap: ImapEnv | null;
  /** What holds for every mailbox, the added ones included. */
  smtpTimeoutMs: number;
  receiving: { fetchLimit: number; initialDays: number; maxMessageBytes: number };
  /** Added mailboxes, and their token endpoints, may be in a private network. */
  allowPrivateMailboxHosts: boolean;
  /** The environment's mailbox sends itself a mail every hour, to prove that it is heard. */
  canaryMail: boolean;
  senderPostalAddress: string | null;
  pollIntervalMinutes: number;
  pollTimeBudgetMs: number;
  dailyUserCap: number;
  dailyDomainCap: number;
  requireConsent: boolean;
  /** Per mailbox; null: no limit. */
  mailboxDailyLimit: number | null;
  /** Null: a new mailbox may send as much as any. */
  mailboxRamp: { start: number; step: number } | null;
  plannedGapMs: number;
  autoSuppress: "not_interested" | "opt_out";
  replyTokenAddressing: "off" | "plus";
  undoSendSeconds: number;
  llm: { baseUrl: string; apiKey: string | null; model: string; maxPerMinute: number; maxPerDay: number } | null;
  logLevel: "info" | "warn" | "error";
};

export type SmtpEnv = {
  host: string;
  port: number;
  user: string;
  pass: string;
  verifyTls: boolean;
  timeoutMs: number;
  fromEmail: string;
  fromName: string;
  /** Exact addresses or `*@domain`, lower-case. */
  allowedFrom: string[];
};

export type ImapEnv = {
  host: string;
  port: number;
  user: string;
  pass: string;
  verifyTls: boolean;
  /** Empty: INBOX and the folder marked \Junk. */
  folders: string[];
};

/** Variables that only make sense together: naming one of them asks for all. */
const GROUPS = {
  smtp: ["SMTP_HOST", "SMTP_USER", "SMTP_PASS", "SMTP_FROM_EMAIL"],
  imap: ["IMAP_HOST", "IMAP_USER", "IMAP_PASS"],
  admin: ["ADMIN_EMAIL", "ADMIN_PASSWORD"],
  llm: ["LLM_BASE_URL", "LLM_MODEL"],
} as const;

const MIN_SECRET_LENGTH = 32;
const BYTES_PER_MB = 1024 * 1024;

type Source = Record<string, string | undefined>;

/** Reads the whole configuration, or names everything that is wrong with it at once. An empty value counts as unset. */
export function readEnv(source: Source): Result<Env, { problems: EnvProblem[] }> {
  const given = withoutEmpty(source);
  const parsed = variables.safeParse(given);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(problemOf)),
    ...Object.values(GROUPS).flatMap((group) => halfFilled(group, given)),
    ...secretProblems(given),
  ];
  if (!parsed.success || problems.length > 0) return err({ problems });
  return ok(envOf(parsed.data, given));
}

const text = z.string().trim();
const optionalText = text.optional();
const address = z.string().transform((value, context) => {
  const normalised = normaliseAddress(value);
  if (normalised) return normalised;
  context.addIssue({ code: "custom", message: "must be one e-mail address" });
  return z.NEVER;
});
const within = ({ min, max }: { min: number; max: number }) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be from ${min} to ${max}`);
const whole = ({ otherwise, ...bounds }: { min: number; max: number; otherwise: number }) =>
  within(bounds).default(otherwise);
const truth = (otherwise: boolean) =>
  text
    .toLowerCase()
    .pipe(z.enum(["true", "false", "1", "0"], "must be true or false"))
    .transform((value) => value === "true" || value === "1")
    .default(otherwise);
const list = text.default("").transform((value) =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);
const senderPattern = /^(\*|[^\s@*,]+)@[^\s@*,]+\.[^\s@*,]+$/;
const webAddress = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const variables = z.object({
  NODE_ENV: optionalText,
  VERCEL: optionalText,
  PORT: whole({ min: 0, max: 65_535, otherwise: 3000 }),
  DATA_DIR: text.default(".data/app"),
  APP_URL: webAddress.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }).optional(),
  AUTH_SECRET: z.string().optional(),
  ENCRYPTION_KEY: z.string().min(MIN_SECRET_LENGTH, `must have at least ${MIN_SECRET_LENGTH} characters`).optional(),
  ADMIN_EMAIL: address.optional(),
  ADMIN_PASSWORD: z.string().min(8, "must have at least 8 characters").optional(),
  CRON_SECRET: z.string().optional(),
  SMTP_HOST: optionalText,
  SMTP_PORT: whole({ min: 1, max: 65_535, otherwise: 587 }),
  SMTP_USER: optionalText,
  SMTP_PASS: z.string().optional(),
  SMTP_VERIFY_TLS: truth(true),
  SMTP_SEND_TIMEOUT: whole({ min: 1, max: 600, otherwise: 30 }),
  SMTP_FROM_EMAIL: address.optional(),
  SMTP_FROM_NAME: text.refine((name) => !/[\r\n\0]/.test(name), "must be one line").default(""),
  SMTP_ALLOWED_FROM_EMAILS: list
    .transform((items) => items.map((item) => item.toLowerCase()))
    .refine(
      (items) => items.every((item) => senderPattern.test(item)),
      "must hold addresses or *@domain, parted by commas",
    ),
  SENDER_POSTAL_ADDRESS: optionalText,
  IMAP_HOST: optionalText,
  IMAP_PORT: whole({ min: 1, max: 65_535, otherwise: 993 }),
  IMAP_USER: optionalText,
  IMAP_PASS: z.string().optional(),
  IMAP_VERIFY_TLS: truth(true),
  IMAP_FETCH_LIMIT: whole({ min: 1, max: 1000, otherwise: 50 }),
  IMAP_FOLDERS: list,
  IMAP_INITIAL_DAYS: whole({ min: 0, max: 36_500, otherwise: 30 }),
  IMAP_MAX_MESSAGE_MB: whole({ min: 1, max: 200, otherwise: 25 }),
  ALLOW_PRIVATE_MAILBOX_HOSTS: truth(false),
  CANARY_MAIL: truth(false),
  POLL_INTERVAL_MINUTES: whole({ min: 1, max: 1440, otherwise: 5 }),
  POLL_TIME_BUDGET: whole({ min: 1, max: 3600, otherwise: 50 }),
  DAILY_USER_CAP: whole({ min: 0, max: 1_000_000, otherwise: 100 }),
  DAILY_DOMAIN_CAP: whole({ min: 0, max: 1_000_000, otherwise: 20 }),
  REQUIRE_CONSENT: truth(false),
  MAILBOX_DAILY_LIMIT: within({ min: 0, max: 1_000_000 }).optional(),
  MAILBOX_RAMP_START: within({ min: 1, max: 1_000_000 }).optional(),
  MAILBOX_RAMP_STEP: whole({ min: 0, max: 1_000_000, otherwise: 5 }),
  STEP_GAP_SECONDS: whole({ min: 0, max: 86_400, otherwise: 60 }),
  AUTO_SUPPRESS: z.enum(["not_interested", "opt_out"], "must be not_interested or opt_out").default("not_interested"),
  REPLY_TOKEN_ADDRESSING: z.enum(["off", "plus"], "must be off or plus").default("off"),
  UNDO_SEND_SECONDS: whole({ min: 0, max: 120, otherwise: 10 }),
  LLM_BASE_URL: webAddress.optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_MODEL: optionalText,
  LLM_MAX_PER_MINUTE: whole({ min: 1, max: 10_000, otherwise: 20 }),
  LLM_MAX_PER_DAY: whole({ min: 1, max: 1_000_000, otherwise: 500 }),
  LOG_LEVEL: z.enum(["info", "warn", "error"], "must be info, warn or error").default("info"),
});
type Variables = z.output<typeof variables>;

function withoutEmpty(source: Source): Source {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const authSecret = given.AUTH_SECRET ?? given.NEXTAUTH_SECRET;
  const appUrl = given.APP_URL ?? given.NEXTAUTH_URL;
  return { ...given, ...(authSecret && { AUTH_SECRET: authSecret }), ...(appUrl && { APP_URL: appUrl }) };
}

function problemOf(issue: z.core.$ZodIssue): EnvProblem {
  return { name: String(issue.path[0]), message: issue.message };
}

function halfFilled(group: readonly string[], given: Source): EnvProblem[] {
  const missing = group.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === group.length) return [];
  const present = group.filter((name) => given[name] !== undefined).join(", ");
  return missing.map((name) => ({ name, message: `is missing, but ${present} is set` }));
}

function secretProblems(given: Source): EnvProblem[] {
  const secret = given.AUTH_SECRET;
  if (!secret) return [{ name: "AUTH_SECRET", message: "is missing; `openssl rand -base64 32` makes one" }];
  if (given.NODE_ENV !== "production" || secret.length >= MIN_SECRET_LENGTH) return [];
  return [{ name: "AUTH_SECRET", message: `must have at least ${MIN_SECRET_LENGTH} characters` }];
}

function envOf(values: Variables, given: Source): Env {
  return {
    production: values.NODE_ENV === "production",
    serverless: values.VERCEL !== undefined,
    port: values.PORT,
    dataDir: values.DATA_DIR,
    appUrl: (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ""),
    databaseUrl: values.DATABASE_URL ?? null,
    authSecret: given.AUTH_SECRET ?? "",
    encryptionKey: values.ENCRYPTION_KEY ?? null,
    admin: adminOf(values),
    cronSecret: values.CRON_SECRET ?? null,
    smtp: smtpOf(values),
    imap: imapOf(values),
    smtpTimeoutMs: values.SMTP_SEND_TIMEOUT * 1000,
    receiving: {
      fetchLimit: values.IMAP_FETCH_LIMIT,
      initialDays: values.IMAP_INITIAL_DAYS,
      maxMessageBytes: values.IMAP_MAX_MESSAGE_MB * BYTES_PER_MB,
    },
    allowPrivateMailboxHosts: values.ALLOW_PRIVATE_MAILBOX_HOSTS,
    canaryMail: values.CANARY_MAIL,
    senderPostalAddress: values.SENDER_POSTAL_ADDRESS ?? null,
    pollIntervalMinutes: values.POLL_INTERVAL_MINUTES,
    pollTimeBudgetMs: values.POLL_TIME_BUDGET * 1000,
    dailyUserCap: values.DAILY_USER_CAP,
    dailyDomainCap: values.DAILY_DOMAIN_CAP,
    requireConsent: values.REQUIRE_CONSENT,
    mailboxDailyLimit: values.MAILBOX_DAILY_LIMIT ?? null,
    mailboxRamp: rampOf(values),
    plannedGapMs: values.STEP_GAP_SECONDS * 1000,
    autoSuppress: values.AUTO_SUPPRESS,
    replyTokenAddressing: values.REPLY_TOKEN_ADDRESSING,
    undoSendSeconds: values.UNDO_SEND_SECONDS,
    llm: llmOf(values),
    logLevel: values.LOG_LEVEL,
  };
}

function adminOf({ ADMIN_EMAIL: email, ADMIN_PASSWORD: password }: Variables): Env["admin"] {
  return email && password ? { email, password } : null;
}

function rampOf({ MAILBOX_RAMP_START: start, MAILBOX_RAMP_STEP: step }: Variables): Env["mailboxRamp"] {
  return start === undefined ? null : { start, step };
}

function smtpOf(values: Variables): SmtpEnv | null {
  const { SMTP_HOST: host, SMTP_USER: user, SMTP_PASS: pass, SMTP_FROM_EMAIL: fromEmail } = values;
  if (!host || !user || !pass || !fromEmail) return null;
  return {
    host,
    port: values.SMTP_PORT,
    user,
    pass,
    verifyTls: values.SMTP_VERIFY_TLS,
    timeoutMs: values.SMTP_SEND_TIMEOUT * 1000,
    fromEmail,
    fromName: values.SMTP_FROM_NAME,
    allowedFrom: values.SMTP_ALLOWED_FROM_EMAILS,
  };
}

function imapOf(values: Variables): ImapEnv | null {
  const { IMAP_HOST: host, IMAP_USER: user, IMAP_PASS: pass } = values;
  if (!host || !user || !pass) return null;
  return {
    host,
    port: values.IMAP_PORT,
    user,
    pass,
    verifyTls: values.IMAP_VERIFY_TLS,
    folders: values.IMAP_FOLDERS,
  };
}

function llmOf(values: Variables): Env["llm"] {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model } = values;
  if (!baseUrl || !model) return null;
  const { LLM_MAX_PER_MINUTE: maxPerMinute, LLM_MAX_PER_DAY: maxPerDay } = values;
  return { baseUrl, model, apiKey: values.LLM_API_KEY ?? null, maxPerMinute, maxPerDay };
}
