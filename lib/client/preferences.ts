/** What a person prefers on this device. Kept in cookies, so that the server's first paint already knows. */
export const THEME_COOKIE = "theme";
export const DENSITY_COOKIE = "density";
export const ZONE_COOKIE = "zone";
export const SINGLE_KEYS_COOKIE = "single-keys";

export type Theme = "light" | "dark";
export type Density = "comfortable" | "compact";

/** Null: as the system says. */
export function themeOf(value: string | undefined): Theme | null {
  return value === "light" || value === "dark" ? value : null;
}

export function densityOf(value: string | undefined): Density {
  return value === "compact" ? "compact" : "comfortable";
}

export function zoneOf(value: string | undefined): string {
  if (!value) return "UTC";
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: decodeURIComponent(value) }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

const YEAR_SECONDS = 31_536_000;

export function keepPreference(name: string, value: string | null) {
  const age = value === null ? 0 : YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari before 18.4
  document.cookie = `${name}=${encodeURIComponent(value ?? "")}; path=/; max-age=${age}; samesite=lax`;
}

/** Shortcuts of one key can be switched off for people who speak to their computer. Source: WCAG 2.1.4. */
export function singleKeysOff(): boolean {
  return document.cookie.split("; ").includes(`${SINGLE_KEYS_COOKIE}=off`);
}
