"use client";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Check, ListFilter, Mail, Unplug, X } from "lucide-react";
import Link from "next/link";
import { PollButton } from "@/components/layout/heard-strip";
import { Button, buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { countText } from "@/lib/client/count-text";
import { hearingOf } from "@/lib/client/hearing";
import { goTo } from "@/lib/client/inbox-place";
import type { InboxPlace } from "@/lib/client/inbox-url";
import { mailboxQueries } from "@/lib/client/mailbox-queries";
import { replyQueries } from "@/lib/client/reply-queries";
import { withoutTerm } from "@/lib/client/search-text";
import { usePollNow } from "@/lib/client/use-poll-now";
import { searchTerms } from "@/lib/core/inbox/search-query";
import { INBOX_VIEW_LABELS, type InboxCounts } from "@/lib/core/views/reply-views";

/** Four ways to be empty, told apart: not listening, filter too narrow, nothing yet, all done. */
export function ListEmpty({ place }: { place: Required<InboxPlace> }) {
  const { data: mailboxes } = useQuery(mailboxQueries.health());
  const { data: counts } = useQuery(replyQueries.counts());
  const hearing = mailboxes ? hearingOf(mailboxes) : null;
  if (place.q) return <TooNarrow place={place} />;
  if (hearing?.kind === "deaf") return <NotListening {...hearing} />;
  if (counts?.all === 0) return <NothingYet connected={hearing?.kind !== "none"} />;
  return <AllDone place={place} counts={counts} />;
}

function TooNarrow({ place }: { place: Required<InboxPlace> }) {
  const chips = [...new Set(searchTerms(place.q).map((term) => term.text))];
  const costs = useCosts(place, chips);
  return (
    <EmptyState
      icon={ListFilter}
      title={chips.length === 1 ? "Nothing fits this search" : `Nothing fits all ${chips.length} filters`}
      actions={
        <>
          {chips.map((chip) => (
            <button
              key={chip}
              type="button"
              aria-label={`Drop ${chip}`}
              onClick={() => goTo({ ...place, q: withoutTerm(place.q, chip) })}
              className="inline-flex h-[1.375rem] items-center gap-1.5 rounded-sm bg-hover px-2 text-xs hover:bg-pressed max-md:h-9"
            >
              {chip}
              <X aria-hidden="true" size={13} />
            </button>
          ))}
          <Button onClick={() => goTo({ ...place, q: "" })}>Drop all</Button>
          {place.view !== "all" && (
            <Button look="ghost" onClick={() => goTo({ ...place, view: "all" })}>
              Search in All
            </Button>
          )}
        </>
      }
    >
      {costs.length > 0 ? costs.join(" ") : `${INBOX_VIEW_LABELS[place.view]} holds no reply like that.`}
    </EmptyState>
  );
}

const MOST_COSTS = 4;

/** What each filter costs: how many there are without it. */
function useCosts({ view, q }: Required<InboxPlace>, chips: string[]): string[] {
  const asked = chips.length > 1 ? chips.slice(0, MOST_COSTS) : [];
  return useQueries({
    queries: asked.map((chip) => ({
      ...replyQueries.newest({ view, q: withoutTerm(q, chip) }),
      refetchInterval: false,
    })),
    combine: (answers) =>
      answers.flatMap(({ data }, index) => {
        const count = data?.items.length ?? 0;
        if (count === 0) return [];
        const more = data?.nextCursor ? "more than " : "";
        return [`Without ${asked[index]} there ${count === 1 ? "is" : "are"} ${more}${count}.`];
      }),
  });
}

function NotListening({ since, problem }: { since: string | null; problem: string }) {
  const pollNow = usePollNow();
  return (
    <EmptyState
      icon={Unplug}
      tone="danger"
      title="Not listening"
      actions={
        <>
          <Link href="/settings" className={buttonClasses("primary")}>
            Check the mailbox
          </Link>
          <PollButton {...pollNow} />
        </>
      }
    >
      {problem}{" "}
      {since && (
        <>
          Last heard <Time at={since} />.{" "}
        </>
      )}
      Replies wait on the mail server unharmed.
    </EmptyState>
  );
}

function NothingYet({ connected }: { connected: boolean }) {
  return (
    <EmptyState
      icon={Mail}
      title="No reply so far"
      actions={
        connected ? (
          <>
            <Link href="/campaigns" className={buttonClasses("primary")}>
              Write a first mail
            </Link>
            <Link href="/settings" className={buttonClasses()}>
              Check the mailbox
            </Link>
          </>
        ) : (
          <Link href="/settings" className={buttonClasses("primary")}>
            Connect a mailbox
          </Link>
        )
      }
    >
      Answers to your mails appear here by themselves. To see one arrive, send a mail to an address of your own and
      answer it.
    </EmptyState>
  );
}

const NOTHING_HERE: Partial<Record<InboxPlace["view"], string>> = {
  needs_answer: "Everything is answered",
  needs_review: "Nothing waits for a decision",
  unmatched: "Every reply is linked",
  snoozed: "Nothing is snoozed",
  done: "Nothing is done yet",
};

function AllDone({ place, counts }: { place: Required<InboxPlace>; counts: InboxCounts | undefined }) {
  const waiting = counts && place.view !== "needs_review" ? counts.needs_review : 0;
  return (
    <EmptyState
      icon={Check}
      title={NOTHING_HERE[place.view] ?? `No reply in ${INBOX_VIEW_LABELS[place.view]}`}
      actions={
        <>
          {waiting > 0 && <Button onClick={() => goTo({ view: "needs_review" })}>Open Needs review, {waiting}</Button>}
          <Button look="ghost" onClick={() => goTo({ view: "all" })}>
            See all replies
          </Button>
        </>
      }
    >
      {counts && place.view !== "done" && counts.done > 0 && `${countText(counts.done)} handled so far.`}
    </EmptyState>
  );
}
