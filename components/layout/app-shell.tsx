import type { ReactNode } from "react";
import type { Theme } from "@/lib/client/preferences";
import { RoleProvider } from "@/lib/client/role";
import { GlobalShortcuts } from "./global-shortcuts";
import { PhoneBar } from "./phone-bar";
import { Rail, type SignedIn } from "./rail";

type AppShellProps = {
  user: SignedIn;
  theme: Theme | null;
  children: ReactNode;
};

/**
 * Rail of 200 px, of 48 under 1024, a bar of four at the foot under 720; beside it the page. They come alive together, without
 * a boundary between: what the page asks anew must not change the counts before the rail has taken over the server's.
 */
export function AppShell({ user, theme, children }: AppShellProps) {
  return (
    <RoleProvider role={user.role}>
      <div className="grid h-dvh grid-cols-[minmax(0,1fr)] overflow-hidden md:grid-cols-[3rem_minmax(0,1fr)] lg:grid-cols-[var(--rail)_minmax(0,1fr)]">
        <Rail user={user} theme={theme} />
        <GlobalShortcuts />
        <div className="relative min-h-0 min-w-0 border-line md:border-l">{children}</div>
        <PhoneBar user={user} theme={theme} />
      </div>
    </RoleProvider>
  );
}
