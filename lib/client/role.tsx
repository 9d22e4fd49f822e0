"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Role } from "@/lib/core/user";

const RoleContext = createContext<Role>("viewer");

/** Says to everything inside who looks at it. What is not offered is refused by the server as well. */
export function RoleProvider({ role, children }: { role: Role; children: ReactNode }) {
  return <RoleContext value={role}>{children}</RoleContext>;
}

export function useRole(): Role {
  return useContext(RoleContext);
}

/** False for viewers: then no button that changes something is shown. */
export function useMayWrite(): boolean {
  return useRole() !== "viewer";
}

/** Shows its content to those who may change things. */
export function ForWriters({ children }: { children: ReactNode }) {
  return useMayWrite() ? children : null;
}
