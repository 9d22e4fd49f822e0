import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Other names under which settings are read. */
const ALIASES = ["NEXTAUTH_SECRET", "NEXTAUTH_URL"];

/**
 * This process's environment with every setting of the app blank but those given. Next.js reads `.env` for what is not
 * set at all, and a demo or a test must never send through the mail account that a person has written there.
 */
export function isolatedEnv(root: string, settings: Record<string, string>): NodeJS.ProcessEnv {
  const names = [...settingNames(readFileSync(join(root, ".env.example"), "utf8")), ...ALIASES];
  return { ...process.env, ...Object.fromEntries(names.map((name) => [name, ""])), ...settings };
}

/** Every variable that a `.env.example` shows, set or commented out. */
export function settingNames(example: string): string[] {
  return [...exampleSettings(example).keys()];
}

/** Each variable with the value that stands behind it. */
export function exampleSettings(example: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [, name = "", value = ""] of example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=(.*)$/gm))
    settings.set(name, value.trim());
  return settings;
}
