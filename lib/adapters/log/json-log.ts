import type { Log } from "../../ports/log";

type Level = "info" | "warn" | "error";
const LEVELS: readonly Level[] = ["info", "warn", "error"];

/** Fields whose value is never written, whoever passes them. */
const SECRET_FIELD = /pass|secret|token|authorization|cookie|api_?key|^body$|^text$|^html$|^raw$|^mime$/i;
const MAX_VALUE_LENGTH = 2000;

/** One JSON object per line: time, level, event, then the fields. */
export function jsonLog(least: Level, write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  const at =
    (level: Level) =>
    (event: string, fields: Record<string, unknown> = {}) => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...cleaned(fields) })}\n`);
    };
  return { info: at("info"), warn: at("warn"), error: at("error") };
}

function cleaned(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, cleanedValue(name, value)]));
}

function cleanedValue(name: string, value: unknown): unknown {
  if (SECRET_FIELD.test(name)) return "[hidden]";
  if (value instanceof Error) return describeError(value);
  if (typeof value === "string") return value.slice(0, MAX_VALUE_LENGTH);
  if (typeof value === "bigint") return String(value);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Array.isArray(value) ? value.map((item) => cleanedValue(name, item)) : cleaned({ ...value });
}

/** An error without the values of a failed statement: drizzle appends them to its message, and they may hold mail. */
function describeError(error: Error): Record<string, unknown> {
  return {
    name: error.name,
    message: withoutValues(error.message),
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    at: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}

function withoutValues(message: string): string {
  const values = message.indexOf("\nparams:");
  return (values === -1 ? message : message.slice(0, values)).slice(0, MAX_VALUE_LENGTH);
}
