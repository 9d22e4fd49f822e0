import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { NewsWatch } from "@/components/layout/news-watch";
import { ActingRulesProvider } from "@/lib/client/acting-rules";
import { mailboxQueries } from "@/lib/client/mailbox-queries";
import { THEME_COOKIE, themeOf } from "@/lib/client/preferences";
import { makeQueryClient } from "@/lib/client/query-client";
import { replyQueries } from "@/lib/client/reply-queries";
import { readActingRules, readCounts, readMailboxes, readNotices, requireUser } from "@/lib/server/read";

/** Everything behind the sign-in: the rail stands still while pages change beside it. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  const [jar, counts, mailboxes, rules, notices] = await Promise.all([
    cookies(),
    readCounts(),
    readMailboxes(),
    readActingRules(),
    readNotices(),
  ]);
  const client = makeQueryClient();
  client.setQueryData(replyQueries.counts().queryKey, counts);
  client.setQueryData(mailboxQueries.health().queryKey, mailboxes);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AppShell user={user} theme={themeOf(jar.get(THEME_COOKIE)?.value)}>
        <NewsWatch userId={user.id} notices={notices} />
        <ActingRulesProvider rules={rules}>{children}</ActingRulesProvider>
      </AppShell>
    </HydrationBoundary>
  );
}
