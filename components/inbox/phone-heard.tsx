"use client";
import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { HeardText, PollButton } from "@/components/layout/heard-strip";
import { hearingOf } from "@/lib/client/hearing";
import { mailboxQueries } from "@/lib/client/mailbox-queries";

/** On a phone the rail's strip stands in the head of the list. */
export function PhoneHeard() {
  const { data: mailboxes } = useQuery(mailboxQueries.health());
  if (!mailboxes) return null;
  const hearing = hearingOf(mailboxes);
  const looks = { heard: "bg-ok", deaf: "bg-danger", never: "bg-warning", none: "bg-warning" };
  return (
    <span className="ml-auto flex items-center gap-1.5 whitespace-nowrap text-text-faint text-xs md:hidden">
      <span aria-hidden="true" className={clsx("size-[7px] rounded-full", looks[hearing.kind])} />
      {/* The narrowest phones need the room for the list's name: there only what is wrong has words. */}
      <span className={clsx(hearing.kind === "heard" && "max-[26rem]:sr-only")}>
        <HeardText hearing={hearing} />
      </span>
      <PollButton size="touch" />
    </span>
  );
}
