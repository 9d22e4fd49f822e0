import { INTENT_FACTS, type Intent } from "@/lib/core/reply/intents";

type Told = { fromName: string; fromEmail: string; intent: Intent; snippet: string };

const NAMED = 3;

/** New replies in a title and a line, one or several at once. */
export function newsText(replies: readonly Told[]): { title: string; body: string } {
  const [first] = replies;
  if (!first) return { title: "", body: "" };
  if (replies.length === 1)
    return { title: `${nameOf(first)}: ${INTENT_FACTS[first.intent].label}`, body: first.snippet };
  const names = [...new Set(replies.map(nameOf))];
  const more = names.length - NAMED;
  const body = `${names.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return { title: `${replies.length} new replies`, body };
}

function nameOf({ fromName, fromEmail }: Told): string {
  return fromName || fromEmail || "Unknown sender";
}

/** The page's title with how many wait in front of it, and without what an earlier number left there. */
export function numberedTitle(title: string, unread: number, most: number): string {
  const bare = title.replace(/^\(\d+\+?\) /, "");
  if (unread === 0) return bare;
  return `(${unread < most ? unread : `${most - 1}+`}) ${bare}`;
}
