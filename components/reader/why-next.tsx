import { Time } from "@/components/ui/time";
import type { ShownAction } from "./next-action";

/** Why this is the next thing to do, and until when it holds. */
export function WhyNext({ why, until }: Pick<ShownAction, "why" | "until">) {
  return (
    <p className="mt-0.5 text-text-muted text-xs leading-[1.125rem]">
      {why}
      {until && (
        <>
          {" Until "}
          <Time at={until} shape="short" />.
        </>
      )}
    </p>
  );
}
