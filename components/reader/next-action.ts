import type { Detail } from "@/lib/client/reply-queries";
import type { NextAct } from "@/lib/core/acting/next-action";

/** What to do next, as the reader of one reply shows it. `elsewhere`: the act belongs to another reply of the lead. */
export type ShownAction = {
  title: string;
  why: string;
  act: NextAct | "link" | "none";
  label: string;
  until: string | null;
  elsewhere: string | null;
};

/** Linking comes before everything; from then on the whole timeline of the lead decides. */
export function shownActionOf({ id, nextAction }: Pick<Detail, "id" | "nextAction">): ShownAction {
  if (!nextAction) return LINK;
  const { title, reason, button, replyId, until } = nextAction;
  return {
    title,
    why: reason,
    act: button?.act ?? "none",
    label: button?.label ?? "",
    until,
    elsewhere: button && replyId !== null && replyId !== id ? replyId : null,
  };
}

const LINK: ShownAction = {
  title: "Find the mail it answers",
  why: "Nothing is done until it is linked.",
  act: "link",
  label: "",
  until: null,
  elsewhere: null,
};
