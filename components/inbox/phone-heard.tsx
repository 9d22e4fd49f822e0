"use client";
import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { Unplug } from "lucide-react";
import Link from "next/link";
import { HeardText, PollButton } from "@/components/layout/heard-strip";
import { buttonClasses } from "@/components/ui/button";
import { hearingOf } from "@/lib/client/hearing";
import { mailboxQueries } from "@/lib/client/mailbox-queries";
import { usePollNow } from "@/lib/client/use-poll-now";

/** On a phone the rail's strip stands in the head of the list. */
export function PhoneHeard() {
  const { data: mailboxes } = useQuery(mailboxQueries.health());
  const pollNow = usePollNow();
  if (!mailboxes) return null;
  const hearing = hearingOf(mailboxes);
  const looks = { heard: "bg-ok", deaf: "bg-danger", never: "bg-warning", none: "bg-warning" };
  return (
    <span className="ml-auto flex items-center gap-1.5 whitespace-nowrap text-text-faint text-xs md:hidden">
      <span aria-hidden="true" className={clsx("size-[7px] rounded-full", looks[hearing.kind])} />
      {/* The narrowest phones need the room for the list's name. */}
      <span className="max-[26rem]:sr-only">
        <HeardText hearing={hearing} polling={pollNow.polling} />
      </span>
      <PollButton {...pollNow} size="touch" />
    </span>
  );
}

/** On a phone: why nothing is heard, in a line of its own under the list's name. */
export function PhoneDeaf() {
  const { data: mailboxes } = useQuery(mailboxQueries.health());
  const hearing = mailboxes && hearingOf(mailboxes);
  if (hearing?.kind !== "deaf") return null;
  return (
    <div
      role="alert"
      className="mx-4 mb-2.5 flex flex-none items-center gap-2 rounded-md border border-danger-line bg-danger-bg py-1 pr-1 pl-2 text-danger text-xs md:hidden"
    >
      <Unplug aria-hidden="true" size={15} className="flex-none" />
      <span className="line-clamp-2 min-w-0 flex-1">
        <b className="font-medium">Not listening.</b> {hearing.problem}
      </span>
      <Link href="/settings" className={clsx(buttonClasses("outline", "sm"), "max-md:h-9")}>
        Fix
      </Link>
    </div>
  );
}
