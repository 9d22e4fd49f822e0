import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { THEME_COOKIE, themeOf } from "@/lib/client/preferences";
import { readCounts, readMailboxes, requireUser } from "@/lib/server/read";

/** Everything behind the sign-in: the rail stands still while pages change beside it. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  const [jar, counts, mailboxes] = await Promise.all([cookies(), readCounts(), readMailboxes()]);
  return (
    <AppShell user={user} theme={themeOf(jar.get(THEME_COOKIE)?.value)} counts={counts} mailboxes={mailboxes}>
      {children}
    </AppShell>
  );
}
