"use client";
import { useState } from "react";
import { keepPreference, THEME_COOKIE, type Theme } from "./preferences";

/** The chosen theme, null for the system's, and how to choose another: at once, and for the next visits. */
export function useTheme(atFirst: Theme | null): [Theme | null, (theme: Theme | null) => void] {
  const [theme, setTheme] = useState(atFirst);
  function choose(next: Theme | null) {
    setTheme(next);
    keepPreference(THEME_COOKIE, next);
    if (next) document.documentElement.dataset.theme = next;
    else delete document.documentElement.dataset.theme;
  }
  return [theme, choose];
}
