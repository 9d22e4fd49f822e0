import { SearchX } from "lucide-react";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Where an address leads nowhere, or to what is gone or is not this person's to see. */
export function NotFound() {
  return (
    <main className="relative h-full bg-surface">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={SearchX}
        title="There is nothing here"
        actions={
          <Link href="/inbox" className={buttonClasses()}>
            To the inbox
          </Link>
        }
      >
        The address is wrong, or what stood here was deleted or belongs to somebody else.
      </EmptyState>
    </main>
  );
}
