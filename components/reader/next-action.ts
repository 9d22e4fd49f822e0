import type { Detail } from "@/lib/client/reply-queries";
import type { NextAct } from "@/lib/core/acting/next-action";

/** What to do next, as the reader of one reply shows it. `elsewhere`: the act belongs to another reply of the lead. */
export type ShownAction = {
  title: string;
  why: string;
  act: NextAct | "add_named" | "link" | "none";
  label: string;
  until: string | null;
  elsewhere: string | null;
};

type Known = Pick<Detail, "id" | "nextAction" | "referral" | "leadCard">;

/** Linking comes before everything; from then on the whole timeline of the lead decides. */
export function shownActionOf({ id, nextAction, referral, leadCard }: Known): ShownAction {
  if (!nextAction) return LINK;
  const { title, reason, button, replyId, until } = nextAction;
  const elsewhere = button && replyId !== null && replyId !== id ? replyId : null;
  const act = button?.act ?? "none";
  const shown: ShownAction = { title, why: reason, act, label: button?.label ?? "", until, elsewhere };
  const successor = referral?.address && !elsewhere && !leadCard?.campaign.deleted ? referral.address : null;
  if (shown.act !== "find_contact" || !successor) return shown;
  return { ...shown, why: `${reason} Named instead: ${successor}.`, act: "add_named" };
}

const LINK: ShownAction = {
  title: "Find the mail it answers",
  why: "Nothing is done until it is linked.",
  act: "link",
  label: "",
  until: null,
  elsewhere: null,
};
