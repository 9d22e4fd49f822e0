import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { useReplyList } from "@/lib/client/reply-list";
import type { InboxView } from "@/lib/core/views/reply-views";

type ListFootProps = { query: ReturnType<typeof useReplyList>["query"]; view: InboxView };

/** What goes on behind the last row: more to come, why it did not come, or how far a search has looked. */
export function ListFoot({ query, view }: ListFootProps) {
  const searchedTo = query.data?.pages.at(-1)?.searchedTo;
  const more = () => void query.fetchNextPage();
  return (
    <p role="status" className="pl-6 text-text-faint text-xs [&:not(:empty)]:py-3">
      {query.isFetchingNextPage && (searchedTo ? "Searching on" : "Loading more")}
      {!query.isFetchingNextPage && query.isFetchNextPageError && (
        <span className="text-danger">
          More could not be loaded. <FootButton onClick={more}>Retry</FootButton>
        </span>
      )}
      {!query.isFetching && query.isSuccess && searchedTo && (
        <>
          <Searched view={view} to={searchedTo} /> <FootButton onClick={more}>Search on</FootButton>
        </>
      )}
    </p>
  );
}

/** No hit as far as the search has looked, which is not the end. */
export function NothingFoundYet({ query, view, to }: ListFootProps & { to: string }) {
  return (
    <EmptyState
      icon={SearchX}
      title="Nothing found so far"
      actions={
        <Button disabled={query.isFetching} onClick={() => query.fetchNextPage()}>
          {query.isFetching ? "Searching on" : "Search on"}
        </Button>
      }
    >
      <span role="status">
        <Searched view={view} to={to} />
      </span>
    </EmptyState>
  );
}

function Searched({ view, to }: { view: InboxView; to: string }) {
  if (view === "needs_answer") return <>Searched the most urgent ones.</>;
  return (
    <>
      Searched back to <Time at={to} shape="short" />.
    </>
  );
}

function FootButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" onClick={onClick} className="font-medium text-text underline underline-offset-2">
      {children}
    </button>
  );
}
