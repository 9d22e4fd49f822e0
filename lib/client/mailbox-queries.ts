import { queryOptions } from "@tanstack/react-query";
import type { Wired } from "@/lib/contract/wire";
import type { MailboxHealth } from "@/lib/core/views/record-views";
import { readApi } from "./api";

const EVERY_MS = 20_000;

export const mailboxQueries = {
  health: () =>
    queryOptions({
      queryKey: ["mailboxes"],
      queryFn: ({ signal }) =>
        readApi<{ items: Wired<MailboxHealth>[] }>("/mailboxes", {}, signal).then((page) => page.items),
      refetchInterval: EVERY_MS,
    }),
};
