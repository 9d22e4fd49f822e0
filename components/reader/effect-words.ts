import type { Detail } from "@/lib/client/reply-queries";

type Told = Pick<Detail, "automation" | "leadCard" | "fromName">;

const ORDER = ["lead_status", "cancel_queued", "hold", "suppress", "archive"];

/** What the machine did because of a reply: what stands first, what matters most first; an undo is told by the act that it took back. */
export function effectsOf({ automation, leadCard, fromName }: Told): Detail["automation"] {
  return automation
    .filter(({ effect }) => effect !== "undo")
    .map((event) => ({ ...event, summary: called(event.summary, { leadCard, fromName }) }))
    .toSorted(
      (one, other) =>
        Number(one.undoneAt !== null) - Number(other.undoneAt !== null) ||
        one.at.localeCompare(other.at) ||
        placeOf(one.effect) - placeOf(other.effect),
    );
}

/** The same in one sentence: "Lead: contacted to replied, hold while you talk with Ana." */
export function doneText(reply: Told): string {
  const effects = effectsOf(reply);
  const standing = effects.filter(({ undoneAt }) => undoneAt === null).map(({ summary }) => summary);
  if (standing.length > 0) return `${standing.map((text, at) => (at === 0 ? text : lowerFirst(text))).join(", ")}.`;
  return effects.length > 0 ? "All that was done is taken back." : "Nothing was done by itself.";
}

/** What stands while nobody has decided: most often a hold alone. */
export function doneMeanwhileText(reply: Told): string {
  const standing = effectsOf(reply).filter(({ undoneAt }) => undoneAt === null);
  const heldOnly = standing.length > 0 && standing.every(({ effect }) => effect === "hold");
  return heldOnly ? "Only sending is frozen." : doneText(reply);
}

/** The address in view is a name to whoever reads; any other one is told in full. */
function called(summary: string, { leadCard, fromName }: Pick<Told, "leadCard" | "fromName">): string {
  const [name] = (leadCard?.contactName ?? fromName).trim().split(/[\s,]+/);
  return leadCard?.contactEmail && name ? summary.replaceAll(leadCard.contactEmail, name) : summary;
}

function placeOf(effect: string): number {
  const place = ORDER.indexOf(effect);
  return place < 0 ? ORDER.length : place;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*@/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
