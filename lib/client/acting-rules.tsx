"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { AutoSuppress } from "@/lib/core/acting/consequences";
import type { WorkingHours } from "@/lib/core/acting/working-hours";

/** What the workspace has set about automatic acts: with it a screen can say what a tag will do before it does. */
export type ActingRules = { workingHours: WorkingHours | null; autoSuppress: AutoSuppress };

const ActingRulesContext = createContext<ActingRules>({ workingHours: null, autoSuppress: "not_interested" });

export function ActingRulesProvider({ rules, children }: { rules: ActingRules; children: ReactNode }) {
  return <ActingRulesContext value={rules}>{children}</ActingRulesContext>;
}

export function useActingRules(): ActingRules {
  return useContext(ActingRulesContext);
}
