"use client";
import { CloudOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A page that failed leaves the rail standing. */
export default function WorkspaceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="relative h-full bg-surface">
      <h1 className="sr-only">Error</h1>
      <EmptyState
        icon={CloudOff}
        tone="danger"
        title="This page could not be shown"
        actions={<Button onClick={reset}>Try again</Button>}
        {...(error.digest && { code: error.digest })}
      >
        Nothing was lost: what was saved stays saved, and drafts are kept.
      </EmptyState>
    </main>
  );
}
