import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { InboxScreen } from "@/components/inbox/inbox-screen";
import { viewOf } from "@/lib/client/inbox-url";
import { DENSITY_COOKIE, densityOf } from "@/lib/client/preferences";
import { makeQueryClient } from "@/lib/client/query-client";
import { listQuery, replyQueries } from "@/lib/client/reply-queries";
import type { SearchParams } from "@/lib/client/search-params";
import { INBOX_VIEW_LABELS } from "@/lib/core/views/reply-views";
import { readOwners, readReplies, readReply, readTemplates, requireUser } from "@/lib/server/read";

type InboxPage = { params: Promise<{ reply?: string[] }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: InboxPage): Promise<Metadata> {
  return { title: INBOX_VIEW_LABELS[viewOf(one((await searchParams).view))] };
}

/** One page for the list and for an open reply: walking the list changes the URL without asking the server for a page. */
export default async function InboxPage({ params, searchParams }: InboxPage) {
  const user = await requireUser();
  const [{ reply: path }, search, jar] = await Promise.all([params, searchParams, cookies()]);
  const list = { view: viewOf(one(search.view)), q: one(search.q) ?? "" };
  const id = path?.[0];
  const [page, reply, templates, owners] = await Promise.all([
    readReplies(listQuery(list)),
    id ? readReply(id) : null,
    readTemplates(),
    readOwners(),
  ]);

  const client = makeQueryClient();
  client.setQueryData(replyQueries.list(list).queryKey, { pages: [page], pageParams: [null] });
  if (reply) client.setQueryData(replyQueries.detail(reply.id).queryKey, reply);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <InboxScreen
        me={user}
        density={densityOf(jar.get(DENSITY_COOKIE)?.value)}
        templates={templates}
        owners={owners}
      />
    </HydrationBoundary>
  );
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
