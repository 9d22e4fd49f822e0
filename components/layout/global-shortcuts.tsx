"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { goTo } from "@/lib/client/inbox-place";
import { inboxHref } from "@/lib/client/inbox-url";
import { useShortcuts } from "@/lib/client/shortcuts/use-shortcuts";
import { undoNewest } from "@/lib/client/toasts";
import type { InboxView } from "@/lib/core/views/reply-views";

const ShortcutSheet = dynamic(() => import("./shortcut-sheet").then((module) => module.ShortcutSheet));

const CommandPalette = dynamic(() => import("./command-palette").then((module) => module.CommandPalette));

/** Heard on every page. */
export function GlobalShortcuts() {
  const router = useRouter();
  const [helping, setHelping] = useState(false);
  const [finding, setFinding] = useState(false);

  function go(view: InboxView) {
    if (window.location.pathname.startsWith("/inbox")) goTo({ view });
    else router.push(inboxHref({ view }));
  }

  useShortcuts(["everywhere"], {
    palette: () => setFinding(true),
    help: () => setHelping(true),
    undo: undoNewest,
    goInbox: () => go("needs_answer"),
    goReview: () => go("needs_review"),
    goUnmatched: () => go("unmatched"),
    goSnoozed: () => go("snoozed"),
  });

  return (
    <>
      {helping && <ShortcutSheet open onOpenChange={setHelping} />}
      {finding && <CommandPalette onClose={() => setFinding(false)} />}
    </>
  );
}
