import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";

/** Whether the inbox is open, and what a press on a link to one of its views does: there no round trip, from elsewhere a page. */
export function useViewLink(href: string, onOpen?: () => void) {
  const inInbox = usePathname().startsWith("/inbox");

  function open(event: MouseEvent) {
    onOpen?.();
    if (!inInbox || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    window.history.pushState(null, "", href);
  }

  return { inInbox, open };
}
